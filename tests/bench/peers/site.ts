/** Builds the pages of the peers as anybody would build them, and writes their rows beside them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { Subject } from '../subjects.ts'
import { fetchPeers } from './packages.ts'
import type { RowFile } from './rows.ts'

const PAGES = ['supercluster', 'crossfilter', 'vis-timeline'] as const
type PeerPage = (typeof PAGES)[number]

const NAMES: Readonly<Record<PeerPage, string>> = {
  supercluster: 'Leaflet + supercluster',
  crossfilter: 'Leaflet + crossfilter2',
  'vis-timeline': 'vis-timeline',
}

/** `site` is the folder that is served; `fetched` keeps the packages from one run to the next. */
export async function buildPeers(site: string, fetched: string): Promise<void> {
  const files = Object.entries(fetchPeers(fetched))
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    resolve: {
      alias: files.map(([name, replacement]) => ({ find: new RegExp(`^${name}$`, 'u'), replacement })),
    },
    build: {
      target: 'es2023',
      outDir: join(site, 'peers'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: PAGES.map(page => join(import.meta.dirname, `${page}.html`)) },
    },
    logLevel: 'error',
  })
  mkdirSync(join(site, 'peers'), { recursive: true })
}

export function writeRows(site: string, count: number, rows: RowFile): void {
  writeFileSync(join(site, 'peers', `${String(count)}.json`), JSON.stringify(rows))
}

export const peerAt = (page: PeerPage, count: number): Subject => ({
  name: `${NAMES[page]}, ${count.toLocaleString('en')}`,
  kind: 'peer',
  count,
  path: `peers/${page}.html?${String(count)}`,
})
