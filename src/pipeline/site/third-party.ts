/** Writes the notices of what others made into the built site, and stops the build at a licence that may not ship. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { licenceFault } from './licences.ts'
import { noticesPage } from './NoticesPage.tsx'
import { type BundledPackage, packageFolder, readPackage } from './packages.ts'

/** Name of the page below the site. */
const NOTICES_FILE = 'third-party.html'

interface ThirdParty {
  /** For the bundle of the page: collects, checks and writes. */
  readonly page: Plugin
  /** For the bundle of a worker: only collects. */
  readonly worker: () => Plugin
}

/** Plugins that share one collection. `also` are packages in files that no bundle of ours makes. */
export function thirdParty(also: readonly string[] = []): ThirdParty {
  const folders = new Set<string>()
  let served = ''
  const collect = (bundle: Rolldown.OutputBundle): void => {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue
      for (const module of output.moduleIds) {
        const folder = packageFolder(module)
        if (folder !== null) folders.add(folder)
      }
    }
  }
  return {
    page: {
      name: 'third-party-notices',
      apply: 'build',
      configResolved({ publicDir }) {
        served = publicDir
      },
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          collect(bundle)
          const packages = readAll([...folders, ...also])
          const faults = packages.flatMap(({ name, licence }) => licenceFault(name, licence) ?? [])
          if (faults.length > 0) throw new Error(`This site may not be built as it is:\n${faults.join('\n')}`)
          const baseMap = readFileSync(join(served, 'basemap', 'LICENSES.md'), 'utf8')
          this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source: noticesPage({ packages, baseMap }) })
        },
      },
    },
    worker: () => ({ name: 'third-party-notices-of-worker', generateBundle: (_, bundle) => collect(bundle) }),
  }
}

function readAll(folders: readonly string[]): BundledPackage[] {
  const byName = new Map(folders.map(readPackage).map(one => [`${one.name} ${one.version}`, one]))
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
