/** Records of a large dataset by row: fetched by chunk when they are asked for, checked, and kept up to a bound. */
import * as v from 'valibot'
import type { Columns } from '../../model/columns.ts'
import type { EventRecord, Problem } from '../../model/dataset.ts'
import { bucketOf, IdBucketSchema, type Manifest } from '../../model/manifest.ts'
import type { Link, Records } from '../../model/records.ts'
import { type Chunk, readChunk } from './chunk.ts'
import { createKept } from './kept.ts'
import { failure, type GetPart, type Got, jsonOfPart, problemOf } from './parts.ts'
import type { SharedMaps } from './shared-maps.ts'

/**
 * Chunks kept in memory; at 500 rows a chunk, 20,000 records. More than what is wanted and a piece of a download have together,
 * or one would push out the sources of the other.
 */
const MOST_CHUNKS = 40
/** Chunks that one `want` asks for: what a reader sees needs a few, and more would push each other out. */
const MOST_WANTED = 16
const MOST_IDS = 20_000
/** A chunk that could not be had is asked for again after this time. */
const RETRY_MS = 15_000

const NO_LINKS: readonly Link[] = []

/** Where chunks come from: files beside a manifest, or a worker that has read them all. */
export interface ChunkSource {
  readonly count: number
  readonly chunkRows: number
  readonly loadChunk: (
    index: number,
  ) => Promise<{ readonly chunk: Chunk | null; readonly problems: readonly Problem[] }>
  /** Row of an id or alias; rejects where that cannot be found out. */
  readonly lookUp: (id: string) => Promise<number | null>
  /** Where sources and quotes of the chunks that are here can be looked up. */
  readonly maps: SharedMaps
}

export function createLargeRecords(source: ChunkSource): Records {
  const { count, chunkRows, maps } = source
  const chunks = createKept<number, Chunk>(
    MOST_CHUNKS,
    () => 1,
    chunk => maps.remove(chunk.dataset),
  )
  const ids = createKept<string, number>(MOST_IDS, () => 1)
  const loading = new Map<number, Promise<Got<Chunk>>>()
  const failures = new Map<number, { readonly problem: Problem; readonly at: number }>()
  const faults: Problem[] = []
  const listeners = new Set<() => void>()
  let version = 0

  const changed = (): void => {
    version++
    for (const listener of listeners) listener()
  }
  const indexOf = (row: number): number => Math.floor(row / chunkRows)

  const take = (
    index: number,
    { chunk, problems }: Awaited<ReturnType<ChunkSource['loadChunk']>>,
  ): Got<Chunk> => {
    const [first] = problems
    if (chunk === null) {
      if (first === undefined) throw new Error('A chunk that cannot be used needs a problem that says why.')
      failures.set(index, { problem: first, at: performance.now() })
      return { problem: first }
    }
    failures.delete(index)
    for (const problem of problems) {
      if (!faults.some(({ file, path }) => file === problem.file && path === problem.path))
        faults.push(problem)
    }
    // Added before another leaves, so that what both hold is never gone in between.
    maps.add(chunk.dataset)
    chunks.put(index, chunk)
    for (const [id, row] of chunk.rows) ids.put(id, row)
    return { value: chunk }
  }

  const load = (index: number): Promise<Got<Chunk>> => {
    const known = chunks.get(index)
    if (known !== null) return Promise.resolve({ value: known })
    const before = loading.get(index)
    if (before !== undefined) return before
    const promise = source.loadChunk(index).then(read => {
      loading.delete(index)
      const got = take(index, read)
      changed()
      return got
    })
    loading.set(index, promise)
    return promise
  }

  const mayAsk = (index: number): boolean => {
    const failed = failures.get(index)
    return failed === undefined || performance.now() - failed.at > RETRY_MS
  }

  return {
    count,
    whole: false,
    at: row => chunks.get(indexOf(row))?.events[row % chunkRows] ?? null,
    rowOf: id => ids.get(id),
    incoming: row => chunks.get(indexOf(row))?.incoming.filter(({ to }) => to === row) ?? NO_LINKS,
    want: rows => {
      const wanted = new Set<number>()
      for (const row of rows) {
        if (wanted.size === MOST_WANTED) break
        if (row >= 0 && row < count) wanted.add(indexOf(row))
      }
      for (const index of wanted) {
        if (mayAsk(index)) void load(index)
      }
    },
    find: async id => {
      const known = ids.get(id)
      if (known !== null) return known
      const found = await source.lookUp(id)
      if (found !== null) ids.put(id, found)
      return found
    },
    fetch: async (rows, signal) => {
      const records: EventRecord[] = []
      for (const row of rows) {
        signal?.throwIfAborted()
        const got = await load(indexOf(row))
        if ('problem' in got) throw failure(got.problem)
        const record = got.value.events[row % chunkRows]
        if (record !== null && record !== undefined) records.push(record)
      }
      signal?.throwIfAborted()
      return records
    },
    version: () => version,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    failed: () => [...[...failures.values()].map(({ problem }) => problem), ...faults],
  }
}

interface Parts {
  readonly manifest: Pick<Manifest, 'count' | 'chunkRows' | 'chunks' | 'ids'>
  readonly columns: Columns
  readonly getPart: GetPart
}

/** Chunks and ids as files beside the manifest. */
export function chunksOfParts(parts: Parts, maps: SharedMaps): ChunkSource {
  const { count, chunkRows } = parts.manifest
  return {
    count,
    chunkRows,
    maps,
    loadChunk: index => fetchChunk(parts, index),
    lookUp: id => lookUp(parts, id),
  }
}

async function fetchChunk(
  { manifest, columns, getPart }: Parts,
  index: number,
): Promise<ReturnType<typeof readChunk>> {
  const part = manifest.chunks[index]
  if (part === undefined) throw new Error(`There is no chunk ${index}: ask for rows below the count.`)
  const got = await getPart(part)
  if ('problem' in got) return { chunk: null, problems: [got.problem] }
  const from = index * manifest.chunkRows
  const to = Math.min(manifest.count, from + manifest.chunkRows)
  return readChunk(got.value, { file: part.path, from, to, columns })
}

/** Row of an id or alias by its bucket. Rejects where the bucket cannot be had. */
async function lookUp({ manifest, getPart }: Parts, id: string): Promise<number | null> {
  const part = manifest.ids[bucketOf(id, manifest.ids.length)]
  if (part === undefined) return null
  const read = v.safeParse(IdBucketSchema, await jsonOfPart(part, getPart))
  if (!read.success) {
    const remedy = 'Write the dataset again with `npm run data`.'
    throw failure(
      problemOf(part.path, { path: '', message: 'is not a bucket of ids and their rows', remedy }),
    )
  }
  const row = Object.hasOwn(read.output, id) ? read.output[id] : undefined
  return row === undefined || row >= manifest.count ? null : row
}
