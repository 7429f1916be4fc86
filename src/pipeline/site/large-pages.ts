/** Writes the plain pages of a dataset in the large form one after the other, with one chunk of it in memory at a time. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type FirstParts, readFirstParts } from '../../dataset/large/open.ts'
import { createParts, type Fetch } from '../../dataset/large/parts.ts'
import type { ChunkRead } from '../../dataset/large/chunk.ts'
import { boundsOfChunk, fetchChunk } from '../../dataset/large/later.ts'
import type { Problem } from '../../model/dataset.ts'
import type { Meta } from '../../model/schema.ts'
import {
  type LargeSite,
  LIST_FILE,
  listPage,
  type Run,
  type RunContent,
  runFile,
  runPage,
  shownOf,
} from './LargePages.tsx'
import { EVENTS_ON_A_PAGE } from './PageParts.tsx'

/** Puts one page below the folder of the dataset. */
export type PutPage = (path: string, html: string) => Promise<void>

/** A manifest, and from where its parts are had. */
export interface LargeOrigin {
  readonly text: string
  readonly address: string
  readonly fetcher: Fetch
}

export interface LargePagesInput {
  readonly origin: LargeOrigin
  /** Address of the page that runs, with this dataset, from the root of the site. */
  readonly page: string
  /** So many events at most have a page, rounded up to whole pages. */
  readonly most: number
  readonly put: PutPage
}

export interface LargePagesWritten {
  /** Null where the dataset cannot be read, and then no page was written. */
  readonly meta: Meta | null
  readonly events: number
  /** Events that have a page, and pages, the list of them not counted. */
  readonly shown: number
  readonly pages: number
  /** Records that could not be read, so that they are on no page, which their page says. */
  readonly unread: number
  readonly problems: readonly Problem[]
}

/** The manifest in this folder, with parts that are had as if a server sent them. */
export async function largeFolderOrigin(folder: string): Promise<LargeOrigin> {
  const file = join(folder, 'manifest.json')
  return { text: await readFile(file, 'utf8'), address: pathToFileURL(file).href, fetcher: fromDisk }
}

/** Writes a page for each run of rows as soon as it is made, and the list of them last. */
export async function writeLargePages({
  origin: { text, address, fetcher },
  page,
  most,
  put,
}: LargePagesInput): Promise<LargePagesWritten> {
  const first = await readFirstParts(text, { address, fetcher })
  if (!('manifest' in first)) {
    return { meta: null, events: 0, shown: 0, pages: 0, unread: 0, problems: first.problems }
  }
  const { manifest, columns, tables } = first
  const runs = runsOf(first)
  const written = runs.filter(({ from }) => from < most).length
  const dataset = { meta: manifest.meta, hash: manifest.hash }
  const site: LargeSite = { dataset, count: manifest.count, runs, written, page }
  const getPart = createParts(address, fetcher)
  const problems: Problem[] = [...first.problems]
  let unread = 0
  let chunk: ChunkRead | null = null
  let loaded = -1
  for (const run of runs.slice(0, written)) {
    const index = Math.floor(run.from / manifest.chunkRows)
    if (index !== loaded || chunk === null) {
      const bounds = boundsOfChunk(columns, manifest.chunkRows, index)
      chunk = await fetchChunk(manifest, index, bounds, getPart)
      loaded = index
      problems.push(...chunk.problems)
    }
    const content = contentOf(run, chunk, tables)
    unread += run.to - run.from - content.events.filter(event => event !== null).length
    await put(runFile(run), runPage(site, run, content))
  }
  await put(LIST_FILE, listPage(site, unread))
  return {
    meta: manifest.meta,
    events: manifest.count,
    shown: shownOf(site),
    pages: written,
    unread,
    problems,
  }
}

/** What stands on the page of a run. */
function contentOf(
  { from, to }: Run,
  { chunk, problems }: ChunkRead,
  tables: FirstParts['tables'],
): RunContent {
  if (chunk === null) {
    const [first] = problems
    const trouble = first === undefined ? null : `Their file ${first.message}.`
    return { dataset: tables, events: Array.from({ length: to - from }, () => null), trouble }
  }
  const events = chunk.events.slice(from - chunk.from, to - chunk.from)
  return { dataset: { ...tables, ...chunk.dataset }, events, trouble: null }
}

/** Every run of rows that a page may hold: a chunk, or a part of one. */
function runsOf({ manifest, columns }: FirstParts): Run[] {
  const runs: Run[] = []
  for (const [index, { path }] of manifest.chunks.entries()) {
    const end = Math.min(manifest.count, (index + 1) * manifest.chunkRows)
    for (let from = index * manifest.chunkRows; from < end; from += EVENTS_ON_A_PAGE) {
      const to = Math.min(end, from + EVENTS_ON_A_PAGE)
      runs.push({ number: runs.length + 1, from, to, records: path, ...startsOf(columns, from, to) })
    }
  }
  return runs
}

/** Undated rows are the last. */
function startsOf(
  { earliestStart }: FirstParts['columns'],
  from: number,
  to: number,
): Pick<Run, 'starts' | 'hasUndated'> {
  const dated = earliestStart.subarray(from, to).filter(start => !Number.isNaN(start))
  const [first, last] = [dated[0], dated.at(-1)]
  const starts = first === undefined || last === undefined ? null : ([first, last] as const)
  return { starts, hasUndated: dated.length < to - from }
}

async function fromDisk(address: string): Promise<Response> {
  try {
    return new Response(await readFile(fileURLToPath(address)))
  } catch {
    return new Response(null, { status: 404 })
  }
}
