/** Random numbers that are the same at every run, so that what was found can be found again. */

export interface Random {
  /** A number from 0 to 1, 1 left out. */
  readonly next: () => number
  /** A whole number from 0 to `below`, that left out. */
  readonly whole: (below: number) => number
  readonly pick: <T>(from: readonly T[]) => T
}

/** Mulberry32, a generator of 32 bits of state. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number): number => Math.floor(next() * below)
  const pick = <T>(from: readonly T[]): T => {
    const found = from[whole(from.length)]
    if (found === undefined) throw new Error('There is nothing to pick from: give a list that is not empty.')
    return found
  }
  return { next, whole, pick }
}
