/** The service worker and the manifest of the built site: it can be installed, and its second visit needs no network. */
import type { VitePWAOptions } from 'vite-plugin-pwa'

/** Packages whose code is in the service worker, which no bundle of ours makes. */
export const WORKER_PACKAGES = [
  'idb',
  'workbox-cacheable-response',
  'workbox-core',
  'workbox-expiration',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
] as const

const DAY = 24 * 60 * 60

/** Files above this size are kept only once somebody has opened them. */
const MOST_BYTES = 12 * 1024 * 1024

/**
 * What is kept at the first visit is one whole version: it is fetched, used and given up together. Whatever else of this
 * site is opened is asked of the network first and kept for when there is none, up to a bound. Of other hosts nothing is
 * kept: neither tiles nor datasets.
 */
export const OFFLINE: Partial<VitePWAOptions> = {
  strategies: 'generateSW',
  // A new version waits until the reader takes it, or until no page of the old one is open.
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    id: './',
    name: 'Dateline',
    short_name: 'Dateline',
    description: 'An explorer of sourced events: each mark leads to the exact words behind it.',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  includeManifestIcons: false,
  workbox: {
    inlineWorkboxRuntime: true,
    sourcemap: false,
    skipWaiting: false,
    clientsClaim: false,
    cleanupOutdatedCaches: true,
    maximumFileSizeToCacheInBytes: MOST_BYTES,
    globPatterns: [
      'index.html',
      'icon.svg',
      'assets/*.{js,css,png,woff2}',
      'basemap/*.json',
      'data/*/dataset.json',
    ],
    // Letters that neither the interface nor its datasets use come from the network, and so does what draws vector tiles.
    globIgnores: ['**/*-vietnamese-*', '**/*-greek-*', '**/VectorTiles-*'],
    navigateFallback: 'index.html',
    // Only the page itself, with whatever dataset its address names; not the plain pages and files beside it.
    navigateFallbackAllowlist: [/\/(?:index\.html)?(?:\?[^/]*(?:\/.*)?)?$/],
    runtimeCaching: [
      {
        urlPattern: ({ sameOrigin, request }) => sameOrigin && request.destination === 'font',
        handler: 'CacheFirst',
        options: { cacheName: 'dateline-fonts', expiration: { maxEntries: 20 } },
      },
      {
        urlPattern: ({ sameOrigin, request, url }) =>
          sameOrigin &&
          !url.pathname.endsWith('/sw.js') &&
          (request.destination === '' ||
            request.destination === 'document' ||
            request.destination === 'style'),
        handler: 'NetworkFirst',
        options: {
          cacheName: 'dateline-opened',
          expiration: { maxEntries: 200, maxAgeSeconds: 90 * DAY, purgeOnQuotaError: true },
          cacheableResponse: { statuses: [200] },
        },
      },
    ],
  },
}
