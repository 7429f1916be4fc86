/** Reads one chunk of a large dataset: an ordinary small dataset, checked as such, whose events are rows of the columns. */
import * as v from 'valibot'
import type { Columns } from '../../model/columns.ts'
import type { Dataset, EventRecord, Problem } from '../../model/dataset.ts'
import { type ChunkLinks, ChunkLinksSchema } from '../../model/manifest.ts'
import type { Link } from '../../model/records.ts'
import type { ChunkMaps } from './shared-maps.ts'
import type { TimeSpan } from '../../model/timespan.ts'
import { decodeText } from '../../evidence/text.ts'
import { idOf } from '../list.ts'
import { parseJson } from '../parse.ts'
import { readDataset } from '../read.ts'
import { quoted } from '../reading.ts'
import { problemOf } from './parts.ts'

const REMEDY = 'Write the dataset again with `npm run data`, and copy all of its files to the server.'

export interface Chunk {
  /** Row of its first event. */
  readonly from: number
  /** In the order of the rows; null for one that was refused. */
  readonly events: readonly (EventRecord | null)[]
  /** The sources, excerpts and quotes that its events use. */
  readonly dataset: ChunkMaps
  /** Rows by id: of its own events and of those that their relations lead to. */
  readonly rows: ReadonlyMap<string, number>
  readonly incoming: readonly Link[]
}

/** A chunk, null where it cannot be used, and every problem. */
export interface ChunkRead {
  readonly chunk: Chunk | null
  readonly problems: readonly Problem[]
}

/** Which rows a chunk must hold. */
export interface ChunkPlace {
  readonly file: string
  readonly from: number
  readonly to: number
  readonly bounds: Bounds
}

const BOUNDS = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const
/** What the columns say of when the rows of one chunk began and ended, from its first row on. */
export type Bounds = Pick<Columns, (typeof BOUNDS)[number]>

/** The chunk, null where it cannot be used, and every problem. Never throws. */
export function readChunk(bytes: Uint8Array, place: ChunkPlace): ChunkRead {
  const { file, from, to } = place
  const failed = (path: string, message: string) => {
    return { chunk: null, problems: [problemOf(file, { path, message, remedy: REMEDY })] }
  }
  const decoded = decodeText(bytes)
  if ('badByteAt' in decoded)
    return failed('', `is not UTF-8: byte ${decoded.badByteAt} does not belong there`)
  const parsed = parseJson(decoded.text, { file })
  if ('problem' in parsed) return { chunk: null, problems: [parsed.problem] }
  const links = v.safeParse(ChunkLinksSchema, parsed.json)
  if (!links.success) {
    const [issue] = links.issues
    return failed(v.getDotPath(issue) ?? '', `does not say where its relations lead: ${issue.message}`)
  }
  const root = withoutLinks(parsed.json as Readonly<Record<string, unknown>>)
  const ids: readonly unknown[] = Array.isArray(root['events']) ? root['events'].map(idOf) : []
  if (ids.length !== to - from) {
    return failed('events', `holds ${ids.length} events, and rows ${from} to ${to - 1} are ${to - from}`)
  }
  const { dataset, problems } = readDataset(root, {
    file,
    outside: new Set(Object.keys(links.output.related)),
  })
  if (dataset === null) return { chunk: null, problems }
  return finish(dataset, ids, links.output, place, problems)
}

/** What is left is an ordinary dataset. */
function withoutLinks(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(json).filter(([key]) => !Object.hasOwn(ChunkLinksSchema.entries, key)),
  )
}

function finish(
  dataset: Dataset,
  ids: readonly unknown[],
  { related, incoming }: ChunkLinks,
  { file, from, bounds }: ChunkPlace,
  problems: readonly Problem[],
): ChunkRead {
  const found: Problem[] = [...problems]
  const rows = new Map<string, number>(Object.entries(related))
  const seen = new Set<unknown>()
  const events = ids.map((id, at): EventRecord | null => {
    const event = typeof id === 'string' && !seen.has(id) ? eventWith(dataset, id) : null
    seen.add(id)
    if (event === null) return null
    const row = from + at
    if (!fitsColumns(event.span, bounds, at)) {
      const message = `has the id ${quoted(event.id)} and another date than row ${row} of the columns`
      found.push({ ...problemOf(file, { path: `events[${at}]`, message, remedy: REMEDY }), id: event.id })
      return null
    }
    for (const name of [event.id, ...(event.aliases ?? [])]) rows.set(name, row)
    return event
  })
  const { sources, excerpts, quotes, quoteStates } = dataset
  const maps: ChunkMaps = { sources, excerpts, quotes, quoteStates }
  return { chunk: { from, events, dataset: maps, rows, incoming }, problems: found }
}

function eventWith({ events, eventIndex }: Dataset, id: string): EventRecord | null {
  const at = eventIndex.get(id)
  return at === undefined ? null : (events[at] ?? null)
}

/** Beyond the year 285,000 the columns may round, as milliseconds do there. */
function fitsColumns(span: TimeSpan | null, bounds: Bounds, at: number): boolean {
  return BOUNDS.every(key => {
    const [own, column] = [span?.[key] ?? Number.NaN, bounds[key][at] as number]
    return (
      Object.is(own, column) || (Math.abs(own) > Number.MAX_SAFE_INTEGER && Math.abs(own / column - 1) < 1e-9)
    )
  })
}
