/** A dataset as one claimant or one source tells it: their dates and places lead, and what they are silent on dims. */
import { type Change, orderOf, type Retelling, tellerName } from '../evidence/retelling.ts'
import { comparisonContext } from '../evidence/standing.ts'
import { sameTeller, type Teller } from '../evidence/told-by.ts'
import { type CodeColumn, contradictions, rowsWith } from '../model/columns.ts'
import type { EventRecord } from '../model/dataset.ts'
import { type Patch, patchColumns } from '../query/patch-columns.ts'
import { reorderColumns } from '../query/reorder.ts'
import { say, type Words } from '../words/say.ts'
import type { Loaded } from './loaded.ts'
import { retoldRecords, retoldSearch, type Rows } from './retold-records.ts'
import type { Told } from './voices.ts'

/** 1 for each row that does not have the value. */
function rowsWithout(column: CodeColumn, value: string, count: number): Uint8Array {
  const without = new Uint8Array(count).fill(1)
  for (const row of rowsWith(column, value)) without[row] = 0
  return without
}

/**
 * The loaded data told by one voice. Without `retelling` only what it is silent on differs, and `own` says whether the
 * voice's dates and places may still come. Cost: one pass over a column; where dates or places differ, copies of what they
 * change.
 */
export function retell(
  data: Loaded,
  teller: Teller,
  retelling: Retelling | null,
  own: 'shown' | 'coming' | 'unknown' = retelling === null ? 'unknown' : 'shown',
): Loaded {
  const { columns, dataset } = data
  const column = teller.kind === 'claimant' ? columns.facets.claimant : columns.sources
  const name = tellerName(teller, dataset)
  const silent = rowsWithout(column, teller.id, columns.count)
  for (const row of retelling?.quiet ?? []) silent[row] = 1
  const speaks = silent.reduce((sum, out) => sum + 1 - out, 0)
  const order = retelling === null ? null : orderOf(retelling, columns.count)
  const told =
    retelling === null || retelling.changes.length === 0
      ? data
      : withChanges(data, retelling.changes, order, say().picture.toldBy(name))
  return {
    ...told,
    silent: order === null ? silent : Uint8Array.from(order, row => silent[row] as number),
    teller: { ...teller, name, speaks, own },
  }
}

function withChanges(
  data: Loaded,
  changes: readonly Change[],
  order: Uint32Array | null,
  note: string,
): Loaded {
  const { spanOf } = comparisonContext(data.dataset)
  const rows = rowsOf(order)
  const patches = new Map(
    changes.map(({ row, edtf, place }): [number, Patch] => [
      rows.told(row),
      { span: edtf === null ? null : spanOf(edtf), place },
    ]),
  )
  const columns = patchColumns(order === null ? data.columns : reorderColumns(data.columns, order), patches)
  const byRow = new Map(changes.map(change => [change.row, change]))
  const tell = (event: EventRecord, row: number): EventRecord => {
    const change = byRow.get(row)
    return change === undefined ? event : changed(event, change, spanOf, note)
  }
  return {
    ...data,
    columns,
    disputed: contradictions(columns),
    records: retoldRecords(data.records, rows, tell),
    search: order === null ? data.search : retoldSearch(data.search, rows),
  }
}

/** Only `when` and `where` differ, and have the note then. */
function changed(
  event: EventRecord,
  { edtf, place }: Change,
  spanOf: ReturnType<typeof comparisonContext>['spanOf'],
  note: string,
): EventRecord {
  return {
    ...event,
    ...(edtf === null ? {} : { span: spanOf(edtf), when: { edtf, note } }),
    ...(place === null ? {} : { where: { place, note } }),
  }
}

function rowsOf(order: Uint32Array | null): Rows {
  if (order === null) return { given: row => row, told: row => row }
  const rowOf = new Uint32Array(order.length)
  for (let row = 0; row < order.length; row++) rowOf[order[row] as number] = row
  return { given: row => order[row] ?? row, told: row => rowOf[row] ?? row }
}

/** Keeps the last telling of a dataset, since every view asks for it at every change. */
export function createTeller(): (data: Loaded, teller: Teller | null, told?: Told | null) => Loaded {
  let last: {
    data: Loaded
    teller: Teller
    words: Words
    told: Told | null
    retold: Loaded
  } | null = null
  return (data, teller, given = null) => {
    if (teller === null) return data
    const told = given !== null && isOf(given, data, teller) ? given : null
    if (
      last === null ||
      last.data !== data ||
      last.words !== say() ||
      last.told !== told ||
      !sameTeller(last.teller, teller)
    ) {
      const retelling = told === null ? data.voices.now(teller) : told.retelling
      const own = retelling !== null ? 'shown' : told === null ? 'coming' : 'unknown'
      last = { data, teller, words: say(), told, retold: retell(data, teller, retelling, own) }
    }
    return last.retold
  }
}

/** Whether an answer is to this question, of this dataset. */
function isOf(told: Told, data: Loaded, teller: Teller): boolean {
  return told.voices === data.voices && sameTeller(told.teller, teller)
}
