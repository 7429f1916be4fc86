/** Records by row: what views ask for what columns do not hold, whether all of it is here or comes by and by. */
import type { Dataset, EventRecord, Problem } from './dataset.ts'
import type { RelationKind } from './schema.ts'

/** A relation between events by their rows. */
export interface Link {
  readonly kind: RelationKind
  /** Rows of the event that names the relation and of the one that it names. */
  readonly from: number
  readonly to: number
}

/** Records by row, of which some may not have come yet. A small dataset has them all from the start. */
export interface Records {
  readonly count: number
  /** Whether all records are here from the start. */
  readonly whole: boolean
  /** Null while the record has not come. */
  readonly at: (row: number) => EventRecord | null
  /** Row of an id or alias; null where it is not known, or not known yet. */
  readonly rowOf: (id: string) => number | null
  /** Relations of other events that name this one, as far as they are known. */
  readonly incoming: (row: number) => readonly Link[]
  /** Asks for these rows; does nothing for those that are here or on their way. */
  readonly want: (rows: readonly number[]) => void
  /** Row of an id or alias, looked up where it is not known yet; null where the dataset has none. */
  readonly find: (id: string) => Promise<number | null>
  /** All of these records in the order of `rows`. Rejects where one cannot be had, or with the reason of `signal`. */
  readonly fetch: (rows: readonly number[], signal?: AbortSignal) => Promise<readonly EventRecord[]>
  /** Grows when records have come or failed. */
  readonly version: () => number
  /** Told when records have come or failed; returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void
  /** What could not be had, each with a remedy. */
  readonly failed: () => readonly Problem[]
}

/** The event with this id or alias; null where there is none, or where it has not come. */
export function recordOf(records: Records, id: string): EventRecord | null {
  const row = records.rowOf(id)
  return row === null ? null : records.at(row)
}

const NOTHING: readonly never[] = []

/** Records that are all here from the start. */
export function heldRecords({ events, eventIndex }: Pick<Dataset, 'events' | 'eventIndex'>): Records {
  let links: ReadonlyMap<number, readonly Link[]> | null = null
  const at = (row: number) => events[row] ?? null
  const rowOf = (id: string) => eventIndex.get(id) ?? null
  return {
    count: events.length,
    whole: true,
    at,
    rowOf,
    incoming: row => {
      links ??= incomingLinks(events, rowOf)
      return links.get(row) ?? NOTHING
    },
    want: () => {},
    find: id => Promise.resolve(rowOf(id)),
    fetch: (rows, signal) => {
      signal?.throwIfAborted()
      return Promise.resolve(rows.flatMap(row => at(row) ?? []))
    },
    version: () => 0,
    subscribe: () => () => {},
    failed: () => NOTHING,
  }
}

/** Relations by the row that they name, in the order of the events. */
function incomingLinks(
  events: readonly EventRecord[],
  rowOf: Records['rowOf'],
): ReadonlyMap<number, readonly Link[]> {
  const found = new Map<number, Link[]>()
  for (const [from, event] of events.entries()) {
    for (const { kind, event: id } of event.relations) {
      const to = rowOf(id)
      if (to === null || to === from) continue
      const list = found.get(to)
      if (list === undefined) found.set(to, [{ kind, from, to }])
      else list.push({ kind, from, to })
    }
  }
  return found
}
