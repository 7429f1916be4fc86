/** Columns in which some events have another date or place. */
import { type Columns, DATE_SURENESS, INFERRED } from '../model/columns.ts'
import { howSureOfTime } from '../model/sureness.ts'
import type { TimeSpan } from '../model/timespan.ts'
import { adoptOrders, ordersOf } from './window-ends.ts'

const BOUNDS = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const

/** What an event has instead; null where it keeps what it had. What somebody says is not inferred. */
export interface Patch {
  readonly span: TimeSpan | null
  readonly place: string | null
}

/** Dates and places of these rows are those of `patches`. Cost: a copy of the columns that change. */
export function patchColumns(columns: Columns, patches: ReadonlyMap<number, Patch>): Columns {
  const inferred = columns.inferred.slice()
  for (const [row, { span, place }] of patches) {
    const said = (span === null ? 0 : INFERRED.date) | (place === null ? 0 : INFERRED.place)
    inferred[row] = (inferred[row] as number) & ~said
  }
  const patched = {
    ...columns,
    ...patchedDates(columns, patches),
    place: patchedPlaces(columns, patches),
    inferred,
  }
  // The same dates are in the same order.
  if (patched.earliestStart === columns.earliestStart) adoptOrders(patched, ordersOf(columns))
  return patched
}

function patchedDates(columns: Columns, patches: ReadonlyMap<number, Patch>): Partial<Columns> {
  const dated = [...patches].flatMap(([row, { span }]) => (span === null ? [] : [[row, span] as const]))
  if (dated.length === 0) return {}
  const bounds = BOUNDS.map(key => {
    const bound = columns[key].slice()
    for (const [row, span] of dated) bound[row] = span[key]
    return [key, bound] as const
  })
  const sureness = columns.sureness.slice()
  for (const [row, span] of dated) sureness[row] = DATE_SURENESS.indexOf(howSureOfTime(span))
  return { ...Object.fromEntries(bounds), sureness }
}

function patchedPlaces(
  { place: { values, codes } }: Columns,
  patches: ReadonlyMap<number, Patch>,
): Columns['place'] {
  const placed = [...patches].flatMap(([row, { place }]) => (place === null ? [] : [[row, place] as const]))
  if (placed.length === 0) return { values, codes }
  const codeOf = new Map(values.map((id, code) => [id, code] as const))
  const next = codes.slice()
  for (const [row, place] of placed) {
    const code = codeOf.get(place) ?? codeOf.size
    codeOf.set(place, code)
    next[row] = code
  }
  return { values: [...codeOf.keys()], codes: next }
}
