/** Sets of rows in order of their starts and ends, so that a stretch of time is counted without reading them. */
import type { Columns } from '../model/columns.ts'
import type { TimeWindow } from '../model/timespan.ts'
import type { Certainty } from './clauses.ts'
import type { Rows, RowSet } from './rows.ts'
import { countBelow, type Order, orderOf } from './sort-rows.ts'
import { ordersOf, type Side } from './window-ends.ts'

/** Rows of one category: those whose bound is the same by both measures of time, and the others, each list in order. */
type Lists = readonly Order[]

export interface Times {
  /** Rows by start and by end, for each category. */
  readonly byStart: readonly Lists[]
  readonly byEnd: readonly Lists[]
  /** Rows that certainly start only after they may have ended: "begun less over" does not count these. */
  readonly crossed: readonly number[]
}

const made = new WeakMap<object, Map<string, Times>>()

/**
 * The rows of a set in order: those of all rows that are in it. Cost: one look at every row for each end, set, certainty and
 * number of categories; kept for as long as the set, which must be another object once its rows have changed.
 */
export function timesOf(columns: Columns, rows: Rows, categories: number, certainty: Certainty): Times {
  // All rows are the same rows, whoever lists them.
  if (rows.length === columns.count) return timesOfAll(columns, categories, certainty)
  return keep(rows, categories, certainty, () =>
    some(timesOfAll(columns, categories, certainty), membership(columns, rows)),
  )
}

/** The same for all rows there are. */
export function timesOfAll(columns: Columns, categories: number, certainty: Certainty): Times {
  return keep(columns, categories, certainty, () => gather(columns, categories, certainty))
}

/** Takes over what was made of all of these rows elsewhere. */
export function adoptTimes(columns: Columns, categories: number, certainty: Certainty, times: Times): void {
  keep(columns, categories, certainty, () => times)
}

function keep(owner: object, categories: number, certainty: Certainty, make: () => Times): Times {
  const known = made.get(owner) ?? new Map<string, Times>()
  made.set(owner, known)
  const key = `${certainty} ${String(categories)}`
  const times = known.get(key) ?? make()
  known.set(key, times)
  return times
}

type Membership = (row: number) => boolean

/** Rows that keep themselves tell whether one is among them; of a plain list a note is made first. */
function membership({ count }: Columns, rows: Rows): Membership {
  if ('has' in rows) return row => (rows as RowSet).has(row)
  const holds = new Uint8Array(count)
  rows.forEach(row => {
    holds[row] = 1
  })
  return row => holds[row] === 1
}

function some({ byStart, byEnd, crossed }: Times, has: Membership): Times {
  const longest = [...byStart, ...byEnd].flat().reduce((most, { rows }) => Math.max(most, rows.length), 0)
  const found = new Uint32Array(longest)
  const held = ({ keys, rows }: Order): Order => {
    let size = 0
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number
      if (has(row)) found[size++] = row
    }
    return orderOf(keys, found.slice(0, size))
  }
  return {
    byStart: byStart.map(lists => lists.map(held)),
    byEnd: byEnd.map(lists => lists.map(held)),
    crossed: crossed.filter(has),
  }
}

function gather(columns: Columns, categories: number, certainty: Certainty): Times {
  const possibly = certainty === 'possibly'
  const start = possibly ? columns.earliestStart : columns.latestStart
  const end = possibly ? columns.latestEnd : columns.earliestEnd
  const holds = new Uint8Array(columns.count)
  const crossed: number[] = []
  for (let row = 0; row < columns.count; row++) {
    // NaN, the start of undated rows, is in neither order.
    if ((start[row] as number) > (end[row] as number)) crossed.push(row)
    else if ((start[row] as number) <= (end[row] as number)) holds[row] = 1
  }
  const orders = ordersOf(columns)
  const sorted = (side: Side): readonly Lists[] => {
    const lists = [side.both, side[certainty]].map(order =>
      byCategory(order, holds, columns.category, categories),
    )
    return Array.from({ length: categories }, (_, code) => lists.map(list => list[code] as Order))
  }
  return { byStart: sorted(orders.start), byEnd: sorted(orders.end), crossed }
}

/** The rows of an order that are held, for each category. */
function byCategory(
  { keys, rows }: Order,
  holds: Uint8Array,
  category: Uint8Array,
  categories: number,
): Order[] {
  const sizes = new Uint32Array(categories)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    if (holds[row] === 1) sizes[category[row] as number] = (sizes[category[row] as number] as number) + 1
  }
  const lists = Array.from(sizes, size => new Uint32Array(size))
  const next = new Uint32Array(categories)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    if (holds[row] !== 1) continue
    const code = category[row] as number
    const place = next[code] as number
    ;(lists[code] as Uint32Array)[place] = row
    next[code] = place + 1
  }
  return lists.map(list => orderOf(keys, list))
}

/** How many rows of a category, the crossed ones left out, go on in a stretch of time. Cost: four binary searches. */
export function countIn({ byStart, byEnd }: Times, category: number, window: TimeWindow): number {
  let count = 0
  for (const order of byStart[category] ?? []) count += countBelow(order, window.to, true)
  for (const order of byEnd[category] ?? []) count -= countBelow(order, window.from, false)
  return count
}
