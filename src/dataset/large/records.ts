/** Records of a large dataset by row: fetched by chunk when they are asked for, checked, and kept up to a bound. */
import type { EventRecord } from '../../model/dataset.ts'
import type { Link, Records } from '../../model/records.ts'
import { type ChunkSupply, createChunkShelf } from './chunk-shelf.ts'
import { failure } from './parts.ts'

/** Chunks that one `want` asks for: what a reader sees needs a few, and more would push each other out. */
const MOST_WANTED = 16

const NO_LINKS: readonly Link[] = []

/** Where records come from. */
export interface ChunkSource extends ChunkSupply {
  readonly count: number
  readonly chunkRows: number
  /** Row of an id or alias; rejects where that cannot be found out. */
  readonly lookUp: (id: string) => Promise<number | null>
}

export function createLargeRecords(source: ChunkSource): Records {
  const { count, chunkRows, lookUp } = source
  const shelf = createChunkShelf(source)
  const indexOf = (row: number): number => Math.floor(row / chunkRows)
  return {
    count,
    whole: false,
    at: row => shelf.at(indexOf(row))?.events[row % chunkRows] ?? null,
    rowOf: shelf.rowOf,
    incoming: row => shelf.at(indexOf(row))?.incoming.filter(({ to }) => to === row) ?? NO_LINKS,
    want: rows => {
      const wanted = new Set<number>()
      for (const row of rows) {
        if (wanted.size === MOST_WANTED) break
        if (row >= 0 && row < count) wanted.add(indexOf(row))
      }
      for (const index of wanted) shelf.want(index)
    },
    find: async id => {
      const known = shelf.rowOf(id)
      if (known !== null) return known
      const found = await lookUp(id)
      if (found !== null) shelf.remember(id, found)
      return found
    },
    fetch: async (rows, signal) => {
      const records: EventRecord[] = []
      for (const row of rows) {
        signal?.throwIfAborted()
        const got = await shelf.load(indexOf(row))
        if ('problem' in got) throw failure(got.problem)
        const record = got.value.events[row % chunkRows]
        if (record !== null && record !== undefined) records.push(record)
      }
      signal?.throwIfAborted()
      return records
    },
    version: shelf.version,
    subscribe: shelf.subscribe,
    failed: shelf.failed,
  }
}
