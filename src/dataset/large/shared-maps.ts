/** Look-ups that grow and shrink with the chunks that are here: a source that two chunks hold stays while one of them does. */
import type { Dataset } from '../../model/dataset.ts'

/** What a chunk adds to the look-ups of the whole dataset. */
export type ChunkMaps = Pick<Dataset, 'sources' | 'excerpts' | 'quotes' | 'quoteStates'>

const NAMES = ['sources', 'excerpts', 'quotes', 'quoteStates'] as const

export interface SharedMaps {
  /** The same objects all the time; a miss may mean that the chunk has not come. */
  readonly maps: ChunkMaps
  readonly add: (chunk: ChunkMaps) => void
  readonly remove: (chunk: ChunkMaps) => void
}

export function createSharedMaps(): SharedMaps {
  const shared = NAMES.map(name => ({
    name,
    values: new Map<string, unknown>(),
    uses: new Map<string, number>(),
  }))
  return {
    maps: Object.fromEntries(shared.map(({ name, values }) => [name, values])) as unknown as ChunkMaps,
    add: chunk => {
      for (const { name, values, uses } of shared) {
        for (const [id, value] of chunk[name]) {
          values.set(id, value)
          uses.set(id, (uses.get(id) ?? 0) + 1)
        }
      }
    },
    remove: chunk => {
      for (const { name, values, uses } of shared) {
        for (const id of chunk[name].keys()) {
          const left = (uses.get(id) ?? 1) - 1
          if (left > 0) {
            uses.set(id, left)
          } else {
            uses.delete(id)
            values.delete(id)
          }
        }
      }
    },
  }
}
