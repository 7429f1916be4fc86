/**
 * The two ends of the time window as pointers into rows sorted by start and by end: a move of an end passes the rows
 * that lie between its old place and its new one, and no others.
 */
import type { TimeWindow } from '../model/timespan.ts'
import { TIME, type Bounds, type Certainty } from './clauses.ts'
import { countBelow, sortRows } from './sort-rows.ts'

/** Dated rows by start and by end, once by their widest bounds and once by their narrowest. Never changes. */
export interface Orders {
  readonly possibly: Sides
  readonly certainly: Sides
  readonly undated: Uint32Array
}

export interface Sides {
  readonly start: Float64Array
  readonly byStart: Uint32Array
  readonly end: Float64Array
  readonly byEnd: Uint32Array
}

function sides(start: Float64Array, end: Float64Array): Sides {
  return { start, byStart: sortRows(start), end, byEnd: sortRows(end) }
}

const made = new WeakMap<Bounds, Orders>()

/** Cost: four sorts, of which that by earliest start finds the rows sorted. Made once for each dataset. */
export function ordersOf(bounds: Bounds): Orders {
  const known = made.get(bounds)
  if (known) return known
  const possibly = sides(bounds.earliestStart, bounds.latestEnd)
  const undated: number[] = []
  if (possibly.byStart.length < bounds.earliestStart.length) {
    bounds.earliestStart.forEach((start, row) => {
      if (Number.isNaN(start)) undated.push(row)
    })
  }
  const orders: Orders = {
    possibly,
    certainly: sides(bounds.latestStart, bounds.earliestEnd),
    undated: Uint32Array.from(undated),
  }
  made.set(bounds, orders)
  return orders
}

/** Turns `bit` in each of these rows, from one place in the sorted rows up to another. */
export type Turn = (rows: Uint32Array, from: number, to: number, bit: number) => void

/** How many rows start up to the window's end, and how many end before it starts. */
interface Pointers {
  readonly begun: number
  readonly over: number
}

export interface WindowEnds {
  /** Rows without a date, which are turned by hand when a window is first set or taken away. */
  readonly undated: Uint32Array
  /** How many turns a move to this window takes; null is the whole of time. */
  readonly cost: (window: TimeWindow | null) => number
  /** Goes there, with a turn for all that is passed where one is given. */
  readonly go: (window: TimeWindow | null, turn: Turn | null) => void
}

const BOTH = ['possibly', 'certainly'] as const

/** Starts with the whole of time. */
export function createWindowEnds(bounds: Bounds): WindowEnds {
  const orders = ordersOf(bounds)
  const whole = (certainty: Certainty): Pointers => ({ begun: orders[certainty].byStart.length, over: 0 })
  let now: Record<Certainty, Pointers> = { possibly: whole('possibly'), certainly: whole('certainly') }

  const place = (window: TimeWindow | null, certainty: Certainty): Pointers => {
    if (window === null) return whole(certainty)
    const { start, byStart, end, byEnd } = orders[certainty]
    return {
      begun: countBelow(start, byStart, window.to, true),
      over: countBelow(end, byEnd, window.from, false),
    }
  }

  /** What shrinks goes first, so that no row comes in only to go out again. */
  const pass = (certainty: Certainty, next: Pointers, turn: Turn): void => {
    const { begun, over } = now[certainty]
    const { byStart, byEnd } = orders[certainty]
    const { late, early } = TIME[certainty]
    if (next.over > over) turn(byEnd, over, next.over, early)
    if (next.begun < begun) turn(byStart, next.begun, begun, late)
    if (next.over < over) turn(byEnd, next.over, over, early)
    if (next.begun > begun) turn(byStart, begun, next.begun, late)
  }

  return {
    undated: orders.undated,
    cost: window =>
      BOTH.reduce((sum, certainty) => {
        const { begun, over } = place(window, certainty)
        return sum + Math.abs(begun - now[certainty].begun) + Math.abs(over - now[certainty].over)
      }, 0),
    go(window, turn) {
      const next = { possibly: place(window, 'possibly'), certainly: place(window, 'certainly') }
      if (turn !== null) for (const certainty of BOTH) pass(certainty, next[certainty], turn)
      now = next
    },
  }
}
