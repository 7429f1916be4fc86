/** Lanes that remember which pixels of them are taken. */
import { firstWhere } from '../../model/first-where.ts'

export interface FreeLanes {
  /**
   * Takes `width` pixels somewhere in [from, to], as far up and as far left as there is room with white space around;
   * null where none of the first `among` lanes has any.
   */
  readonly take: (
    from: number,
    to: number,
    width: number,
    among: number,
  ) => { lane: number; x: number } | null
}

/** Starts and ends of what is taken, in order. */
type Lane = { from: number; to: number }[]

export function freeLanes(count: number, gap: number): FreeLanes {
  const lanes: readonly Lane[] = Array.from({ length: count }, () => [])
  return {
    take: (from, to, width, among) => {
      for (const [at, lane] of lanes.slice(0, among).entries()) {
        const x = takeIn(lane, from, to, width, gap)
        if (x !== null) return { lane: at, x }
      }
      return null
    },
  }
}

function takeIn(lane: Lane, from: number, to: number, width: number, gap: number): number | null {
  let x = from
  let at = firstEndingAfter(lane, from - gap)
  for (; at < lane.length; at++) {
    const taken = lane[at]
    if (taken === undefined || taken.from - gap >= x + width) break
    x = taken.to + gap
    if (x + width > to) return null
  }
  lane.splice(at, 0, { from: x, to: x + width })
  return x
}

function firstEndingAfter(lane: Lane, x: number): number {
  return firstWhere(0, lane.length, at => (lane[at]?.to ?? 0) > x)
}
