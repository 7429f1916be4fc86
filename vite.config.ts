import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { contentPolicy } from './src/pipeline/content-policy.ts'
import { readSiteSetting } from './src/pipeline/site-setting.ts'
import { OFFLINE, WORKER_PACKAGES } from './src/pipeline/site/offline.ts'
import { earlyFiles } from './src/pipeline/site/early-files.ts'
import { firstScript } from './src/pipeline/site/first-script.ts'
import { installedFolder } from './src/pipeline/site/packages.ts'
import { plainPages } from './src/pipeline/site/plain-pages.ts'
import { siteGate } from './src/pipeline/site/site-gate.ts'
import { thirdParty } from './src/pipeline/site/third-party.ts'

const named = process.env['DATELINE_CONFIG']
const setting = readSiteSetting(named ?? 'dateline.config.json', named !== undefined)

const notices = thirdParty(WORKER_PACKAGES.map(name => installedFolder(name, import.meta.dirname)))

/** Puts the policy into the built page. The development server works with inline scripts and cannot have it. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy(setting) },
        injectTo: 'head-prepend',
      },
    ],
  }
}

export default defineConfig({
  base: './',
  plugins: [
    react(),
    contentSecurityPolicy(),
    firstScript(),
    earlyFiles(),
    plainPages(setting.plainEvents),
    notices.page,
    VitePWA(OFFLINE),
    siteGate(),
  ],
  define: {
    'import.meta.env.DATELINE_TILES': JSON.stringify(setting.tiles),
    'import.meta.env.DATELINE_DATA_HOSTS': JSON.stringify(setting.dataHosts),
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    // An inlined asset would be a data: address, which the policy of the page refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Code of the map would wait for a stylesheet of its own, asked for only when the main code runs.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // Whatever the page cannot begin without is one file; in ten they would wait for each other's lines.
        codeSplitting: {
          groups: [
            { name: 'start', test: /\/src\/start\.ts$/u, priority: 1 },
            { name: 'main', test: /\/src\/main\.tsx$/u },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [notices.worker()] },
})
