/** Writes the plain pages of every dataset of the site beside its file, and what stands in the page before its code and without it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { readFirstParts } from '../../dataset/large/open.ts'
import { parseDatasetText } from '../../dataset/parse.ts'
import type { ReadResult } from '../../dataset/read.ts'
import { SHIPPED_DATASET } from '../../model/shipped.ts'
import { eventsFile, eventsPages } from './EventsPage.tsx'
import { firstViewHtml } from './FirstView.tsx'
import { largeFolderOrigin, writeLargePages } from './large-pages.ts'
import { LIST_FILE } from './LargePages.tsx'
import { noScriptHtml, type OtherDataset } from './NoScript.tsx'

const NO_SCRIPT = /(<noscript>)[\s\S]*?(<\/noscript>)/u
const ROOT = /<div id="root">/u

/**
 * Looks in the folder whose files are served as they are. A dataset that cannot be read has no plain page. Of each dataset in
 * the large form at most so many events have one, rounded up to whole pages.
 */
export function plainPages(mostOfLarge: number): Plugin {
  let config: ResolvedConfig | null = null
  const folderOf = () => config?.publicDir ?? ''
  return {
    name: 'plain-pages',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async transformIndexHtml(html) {
      const folder = folderOf()
      const shipped = read(folder, SHIPPED_DATASET)?.dataset
      if (!shipped) return html
      if (!NO_SCRIPT.test(html)) throw new Error('index.html has no <noscript>: put one into its body.')
      if (!ROOT.test(html)) throw new Error('index.html has no element with the id "root".')
      const plain = noScriptHtml(shipped.meta, await othersIn(folder))
      return html
        .replace(NO_SCRIPT, (_, open: string, close: string) => open + plain + close)
        .replace(ROOT, root => `${firstViewHtml(shipped.meta)}\n    ${root}`)
    },
    generateBundle() {
      for (const file of datasetsIn(folderOf(), 'dataset.json')) {
        const reading = read(folderOf(), file)
        if (!reading?.dataset) continue
        const { dataset, given, accepted } = reading
        const page = `../../${pageOf(file)}`
        for (const [name, source] of eventsPages({ dataset, given, accepted, page })) {
          this.emitFile({ type: 'asset', fileName: `${dirname(file)}/${name}`, source })
        }
      }
    },
    // Not handed to the bundler, which would hold all of them until the end.
    async writeBundle() {
      if (config === null) return
      const out = resolve(config.root, config.build.outDir)
      for (const file of datasetsIn(folderOf(), 'manifest.json')) {
        const said = await writeLarge(folderOf(), file, { out, most: mostOfLarge })
        for (const line of said.problems) this.warn(line)
        config.logger.info(said.line)
      }
    },
  }
}

/** The address that opens a file, from the root of the site. */
function pageOf(file: string): string {
  return file === SHIPPED_DATASET ? '' : `?data=${encodeURI(file)}`
}

/** Writes the pages of one dataset in the large form, and says in a line what came of it. */
async function writeLarge(
  folder: string,
  file: string,
  { out, most }: { readonly out: string; readonly most: number },
): Promise<{ readonly line: string; readonly problems: readonly string[] }> {
  const home = dirname(file)
  let bytes = 0
  const { meta, events, shown, pages, unread, problems } = await writeLargePages({
    origin: await largeFolderOrigin(join(folder, home)),
    page: pageOf(file),
    most,
    put: async (path, html) => {
      const target = join(out, home, path)
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, html)
      bytes += Buffer.byteLength(html)
    },
  })
  const told = problems.map(problem => `${home}: ${problem.file} ${problem.message}`)
  if (meta === null) return { line: `${home}: no plain page, as it cannot be read`, problems: told }
  const rest = events - shown
  const without =
    rest === 0 ? '' : `; ${rest} more are listed there with their files (plainEvents sets how many)`
  const lost = unread === 0 ? '' : `; ${unread} could not be read`
  const size = `${pages} plain pages, ${(bytes / 1e6).toFixed(1)} MB`
  return { line: `${home}: ${shown} of ${events} events on ${size}${without}${lost}`, problems: told }
}

/** Every dataset that has plain pages but the shipped one, in order of their folders. */
async function othersIn(folder: string): Promise<OtherDataset[]> {
  const others: OtherDataset[] = []
  for (const file of datasetsIn(folder, 'dataset.json')) {
    const dataset = file === SHIPPED_DATASET ? null : read(folder, file)?.dataset
    if (dataset) others.push({ title: dataset.meta.title, plain: `${dirname(file)}/${eventsFile(1)}` })
  }
  for (const file of datasetsIn(folder, 'manifest.json')) {
    const origin = await largeFolderOrigin(join(folder, dirname(file)))
    const first = await readFirstParts(origin.text, origin)
    if ('manifest' in first) {
      others.push({ title: first.manifest.meta.title, plain: `${dirname(file)}/${LIST_FILE}` })
    }
  }
  return others.toSorted((a, b) => (a.plain < b.plain ? -1 : 1))
}

/** By which file a folder is known; the first where it has both. */
const FORMS = ['dataset.json', 'manifest.json'] as const

/** Paths of the datasets of that form, in order of code units. */
function datasetsIn(folder: string, name: (typeof FORMS)[number]): string[] {
  const data = join(folder, 'data')
  if (!existsSync(data)) return []
  return readdirSync(data)
    .toSorted()
    .filter(home => FORMS.find(form => existsSync(join(data, home, form))) === name)
    .map(home => `data/${home}/${name}`)
}

function read(folder: string, file: string): ReadResult | null {
  const path = join(folder, file)
  return existsSync(path) ? parseDatasetText(readFileSync(path, 'utf8'), { file }) : null
}
