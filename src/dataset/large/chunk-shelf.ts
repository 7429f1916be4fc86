/** Chunks of a large dataset that are here: fetched when they are asked for, kept up to a bound, with what went wrong. */
import { messageOf } from '../../model/errors.ts'
import type { Problem } from '../../model/dataset.ts'
import type { Chunk, ChunkRead } from './chunk.ts'
import { createKept } from './kept.ts'
import { type Got, problemIn, problemOf } from './parts.ts'
import type { SharedMaps } from './shared-maps.ts'

/**
 * Chunks kept in memory; at 500 rows a chunk, 20,000 records. More than what is wanted and a piece of a download have together,
 * or one would push out the sources of the other.
 */
const MOST_CHUNKS = 40
const MOST_IDS = 20_000
/** A chunk that could not be had is not asked for again before this time, for who only looks. */
const RETRY_MS = 15_000

export interface ChunkShelf {
  /** Null where it has not come, or was pushed out. */
  readonly at: (index: number) => Chunk | null
  /** From the shelf, or fetched; what is on its way is fetched once. */
  readonly load: (index: number) => Promise<Got<Chunk>>
  /** Asks for a chunk without waiting, but not soon again for one that could not be had. */
  readonly want: (index: number) => void
  /** Rows of the ids that were met last, by id. */
  readonly rowOf: (id: string) => number | null
  readonly remember: (id: string, row: number) => void
  /** Counts up whenever a chunk has come or failed. */
  readonly version: () => number
  /** Returns how to unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void
  /** Chunks that could not be had last, then records that were refused. */
  readonly failed: () => readonly Problem[]
}

/** Where chunks come from; `maps` is told of each that comes and goes. */
export interface ChunkSupply {
  readonly loadChunk: (index: number) => Promise<ChunkRead>
  /** The file of a chunk, for who is told that it could not be had. */
  readonly nameOf: (index: number) => string
  readonly maps: Pick<SharedMaps, 'add' | 'remove'>
}

/** What went wrong where nobody read the chunk and said what is wrong with it. */
function unread(file: string, error: unknown): ChunkRead {
  const why = messageOf(error)
  const complaint = { path: '', message: `could not be read: ${why}`, remedy: 'Load the page again.' }
  return { chunk: null, problems: [problemIn(error) ?? problemOf(file, complaint)] }
}

export function createChunkShelf({ loadChunk, nameOf, maps }: ChunkSupply): ChunkShelf {
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
    const reading = loadChunk(index).catch((error: unknown) => unread(nameOf(index), error))
    const promise = reading.then(read => {
      loading.delete(index)
      const got = take(index, read)
      version++
      for (const listener of listeners) listener()
      return got
    })
    loading.set(index, promise)
    return promise
  }
  return {
    at: index => chunks.get(index),
    load,
    want: index => {
      const failed = failures.get(index)
      if (failed === undefined || performance.now() - failed.at > RETRY_MS) void load(index)
    },
    rowOf: id => ids.get(id),
    remember: (id, row) => {
      ids.put(id, row)
    },
    version: () => version,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    failed: () => [...[...failures.values()].map(({ problem }) => problem), ...faults],
  }
}
