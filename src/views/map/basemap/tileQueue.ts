/**
 * Requests for tiles on their way to the worker. Few are with the worker at a time; the others wait here, where a
 * request that the reader has scrolled away from can still be taken back. Pure but for the two callbacks.
 */
import type { PackedTile } from './tile.ts'

export interface TileQueue {
  /** Asks for a tile and answers how to take the request back; after that `use` is never called. */
  readonly ask: (z: number, x: number, y: number, use: (tile: PackedTile | null) => void) => () => void
  /** To be called with every answer of the worker. */
  readonly answer: (id: number, tile: PackedTile | null) => void
  /** Answers everything, now and later, with null. */
  readonly close: () => void
}

interface Asked {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly use: (tile: PackedTile | null) => void
}

/** Requests that the worker holds at a time: one that it works on, one so that it need not wait. */
const IN_FLIGHT = 2

/** A queue that hands requests to the worker by `send`. */
export function makeTileQueue(send: (id: number, z: number, x: number, y: number) => void): TileQueue {
  const waiting = new Map<number, Asked>()
  const sent = new Map<number, Asked['use'] | null>()
  let next = 0
  let closed = false

  const pump = (): void => {
    for (const [id, { z, x, y, use }] of waiting) {
      if (sent.size >= IN_FLIGHT) return
      waiting.delete(id)
      sent.set(id, use)
      send(id, z, x, y)
    }
  }
  return {
    ask(z, x, y, use) {
      const id = next++
      waiting.set(id, { z, x, y, use })
      // Leaflet counts on an answer that comes after its request returned.
      if (closed) queueMicrotask(() => waiting.delete(id) && use(null))
      else pump()
      return () => {
        if (!waiting.delete(id) && sent.has(id)) sent.set(id, null)
      }
    },
    answer(id, tile) {
      const use = sent.get(id)
      sent.delete(id)
      use?.(tile)
      pump()
    },
    close() {
      closed = true
      const left = [...sent.values(), ...[...waiting.values()].map(asked => asked.use)]
      sent.clear()
      waiting.clear()
      for (const use of left) use?.(null)
    },
  }
}
