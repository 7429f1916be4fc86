/**
 * The two ends of the time window as pointers into rows sorted by start and by end: a move of an end passes the rows
 * that lie between its old place and its new one, and no others.
 */
import type { TimeWindow } from '../model/timespan.ts'
import { TIME, type Bounds, type Certainty } from './clauses.ts'
import { countBelow, type Order, orderOf, sortRows } from './sort-rows.ts'

/**
 * Rows by one end of theirs. Most events have one such bound and not two, the widest being the narrowest: they stand in
 * one order for both measures of time, and cost one turn where others cost two.
 */
export interface Side {
  readonly both: Order
  readonly possibly: Order
  readonly certainly: Order
}

const MEASURES = ['both', 'possibly', 'certainly'] as const

/** Dated rows by start and by end. Never changes. */
export interface Orders {
  readonly start: Side
  readonly end: Side
  readonly undated: Uint32Array
}

function sideOf(wide: Float64Array, narrow: Float64Array): Side {
  let equal = 0
  let differ = 0
  for (let row = 0; row < wide.length; row++) {
    if (wide[row] === narrow[row]) equal++
    else if (!Number.isNaN(wide[row])) differ++
  }
  const same = new Uint32Array(equal)
  const other = new Uint32Array(differ)
  equal = 0
  differ = 0
  for (let row = 0; row < wide.length; row++) {
    if (wide[row] === narrow[row]) same[equal++] = row
    else if (!Number.isNaN(wide[row])) other[differ++] = row
  }
  return {
    both: orderOf(wide, sortRows(wide, same)),
    possibly: orderOf(wide, sortRows(wide, other.slice())),
    certainly: orderOf(narrow, sortRows(narrow, other)),
  }
}

function undatedRows({ earliestStart }: Bounds): Uint32Array {
  const undated: number[] = []
  earliestStart.forEach((start, row) => {
    if (Number.isNaN(start)) undated.push(row)
  })
  return Uint32Array.from(undated)
}

const made = new WeakMap<Bounds, Orders>()

/** Cost: six sorts of rows, of which the largest finds them sorted. Made once for each dataset. */
export function ordersOf(bounds: Bounds): Orders {
  const known = made.get(bounds)
  if (known) return known
  const orders: Orders = {
    start: sideOf(bounds.earliestStart, bounds.latestStart),
    end: sideOf(bounds.latestEnd, bounds.earliestEnd),
    undated: undatedRows(bounds),
  }
  made.set(bounds, orders)
  return orders
}

/** Takes over orders that were made of the same bounds elsewhere. */
export function adoptOrders(bounds: Bounds, orders: Orders): void {
  made.set(bounds, orders)
}

/** The least and the greatest key that is not open; null without any. */
function finiteEnds(order: Order): TimeWindow | null {
  const { keys, rows } = order
  const [first, last] = [countBelow(order, -Infinity, true), countBelow(order, Infinity, false) - 1]
  return first > last
    ? null
    : { from: keys[rows[first] as number] as number, to: keys[rows[last] as number] as number }
}

function span(starts: readonly Order[], ends: readonly Order[]): TimeWindow | null {
  let from = Infinity
  let to = -Infinity
  for (const order of starts) from = Math.min(from, finiteEnds(order)?.from ?? Infinity)
  for (const order of ends) to = Math.max(to, finiteEnds(order)?.to ?? -Infinity)
  return from <= to ? { from, to } : null
}

/**
 * From the first to the last of all bounds that are not open; null without any. Cost: a few binary searches, besides the
 * sorts where they were not made.
 */
export function finiteExtent(bounds: Bounds): TimeWindow | null {
  const { start, end } = ordersOf(bounds)
  const all = MEASURES.flatMap(measure => [start[measure], end[measure]])
  return span(all, all)
}

/** From the first start to the last end that is not open, at the widest; null without any. Cost: as above. */
export function finiteReach(bounds: Bounds): TimeWindow | null {
  const { start, end } = ordersOf(bounds)
  return span([start.both, start.possibly], [end.both, end.possibly])
}

/** Turns `bits` in each of these rows, from one place in the sorted rows up to another. */
export type Turn = (rows: Uint32Array, from: number, to: number, bits: number) => void

export interface WindowEnds {
  /** Rows without a date, which are turned by hand when a window is first set or taken away. */
  readonly undated: Uint32Array
  /**
   * Goes to a window, null for the whole of time, with a turn for each row that is passed. Where that takes more than
   * `most` turns, there are none, and false is given back: all rows have to be read anew.
   */
  readonly go: (window: TimeWindow | null, most: number, turn: Turn) => boolean
}

/** One order that the window's start or its end passes over, and the bits of its rows that this turns. */
interface Track {
  readonly order: Order
  readonly of: 'start' | 'end'
  readonly bits: number
  /** How many rows start up to the window's end, or end before it starts. */
  at: number
}

function bitsOf(measure: (typeof MEASURES)[number], bit: 'late' | 'early'): number {
  const of = (certainty: Certainty) => TIME[certainty][bit]
  return measure === 'both' ? of('possibly') | of('certainly') : of(measure)
}

function placeOf({ of, order }: Track, window: TimeWindow | null): number {
  if (window === null) return of === 'start' ? order.rows.length : 0
  return of === 'start' ? countBelow(order, window.to, true) : countBelow(order, window.from, false)
}

function pass(track: Track, next: number, turn: Turn): void {
  const { order, bits, at } = track
  if (next > at) turn(order.rows, at, next, bits)
  else if (next < at) turn(order.rows, next, at, bits)
  track.at = next
}

/** Whether a move lets rows out: ends that rise, and starts that fall. */
const shrinks = ({ of, at }: Track, next: number) => (of === 'end' ? next > at : next < at)

/** Starts with the whole of time. */
export function createWindowEnds(bounds: Bounds): WindowEnds {
  const orders = ordersOf(bounds)
  const tracks = MEASURES.flatMap((measure): Track[] => [
    { order: orders.end[measure], of: 'end', bits: bitsOf(measure, 'early'), at: 0 },
    { order: orders.start[measure], of: 'start', bits: bitsOf(measure, 'late'), at: 0 },
  ])
  for (const track of tracks) track.at = placeOf(track, null)
  return {
    undated: orders.undated,
    go(window, most, turn) {
      const places = tracks.map(track => placeOf(track, window))
      const cost = tracks.reduce((sum, { at }, which) => sum + Math.abs((places[which] as number) - at), 0)
      // What shrinks goes first, so that no row comes in only to go out again.
      for (const first of [true, false]) {
        for (const [which, track] of tracks.entries()) {
          const next = places[which] as number
          if (cost > most) track.at = next
          else if (!first || shrinks(track, next)) pass(track, next, turn)
        }
      }
      return cost <= most
    },
  }
}
