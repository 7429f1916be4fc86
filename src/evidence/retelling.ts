/** What changes in a dataset where one voice tells it: dates and places of events, and with them the order in time. */
import { firstWhere } from '../model/first-where.ts'
import type { Dataset, EventRecord } from '../model/dataset.ts'
import { compareEvents } from '../model/time-order.ts'
import { comparisonContext } from './standing.ts'
import { restsOn, toldBy, type Teller } from './told-by.ts'

/** What one voice says otherwise about one event. */
export interface Change {
  readonly row: number
  /** The date as they give it; null where they give none. */
  readonly edtf: string | null
  /** Id of the place that they give; null where they give none. */
  readonly place: string | null
  /** Where the date is theirs: the first row that keeps its date and comes later, or the number of rows; else null. */
  readonly before: number | null
}

/** Plain values, so that they can be written down, or handed over by a worker. */
export interface Retelling {
  /** Those with a date first, in their order of time; then those with a place alone, by row. */
  readonly changes: readonly Change[]
  /** Rows that rest on the source only by their summary, so that it makes no claim about them; none for a claimant. */
  readonly quiet: readonly number[]
}

/** What the teller is called: a claimant by name, a source by its publisher. */
export function tellerName(teller: Teller, dataset: Pick<Dataset, 'claimants' | 'sources'>): string {
  if (teller.kind === 'claimant') return dataset.claimants.get(teller.id)?.name ?? teller.id
  return dataset.sources.get(teller.id)?.publisher ?? teller.id
}

/** Cost: one pass over claims. */
export function retellingOf(dataset: Dataset, teller: Teller): Retelling {
  const { spanOf } = comparisonContext(dataset)
  const { events, quotes, places } = dataset
  const dated: (EventRecord & { readonly row: number })[] = []
  const told = new Map<number, Pick<Change, 'edtf' | 'place'>>()
  const quiet: number[] = []
  for (const [row, event] of events.entries()) {
    if (isQuiet(event, teller, quotes)) quiet.push(row)
    const { edtf, place } = toldBy(event, teller, quotes)
    const span = edtf === null ? null : spanOf(edtf)
    const known = place !== null && places.has(place) ? place : null
    if (span === null && known === null) continue
    told.set(row, { edtf: span === null ? null : edtf, place: known })
    if (span !== null) dated.push({ ...event, span, row })
  }
  const moved = new Set(dated.map(({ row }) => row))
  const inOrder = dated.toSorted(compareEvents)
  const later = rowsAfter(inOrder, events.length, {
    isBefore: (event, row) => compareEvents(event, events[row] as EventRecord) < 0,
    isMoved: row => moved.has(row),
  })
  return {
    changes: changesInOrder(
      inOrder.map(({ row }) => row),
      later,
      told,
    ),
    quiet,
  }
}

/** Whether an event rests on a source by its summary alone. */
export function isQuiet(
  { claims, citations }: Pick<EventRecord, 'claims' | 'citations'>,
  teller: Teller,
  quotes: Dataset['quotes'],
): boolean {
  if (teller.kind !== 'source' || citations?.includes(teller.id) !== true) return false
  return !claims.some(claim => restsOn(claim, teller.id, quotes))
}

/** The changes of these rows: first those that `dated` lists in their new order, then the others. */
export function changesInOrder(
  dated: readonly number[],
  later: readonly number[],
  told: ReadonlyMap<number, Pick<Change, 'edtf' | 'place'>>,
): Change[] {
  const moved = new Set(dated)
  const changeOf = (row: number, before: number | null): Change => {
    const { edtf, place } = told.get(row) ?? { edtf: null, place: null }
    return { row, edtf, place, before }
  }
  const others = [...told.keys()].filter(row => !moved.has(row)).toSorted((a, b) => a - b)
  return [
    ...dated.map((row, at) => changeOf(row, later[at] ?? null)),
    ...others.map(row => changeOf(row, null)),
  ]
}

/**
 * For each item that moves among rows in order, the first row that does not move and comes after it; `count` where there is
 * none. Cost: a binary search each.
 */
export function rowsAfter<T>(
  items: readonly T[],
  count: number,
  {
    isBefore,
    isMoved,
  }: {
    readonly isBefore: (item: T, row: number) => boolean
    readonly isMoved: (row: number) => boolean
  },
): number[] {
  return items.map(item => {
    let low = firstWhere(0, count, row => isBefore(item, row))
    while (low < count && isMoved(low)) low++
    return low
  })
}

/** Old rows in the order as told; null where it is the same. Cost: one pass over the rows. */
export function orderOf({ changes }: Retelling, count: number): Uint32Array | null {
  const moved = changes.filter(({ before }) => before !== null)
  if (moved.length === 0) return null
  const gone = new Set(moved.map(({ row }) => row))
  const order = new Uint32Array(count)
  let [at, next] = [0, 0]
  for (let row = 0; row <= count; row++) {
    if (gone.has(row)) continue
    for (
      let change = moved[next];
      change !== undefined && (change.before ?? 0) <= row;
      change = moved[next]
    ) {
      order[at++] = change.row
      next++
    }
    if (row < count) order[at++] = row
  }
  return order.every((row, place) => row === place) ? null : order
}
