/** The same columns as Parquet, as plainly as they go: numbers as numbers, the words behind codes in the metadata. */
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { type CodeColumn, type Columns, FACETS } from '../../../src/model/columns.ts'

/** Snappy, dictionary and run-length encoding, as the writer chooses them. */
export function columnsParquet(columns: Columns): Uint8Array {
  const coded = [
    ...FACETS.map(facet => [facet, columns.facets[facet]] as const),
    ['sources', columns.sources] as const,
  ]
  const plain = (name: string, data: Float64Array, type: 'DOUBLE'): ColumnSource => ({
    name,
    data,
    type,
    nullable: false,
  })
  const columnData: ColumnSource[] = [
    plain('earliest_start', columns.earliestStart, 'DOUBLE'),
    plain('latest_start', columns.latestStart, 'DOUBLE'),
    plain('earliest_end', columns.earliestEnd, 'DOUBLE'),
    plain('latest_end', columns.latestEnd, 'DOUBLE'),
    { name: 'place', data: columns.place.codes, type: 'INT32', nullable: false },
    { name: 'inferred', data: Int32Array.from(columns.inferred), type: 'INT32', nullable: false },
    { name: 'date_sureness', data: Int32Array.from(columns.sureness), type: 'INT32', nullable: false },
    ...coded.flatMap(([name, column]) => codesOf(name, column)),
  ]
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}

/** Lists as how many codes each row has and the codes themselves, padded: lists of Parquet read slower still. */
function codesOf(name: string, { codes, offsets }: CodeColumn): ColumnSource[] {
  if (offsets === null) return [{ name, data: Int32Array.from(codes), type: 'INT32', nullable: false }]
  const rows = offsets.length - 1
  const most = offsets.reduce(
    (max, end, row) => Math.max(max, row === 0 ? 0 : end - (offsets[row - 1] as number)),
    0,
  )
  return Array.from({ length: most }, (_, which) => {
    const data = new Int32Array(rows).fill(-1)
    for (let row = 0; row < rows; row++) {
      const at = (offsets[row] as number) + which
      if (at < (offsets[row + 1] as number)) data[row] = codes[at] as number
    }
    return { name: `${name}_${String(which)}`, data, type: 'INT32', nullable: false }
  })
}
