/** Records of a large dataset by row: fetched by chunk when they are asked for, checked, and kept up to a bound. */
import type { EventRecord, Problem } from '../../model/dataset.ts'
import type { Link, Records } from '../../model/records.ts'
import type { Chunk, ChunkRead } from './chunk.ts'
import { createKept } from './kept.ts'
import { failure, type Got } from './parts.ts'
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

/** Where chunks come from. */
export interface ChunkSource {
  readonly count: number
  readonly chunkRows: number
  readonly loadChunk: (index: number) => Promise<ChunkRead>
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

  const take = (index: number, { chunk, problems }: ChunkRead): Got<Chunk> => {
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
