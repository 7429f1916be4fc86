/** What changes in a dataset where one voice tells it: the events whose date or place is another, and the order in time. */
import type { Dataset, EventRecord } from '../model/dataset.ts'
import { compareEvents } from '../model/time-order.ts'
import { comparisonContext } from './standing.ts'
import { toldBy, type Teller } from './told-by.ts'

export interface Retelling {
  /** 1 for each row that the teller is silent on. */
  readonly silent: Uint8Array
  /** Events with the date and the place of the teller, by the row that they had. */
  readonly changed: ReadonlyMap<number, EventRecord>
  /** Old rows in the new order of time; null where the order is the same. */
  readonly order: Uint32Array | null
}

/** What the teller is called: a claimant by name, a source by its publisher. */
export function tellerName(teller: Teller, dataset: Pick<Dataset, 'claimants' | 'sources'>): string {
  if (teller.kind === 'claimant') return dataset.claimants.get(teller.id)?.name ?? teller.id
  return dataset.sources.get(teller.id)?.publisher ?? teller.id
}

/**
 * Events keep their ids and claims; only `when` and `where` may differ, and have the `note` then. Cost: one pass over claims,
 * and over rows.
 */
export function retellingOf(dataset: Dataset, teller: Teller, note: string): Retelling {
  const { spanOf } = comparisonContext(dataset)
  const changed = new Map<number, EventRecord>()
  const silent = new Uint8Array(dataset.events.length)
  for (const [row, event] of dataset.events.entries()) {
    const { speaks, edtf, place } = toldBy(event, teller, dataset.quotes)
    if (!speaks) silent[row] = 1
    const span = edtf === null ? null : spanOf(edtf)
    const where = place === null ? undefined : dataset.places.get(place)
    if (span === null && where === undefined) continue
    changed.set(row, {
      ...event,
      ...(span === null || edtf === null ? {} : { span, when: { edtf, note } }),
      ...(where === undefined ? {} : { where: { place: where.id, note } }),
    })
  }
  return { silent, changed, order: orderOf(dataset.events, changed) }
}

/** Rows that keep their date keep their order, so that only those that moved need be put in their place. */
function orderOf(
  events: readonly EventRecord[],
  changed: ReadonlyMap<number, EventRecord>,
): Uint32Array | null {
  const told = (row: number): EventRecord => changed.get(row) ?? (events[row] as EventRecord)
  const moved = [...changed.keys()]
    .filter(row => told(row).span !== events[row]?.span)
    .toSorted((a, b) => compareEvents(told(a), told(b)))
  if (moved.length === 0) return null
  const gone = new Set(moved)
  const order = new Uint32Array(events.length)
  let [at, next] = [0, 0]
  for (let row = 0; row < events.length; row++) {
    if (gone.has(row)) continue
    while (next < moved.length && compareEvents(told(moved[next] as number), told(row)) < 0) {
      order[at++] = moved[next++] as number
    }
    order[at++] = row
  }
  while (next < moved.length) order[at++] = moved[next++] as number
  return order.every((row, place) => row === place) ? null : order
}
