/** Records and search of a dataset whose rows stand in another order, and some of whose events are told otherwise. */
import type { EventRecord } from '../model/dataset.ts'
import type { Records } from '../model/records.ts'
import { addRow, type RowBits, visitRows } from '../model/row-bits.ts'
import type { Search } from './search.ts'

/** The row that a told row has in the dataset as given, and the other way round. */
export interface Rows {
  readonly given: (row: number) => number
  readonly told: (row: number) => number
}

/** `tell` gives a record as it is told, by the row that it was given in. */
export function retoldRecords(
  records: Records,
  rows: Rows,
  tell: (event: EventRecord, row: number) => EventRecord,
): Records {
  const known = new WeakMap<EventRecord, EventRecord>()
  const retold = (event: EventRecord, row: number): EventRecord => {
    const said = known.get(event) ?? tell(event, row)
    known.set(event, said)
    return said
  }
  const ifAny = (row: number | null) => (row === null ? null : rows.told(row))
  return {
    ...records,
    at: row => {
      const given = rows.given(row)
      const event = records.at(given)
      return event === null ? null : retold(event, given)
    },
    rowOf: id => ifAny(records.rowOf(id)),
    find: async id => ifAny(await records.find(id)),
    want: wanted => records.want(wanted.map(rows.given)),
    incoming: row =>
      records
        .incoming(rows.given(row))
        .map(({ kind, from, to }) => ({ kind, from: rows.told(from), to: rows.told(to) })),
    fetch: async (wanted, signal) => {
      const events = await records.fetch(wanted.map(rows.given), signal)
      return Promise.all(
        events.map(async event => {
          const row = records.rowOf(event.id) ?? (await records.find(event.id))
          return row === null ? event : retold(event, row)
        }),
      )
    },
  }
}

export function retoldSearch(search: Search, { told }: Rows): Search {
  // Asked for at every change of the choice, mostly for what was found last.
  let last: { readonly asked: RowBits; readonly rows: RowBits } | null = null
  const retold = (asked: RowBits): RowBits => {
    if (last?.asked === asked) return last.rows
    const rows = new Uint32Array(asked.length)
    visitRows(asked, row => addRow(rows, told(row)))
    last = { asked, rows }
    return rows
  }
  return {
    ...search,
    now: text => {
      const found = search.now(text)
      return found && retold(found)
    },
    told: retold,
  }
}
