/** Keeps the book on tiles of another host: how often each was asked for, and what to tell the reader. Pure. */

/** A tile is asked for once and, where that fails, once more; then never again. */
export const MOST_TRIES = 2
/** After so long without an answer the reader is told, in milliseconds. */
export const SLOW_MS = 8_000

export type TileTrouble = 'none' | 'slow' | 'failed'

export interface TileBook {
  /** Whether the tile may be asked for (again); counts the asking where it may. */
  readonly ask: (key: string, now: number) => boolean
  readonly arrived: (key: string) => void
  /** The tile did not come; answers whether it may be asked for once more. */
  readonly missed: (key: string) => boolean
  /** The tile is no longer in sight. */
  readonly left: (key: string) => void
  /** How the tiles in sight fare. */
  readonly trouble: (now: number) => TileTrouble
}

interface Entry {
  tries: number
  inSight: boolean
  state: 'waiting' | 'here' | 'missed'
  since: number
}

export function openTileBook(): TileBook {
  const entries = new Map<string, Entry>()
  return {
    ask(key, now) {
      const entry = entries.get(key) ?? { tries: 0, inSight: true, state: 'waiting', since: now }
      entries.set(key, entry)
      const again = entry.inSight && entry.state === 'missed'
      entry.inSight = true
      if (entry.tries >= MOST_TRIES) return false
      entry.tries += 1
      // A second try does not start the clock anew: to the reader it is one wait.
      if (!again) entry.since = now
      entry.state = 'waiting'
      return true
    },
    arrived(key) {
      const entry = entries.get(key)
      if (entry === undefined) return
      entry.state = 'here'
      // What came once may be asked for when it comes into sight again.
      entry.tries = 0
    },
    missed(key) {
      const entry = entries.get(key)
      if (entry === undefined) return false
      entry.state = 'missed'
      return entry.tries < MOST_TRIES
    },
    left(key) {
      const entry = entries.get(key)
      if (entry === undefined) return
      entry.inSight = false
      // Taken back by us and not refused by the host: that is no failed try.
      if (entry.state === 'waiting') entry.tries -= 1
      if (entry.tries === 0) entries.delete(key)
    },
    trouble(now) {
      let slow = false
      for (const { inSight, state, since, tries } of entries.values()) {
        if (!inSight || state === 'here') continue
        if (state === 'missed' && tries >= MOST_TRIES) return 'failed'
        slow ||= now - since >= SLOW_MS
      }
      return slow ? 'slow' : 'none'
    },
  }
}
