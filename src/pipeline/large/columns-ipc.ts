/** Columns as an Apache Arrow IPC file: what the page reads without a copy, and pandas, DuckDB and Polars read too. */
import {
  batchType,
  Column,
  columnFromArray,
  type DataType,
  dictionary,
  field,
  int,
  list,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette'
import {
  codeArray,
  type CodeColumn,
  type Columns,
  DATE_SURENESS,
  FACETS,
  type PlaceColumn,
} from '../../model/columns.ts'

type Codes = CodeColumn['codes'] | Int32Array
type ArrowColumn = Column<unknown>

/** The bytes of the columns as one record batch: the same columns always give the same bytes. */
export function columnsIpc(columns: Columns): Uint8Array<ArrayBuffer> {
  const { facets } = columns
  const entries: [string, ArrowColumn][] = [
    ['earliest_start', columnFromArray(columns.earliestStart)],
    ['latest_start_after', afterColumn(columns.latestStart, columns.earliestStart)],
    ['earliest_end_after', afterColumn(columns.earliestEnd, columns.earliestStart)],
    ['latest_end_after', afterColumn(columns.latestEnd, columns.earliestStart)],
    ['date_sureness', codeColumn({ values: DATE_SURENESS, codes: columns.sureness, offsets: null })],
    ['inferred', columnFromArray(columns.inferred)],
    ['place', placeColumn(columns.place)],
    ...FACETS.map((facet): [string, ArrowColumn] => [facet, codeColumn(facets[facet])]),
    ['sources', codeColumn(columns.sources)],
  ]
  const bytes = tableToIPC(tableFromColumns(entries), { format: 'file' })
  if (bytes === null) throw new Error('The columns were written nowhere: call tableToIPC without a sink.')
  return bytes as Uint8Array<ArrayBuffer>
}

/**
 * A bound as its distance from the earliest start, or from 1970 where that is open: most events last a second, a day or a
 * month, so a few distances serve a million rows, and the file loses a third of its bytes.
 */
function afterColumn(bound: Float64Array, earliestStart: Float64Array): ArrowColumn {
  const codeOf = new Map<number, number>()
  const codes = new Uint32Array(bound.length)
  for (let row = 0; row < bound.length; row++) {
    const start = earliestStart[row] as number
    const after = (bound[row] as number) - (start === -Infinity ? 0 : start)
    const code = codeOf.get(after) ?? codeOf.size
    codeOf.set(after, code)
    codes[row] = code
  }
  const compact = codeArray(codeOf.size, codes.length)
  compact.set(codes)
  return dictionaryColumn(columnFromArray(Float64Array.from(codeOf.keys())), compact, null)
}

/** One code a row as a dictionary column; several a row as a list of them. */
function codeColumn({
  values,
  codes,
  offsets,
}: Pick<CodeColumn, 'values' | 'codes' | 'offsets'>): ArrowColumn {
  const coded = dictionaryColumn(columnFromArray([...values], utf8()), codes, null)
  if (offsets === null) return coded
  const type = list(field('item', coded.type, false))
  const length = offsets.length - 1
  return columnOf(type, { length, offsets: Int32Array.from(offsets), children: [...coded.data] })
}

function placeColumn({ values, codes }: PlaceColumn): ArrowColumn {
  const validity = new Uint8Array(Math.ceil(codes.length / 8))
  // Arrow says nothing about the code under a null; 0 is one that every reader takes.
  const filled = codes.map((code, row) => {
    if (code === -1) return 0
    validity[row >> 3] = (validity[row >> 3] as number) | (1 << (row & 7))
    return code
  })
  const nullCount = codes.reduce((sum, code) => sum + (code === -1 ? 1 : 0), 0)
  const words = columnFromArray([...values], utf8())
  return dictionaryColumn(words, filled, nullCount === 0 ? null : { validity, nullCount })
}

function dictionaryColumn(
  words: ArrowColumn,
  codes: Codes,
  nulls: { readonly validity: Uint8Array; readonly nullCount: number } | null,
): ArrowColumn {
  const bits = (codes.BYTES_PER_ELEMENT * 8) as 8 | 16 | 32
  // The very type of the words: the writer finds the dictionary of a column by it.
  const type = dictionary(words.type, int(bits, codes instanceof Int32Array))
  const column = columnOf(type, { length: codes.length, values: codes, ...nulls })
  for (const batch of column.data) {
    if ('setDictionary' in batch && typeof batch.setDictionary === 'function') batch.setDictionary(words)
  }
  return column
}

function columnOf(
  type: DataType,
  data: {
    readonly length: number
    readonly values?: Codes
    readonly offsets?: Int32Array
    readonly children?: ArrowColumn['data'][number][]
    readonly validity?: Uint8Array
    readonly nullCount?: number
  },
): ArrowColumn {
  const BatchType = batchType(type) as unknown as new (options: object) => ArrowColumn['data'][number]
  return new Column([new BatchType({ type, nullCount: 0, validity: new Uint8Array(0), ...data })])
}
