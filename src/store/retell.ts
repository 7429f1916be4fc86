/** A dataset as one claimant or one source tells it: their dates and places lead, and what they are silent on dims. */
import { type Retelling, tellerName } from '../evidence/retelling.ts'
import type { Teller } from '../evidence/told-by.ts'
import { type CodeColumn, contradictions } from '../model/columns.ts'
import type { EventRecord } from '../model/dataset.ts'
import type { Records } from '../model/records.ts'
import { patchColumns } from '../query/patch-columns.ts'
import { reorderColumns } from '../query/reorder.ts'
import { say, type Words } from '../words/say.ts'
import type { Loaded } from './loaded.ts'
import type { Search } from './search.ts'

/** 1 for each row that does not have the value. */
function rowsWithout({ codeOf, offsets, codes }: CodeColumn, value: string, count: number): Uint8Array {
  const without = new Uint8Array(count).fill(1)
  const code = codeOf.get(value)
  if (code === undefined) return without
  for (let row = 0; row < count; row++) {
    const end = offsets === null ? row + 1 : (offsets[row + 1] as number)
    for (let at = offsets === null ? row : (offsets[row] as number); at < end; at++) {
      if (codes[at] === code) without[row] = 0
    }
  }
  return without
}

/**
 * The loaded data told by one voice. Where dates and places of that voice are not known for all events, only what it is
 * silent on differs. Cost: one pass over a column; where dates or places differ, copies of what they change.
 */
export function retell(data: Loaded, teller: Teller): Loaded {
  const { columns, dataset } = data
  const column = teller.kind === 'claimant' ? columns.facets.claimant : columns.sources
  const name = tellerName(teller, dataset)
  const retelling = data.retelling?.(teller, say().picture.toldBy(name)) ?? null
  const silent = retelling?.silent ?? rowsWithout(column, teller.id, columns.count)
  const told = retelling === null || retelling.changed.size === 0 ? data : withChanges(data, retelling)
  const speaks = silent.reduce((sum, out) => sum + 1 - out, 0)
  const order = retelling?.order ?? null
  return {
    ...told,
    silent: order === null ? silent : Uint8Array.from(order, row => silent[row] as number),
    teller: { ...teller, name, speaks },
  }
}

function withChanges(data: Loaded, { changed, order }: Retelling): Loaded {
  const rowOf = order === null ? null : inverted(order)
  const moved = (row: number) => rowOf?.[row] ?? row
  const events = new Map([...changed].map(([row, event]) => [moved(row), event] as const))
  const columns = patchColumns(order === null ? data.columns : reorderColumns(data.columns, order), events)
  return {
    ...data,
    columns,
    disputed: contradictions(columns),
    records: retoldRecords(data.records, events, row => order?.[row] ?? row, moved),
    search: order === null ? data.search : movedSearch(data.search, moved),
  }
}

function inverted(order: Uint32Array): Uint32Array {
  const rowOf = new Uint32Array(order.length)
  for (let row = 0; row < order.length; row++) rowOf[order[row] as number] = row
  return rowOf
}

function retoldRecords(
  records: Records,
  events: ReadonlyMap<number, EventRecord>,
  oldRow: (row: number) => number,
  newRow: (row: number) => number,
): Records {
  const at = (row: number) => events.get(row) ?? records.at(oldRow(row))
  const ifAny = (row: number | null) => (row === null ? null : newRow(row))
  return {
    ...records,
    at,
    rowOf: id => ifAny(records.rowOf(id)),
    find: async id => ifAny(await records.find(id)),
    want: rows => records.want(rows.map(oldRow)),
    incoming: row =>
      records
        .incoming(oldRow(row))
        .map(({ kind, from, to }) => ({ kind, from: newRow(from), to: newRow(to) })),
    fetch: async (rows, signal) => {
      const given = await records.fetch(rows.map(oldRow), signal)
      const byId = new Map([...events.values()].map(event => [event.id, event] as const))
      return given.map(event => byId.get(event.id) ?? event)
    },
  }
}

function movedSearch({ now, ask, wholeWord }: Search, moved: (row: number) => number): Search {
  return {
    now: text => now(text)?.map(moved) ?? null,
    ask: async (text, signal) => (await ask(text, signal)).map(moved),
    wholeWord,
  }
}

/** Keeps the last telling of a dataset, since every view asks for it at every change. */
export function createTeller(): (data: Loaded, teller: Teller | null) => Loaded {
  let last: { data: Loaded; teller: Teller; words: Words; told: Loaded } | null = null
  return (data, teller) => {
    if (teller === null) return data
    if (
      last === null ||
      last.data !== data ||
      last.words !== say() ||
      last.teller.kind !== teller.kind ||
      last.teller.id !== teller.id
    ) {
      last = { data, teller, words: say(), told: retell(data, teller) }
    }
    return last.told
  }
}
