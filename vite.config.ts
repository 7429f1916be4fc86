import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { tileOrigin } from './src/model/site-setting.ts'
import { readSiteSetting } from './src/pipeline/site-setting.ts'

const named = process.env['DATELINE_CONFIG']
const { tiles } = readSiteSetting(named ?? 'dateline.config.json', named !== undefined)

/** Everything from the site itself, nothing inline; from others only images of the host that the site has set. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  ['img-src', "'self'", ...(tiles === null ? [] : [tileOrigin(tiles)])].join(' '),
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Puts the policy into the built page. The development server works with inline scripts and cannot have it. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  define: { 'import.meta.env.DATELINE_TILES': JSON.stringify(tiles) },
  build: {
    target: 'es2023',
    sourcemap: false,
    // An inlined asset would be a data: address, which the policy of the page refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
})
