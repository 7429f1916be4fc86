/** The parts of a large dataset as files, written one after the other; the manifest comes last. */
import type { Link } from '../../model/records.ts'
import { bucketOf, type Manifest, MANIFEST_VERSION, type Part, type Voice } from '../../model/manifest.ts'
import { type Category, type Meta, SCHEMA_VERSION } from '../../model/schema.ts'
import { sha256Of } from '../../evidence/text.ts'
import { serialise } from '../write.ts'
import type { Collected } from './collect.ts'
import { columnsIpc } from './columns-ipc.ts'

export interface Sizes {
  /** Rows of each chunk. */
  readonly chunkRows: number
  /** Ids and aliases of each bucket, on average. */
  readonly bucketNames: number
}

/** A chunk is then some 20 to 100 kB on the way, and takes a few milliseconds to check. */
const SIZES: Sizes = { chunkRows: 500, bucketNames: 4000 }

/** Puts one file below the folder of the dataset. */
export type Emit = (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>

export interface Head {
  readonly meta: Meta
  readonly categories: readonly Category[]
}

/** Writes every part and then the manifest; the same records always give the same bytes. */
export async function writeLarge(
  head: Head,
  collected: Collected,
  emit: Emit,
  { chunkRows, bucketNames }: Sizes = SIZES,
): Promise<Manifest> {
  const write = partWriter(emit)
  const { columns, totals } = collected
  const columnsPart = await write('columns.arrow', columnsIpc(columns))
  const tables = await write('tables.json', tablesText(collected))
  const chunks: Part[] = []
  for (const [at, text] of chunkTexts(head, collected, chunkRows))
    chunks.push(await write(numbered('events', at, 'json'), text))
  const ids: Part[] = []
  for (const [at, text] of bucketTexts(collected.rows, bucketNames))
    ids.push(await write(numbered('ids', at, 'json'), text))
  const voices: Part[] = []
  for (const [at, text] of voiceTexts(collected.voices, bucketNames))
    voices.push(await write(numbered('voices', at, 'json'), text))
  const words: Manifest['words'] = []
  for (const { first, bytes } of collected.shards) {
    words.push({ ...(await write(numbered('words', words.length, 'bin'), bytes)), first })
  }
  const manifest: Manifest = {
    manifest: MANIFEST_VERSION,
    schema: SCHEMA_VERSION,
    hash: '',
    meta: head.meta,
    categories: [...head.categories],
    count: columns.count,
    totals,
    columns: columnsPart,
    tables,
    chunkRows,
    chunks,
    ids,
    voices,
    words,
  }
  const hash = await sha256Of(encode(serialise(manifest)))
  await emit('manifest.json', encode(serialise({ ...manifest, hash })))
  return { ...manifest, hash }
}

function partWriter(emit: Emit): (path: string, content: string | Uint8Array<ArrayBuffer>) => Promise<Part> {
  return async (path, content) => {
    const bytes = typeof content === 'string' ? encode(content) : content
    await emit(path, bytes)
    return { path, bytes: bytes.length, sha256: await sha256Of(bytes) }
  }
}

function tablesText({ claimants, places }: Collected): string {
  return serialise({ claimants: byId([...claimants.values()]), places: byId([...places.values()]) })
}

/** Each chunk is an ordinary dataset with all that its events rest on, and where relations lead in and out. */
function* chunkTexts(
  { meta, categories }: Head,
  collected: Collected,
  chunkRows: number,
): Generator<[number, string]> {
  const { count } = collected.columns
  const incoming = groupedBy(collected.links, ({ to }) => Math.floor(to / chunkRows))
  for (let from = 0; from < count; from += chunkRows) {
    const rows = Array.from({ length: Math.min(chunkRows, count - from) }, (_, at) => from + at)
    const bundles = rows.map(collected.bundle)
    const events = bundles.map(({ event }) => event)
    const inside = new Set(events.map(({ id }) => id))
    const outside = new Set(
      events.flatMap(({ relations }) => relations.map(({ event }) => event)).filter(id => !inside.has(id)),
    )
    const { claimants, places } = usedBy(events)
    yield [
      from / chunkRows,
      serialise({
        schema: SCHEMA_VERSION,
        hash: '',
        meta,
        categories,
        claimants: known(claimants, collected.claimants),
        sources: byId(bundles.flatMap(({ sources }) => sources)),
        excerpts: byId(bundles.flatMap(({ excerpts }) => excerpts)),
        quotes: byId(bundles.flatMap(({ quotes }) => quotes)),
        places: known(places, collected.places),
        events,
        related: Object.fromEntries([...outside].toSorted().map(id => [id, collected.rows.get(id) ?? 0])),
        incoming: incoming.get(from / chunkRows) ?? [],
      }),
    ]
  }
}

type FileEvent = ReturnType<Collected['bundle']>['event']

/** Ids of the claimants and places that events and their claims name. */
function usedBy(events: readonly FileEvent[]): { claimants: Set<string>; places: Set<string> } {
  const claims = events.flatMap(event => event.claims)
  const values = claims.flatMap(claim => claim.values ?? [])
  return {
    claimants: new Set(claims.map(({ claimant }) => claimant)),
    places: new Set([
      ...events.flatMap(({ where }) => (where === null ? [] : [where.place])),
      ...values.flatMap(value => (value.kind === 'place' ? [value.place] : [])),
    ]),
  }
}

function known<T>(ids: ReadonlySet<string>, records: ReadonlyMap<string, T>): T[] {
  return [...ids].toSorted().flatMap(id => records.get(id) ?? [])
}

/** Each record once, in order of id. */
function byId<T extends { readonly id: string }>(records: readonly T[]): T[] {
  const once = new Map(records.map(record => [record.id, record]))
  return [...once.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function* bucketTexts(rows: ReadonlyMap<string, number>, bucketNames: number): Generator<[number, string]> {
  const count = Math.max(1, Math.ceil(rows.size / bucketNames))
  const buckets = Array.from({ length: count }, (): [string, number][] => [])
  for (const entry of rows) buckets[bucketOf(entry[0], count)]?.push(entry)
  for (const [at, entries] of buckets.entries()) {
    const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
    yield [at, `${JSON.stringify(Object.fromEntries(sorted))}\n`]
  }
}

/** Voices in buckets; none where no voice says anything of its own. */
function* voiceTexts(voices: Collected['voices'], bucketNames: number): Generator<[number, string]> {
  const all = [...voices]
  const said = all.reduce((sum, [, { changes, quiet }]) => sum + 1 + changes.length + quiet.length, 0)
  const buckets = Array.from({ length: Math.ceil(said / bucketNames) }, (): [string, Voice][] => [])
  for (const [name, voice] of all) buckets[bucketOf(name, buckets.length)]?.push([name, voice])
  for (const [at, entries] of buckets.entries())
    yield [at, `${JSON.stringify(Object.fromEntries(entries))}\n`]
}

function groupedBy(links: readonly Link[], keyOf: (link: Link) => number): ReadonlyMap<number, Link[]> {
  const groups = new Map<number, Link[]>()
  for (const link of links) {
    const group = groups.get(keyOf(link))
    if (group === undefined) groups.set(keyOf(link), [link])
    else group.push(link)
  }
  return groups
}

function numbered(folder: string, at: number, ending: string): string {
  return `${folder}/${String(at).padStart(5, '0')}.${ending}`
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
