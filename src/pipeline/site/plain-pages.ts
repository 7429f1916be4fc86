/** Writes the plain pages of every dataset of the site beside its file, and what stands in the page before its code and without it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { parseDatasetText } from '../../dataset/parse.ts'
import type { ReadResult } from '../../dataset/read.ts'
import { SHIPPED_DATASET } from '../../model/shipped.ts'
import { eventsPages } from './EventsPage.tsx'
import { firstViewHtml } from './FirstView.tsx'
import { noScriptHtml } from './NoScript.tsx'

const NO_SCRIPT = /(<noscript>)[\s\S]*?(<\/noscript>)/u
const ROOT = /<div id="root">/u

/** Looks in the folder whose files are served as they are. A dataset that cannot be read has no plain page. */
export function plainPages(): Plugin {
  let folder = ''
  return {
    name: 'plain-pages',
    apply: 'build',
    configResolved({ publicDir }) {
      folder = publicDir
    },
    transformIndexHtml(html) {
      const shipped = read(folder, SHIPPED_DATASET)?.dataset
      if (!shipped) return html
      if (!NO_SCRIPT.test(html)) throw new Error('index.html has no <noscript>: put one into its body.')
      if (!ROOT.test(html)) throw new Error('index.html has no element with the id "root".')
      return html
        .replace(NO_SCRIPT, (_, open: string, close: string) => open + noScriptHtml(shipped.meta) + close)
        .replace(ROOT, root => `${firstViewHtml(shipped.meta)}\n    ${root}`)
    },
    generateBundle() {
      for (const file of datasetsIn(folder)) {
        const reading = read(folder, file)
        if (!reading?.dataset) continue
        const { dataset, given, accepted } = reading
        const page = file === SHIPPED_DATASET ? '../../' : `../../?data=${encodeURI(file)}`
        for (const [name, source] of eventsPages({ dataset, given, accepted, page })) {
          this.emitFile({ type: 'asset', fileName: `${dirname(file)}/${name}`, source })
        }
      }
    },
  }
}

/** Paths of the datasets below the folder, in order of code units. */
function datasetsIn(folder: string): string[] {
  const data = join(folder, 'data')
  if (!existsSync(data)) return []
  return readdirSync(data)
    .toSorted()
    .map(name => `data/${name}/dataset.json`)
    .filter(file => existsSync(join(folder, file)))
}

function read(folder: string, file: string): ReadResult | null {
  const path = join(folder, file)
  return existsSync(path) ? parseDatasetText(readFileSync(path, 'utf8'), { file }) : null
}
