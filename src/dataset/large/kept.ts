/** Keeps what was fetched, up to a bound: what was used least recently leaves first. */

export interface Kept<K, T> {
  /** Using it makes it the last to leave. */
  readonly get: (key: K) => T | null
  readonly put: (key: K, value: T) => void
}

/** `weigh` says how much one value counts against `bound`; the value put last always stays. `onLeave` is told what left. */
export function createKept<K, T>(
  bound: number,
  weigh: (value: T) => number,
  onLeave: (value: T) => void = () => {},
): Kept<K, T> {
  const values = new Map<K, T>()
  let weight = 0
  const take = (key: K): T | null => {
    const value = values.get(key)
    if (value === undefined) return null
    values.delete(key)
    weight -= weigh(value)
    return value
  }
  return {
    get: key => {
      const value = values.get(key)
      if (value === undefined) return null
      // A map keeps the order in which keys were set, so the first key is the one used least recently.
      values.delete(key)
      values.set(key, value)
      return value
    },
    put: (key, value) => {
      take(key)
      values.set(key, value)
      weight += weigh(value)
      for (const oldest of values.keys()) {
        if (weight <= bound || values.size === 1) return
        const left = take(oldest)
        if (left !== null) onLeave(left)
      }
    },
  }
}
