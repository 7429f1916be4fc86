import { expect, it } from 'vitest'
import type { ChunkRead } from '../../../src/dataset/large/chunk.ts'
import { createChunkShelf } from '../../../src/dataset/large/chunk-shelf.ts'

const NO_MAPS = { add: () => {}, remove: () => {} }

it('a chunk whose loading breaks off is told with its file, and can be asked for again', async () => {
  const chunk = { from: 0, events: [], dataset: {}, rows: new Map(), incoming: [] }
  const answers: (() => Promise<ChunkRead>)[] = [
    () => Promise.reject(new Error('out of memory')),
    () => Promise.resolve({ chunk: chunk as unknown as NonNullable<ChunkRead['chunk']>, problems: [] }),
  ]
  const shelf = createChunkShelf({
    loadChunk: () => (answers.shift() ?? (() => Promise.reject(new Error('asked once more'))))(),
    nameOf: index => `events/${String(index)}.json`,
    maps: NO_MAPS,
  })
  let told = 0
  shelf.subscribe(() => told++)
  const problem = { file: 'events/3.json', message: 'could not be read: out of memory', refused: true }
  expect(await shelf.load(3)).toMatchObject({ problem })
  expect(shelf.failed()).toMatchObject([problem])
  expect(await shelf.load(3)).toEqual({ value: chunk })
  expect(shelf.failed()).toEqual([])
  expect(shelf.at(3)).toBe(chunk)
  expect(told).toBe(2)
})
