/** A dataset of which only the columns are there, and the records of its first rows: to see how far scrubbing itself goes. */
import { createHash } from 'node:crypto'
import type { Columns } from '../../src/model/columns.ts'
import { MANIFEST_VERSION, type Manifest, type Part } from '../../src/model/manifest.ts'
import { type EventInFile, SCHEMA_VERSION } from '../../src/model/schema.ts'
import { columnsIpc } from '../../src/pipeline/large/columns-ipc.ts'
import { serialise } from '../../src/pipeline/write.ts'
import { DAY, generateColumns } from './generate.ts'
import { putInto } from './large.ts'
import { madeUpTables } from './made-up.ts'

const CHUNK_ROWS = 500

/** The date of a row as the generator's kinds of dates are written. */
function edtfOf({ earliestStart, latestStart, latestEnd }: Columns, row: number): string | null {
  const [start, latest, end] = [earliestStart[row] ?? NaN, latestStart[row] ?? NaN, latestEnd[row] ?? NaN]
  if (Number.isNaN(start)) return null
  const iso = (ms: number) => new Date(ms).toISOString()
  const day = iso(start).slice(0, 10)
  if (end === Infinity) return `${day}/..`
  if (end - start < DAY - 1) return `${iso(start).slice(0, 19)}Z`
  if (latest > start) return `[${day}..${iso(latest).slice(0, 10)}]`
  return end - start === DAY - 1 ? day : `${day}/${iso(end).slice(0, 10)}`
}

function eventOf(columns: Columns, row: number): EventInFile {
  const place = columns.place.codes[row] ?? -1
  return {
    id: `event-${String(row)}`,
    title: `Event ${String(row)}`,
    summary: 'Made up to measure with.',
    category: `category-${String(columns.category[row] ?? 0)}`,
    actors: [],
    when: { edtf: edtfOf(columns, row) },
    where: place < 0 ? null : { place: `place-${String(place)}` },
    claims: [],
    relations: [],
  }
}

/** Writes so many rows below `folder`. All chunks but the first are named and missing, as if a server had lost them. */
export async function writeColumnsOnly(folder: string, count: number, seed: number): Promise<void> {
  const put = putInto(folder)
  const write = async (path: string, content: string | Uint8Array<ArrayBuffer>): Promise<Part> => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    await put(path, bytes)
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  const columns = generateColumns(count, seed)
  const tables = madeUpTables(count, seed)
  const { meta, categories, claimants, places } = tables
  const events = Array.from({ length: CHUNK_ROWS }, (_, row) => eventOf(columns, row))
  const first = await write('events/00000.json', serialise({ ...tables, events, related: {}, incoming: [] }))
  const missing: Part = { path: 'events/missing.json', bytes: 0, sha256: '0'.repeat(64) }
  const chunks = Math.ceil(count / CHUNK_ROWS)
  const manifest: Manifest = {
    manifest: MANIFEST_VERSION,
    schema: SCHEMA_VERSION,
    hash: '',
    meta,
    categories,
    count,
    totals: { claims: 0, sources: { other: 1 }, quotes: {} },
    columns: await write('columns.arrow', columnsIpc(columns)),
    tables: await write('tables.json', serialise({ claimants, places })),
    chunkRows: CHUNK_ROWS,
    chunks: Array.from({ length: chunks }, (_, at) => (at === 0 ? first : missing)),
    ids: [await write('ids/00000.json', '{}\n')],
    words: [],
  }
  await put('manifest.json', new TextEncoder().encode(serialise(manifest)))
}
