/** Lists of numbers that grow, outside the heap of JavaScript: a million events have some thirty million of them. */

type Numbers = Uint8Array | Uint32Array | Float64Array

export interface Growable<T extends Numbers> {
  readonly push: (value: number) => void
  readonly length: () => number
  /** The numbers so far, as a view that the next push may leave behind. */
  readonly values: () => T
}

/** `make` gives an empty array of a length: `length => new Uint32Array(length)`. */
export function createGrowable<T extends Numbers>(make: (length: number) => T): Growable<T> {
  let values = make(1024)
  let length = 0
  return {
    push: value => {
      if (length === values.length) {
        const grown = make(length * 2)
        grown.set(values)
        values = grown
      }
      values[length++] = value
    },
    length: () => length,
    values: () => values.subarray(0, length) as T,
  }
}
