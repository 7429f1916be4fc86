/** Tables as somebody's own script would write them. */
import {
  columnFromArray,
  type DataType,
  dictionary,
  float64,
  largeUtf8,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette'

export const PASSAGE = 'The keeper wrote: It rained all night. 🌧 Then it stopped, and he slept.'

/** Two sound rows; columns of the second that say nothing are null. */
export const ROWS: Readonly<Record<string, readonly unknown[]>> = {
  id: ['UKR 1', 'UKR 2'],
  title: ['A night of rain', 'A dry day'],
  summary: ['It rained.', null],
  category: ['Rain', 'Dry weather'],
  edtf: ['2023-12-26', null],
  place: ['Lighthouse Hill', null],
  lat: [46.5, null],
  lon: [30.5, null],
  precision: ['approximate', null],
  radius_m: [500, null],
  source_url: ['https://example.org/log', 'https://example.org/other'],
  source_title: ['Log', null],
  source_publisher: ['Lighthouse', null],
  source_published: ['2023-12-27', null],
  source_sha256: ['a'.repeat(64), null],
  source_length: [1000, null],
  claim: ['The keeper says that it rained all night.', null],
  claimant: ['The keeper', null],
  quote: ['It rained all night', null],
  excerpt: [PASSAGE, null],
  excerpt_start: [100, null],
}

export const TEXT_TYPES: Readonly<Record<string, () => DataType>> = {
  'plain text': utf8,
  'text with long offsets': largeUtf8,
  dictionaries: () => dictionary(utf8()),
}

/** The rows as an Arrow file or stream. */
export function arrowOf(
  rows: Readonly<Record<string, readonly unknown[]>>,
  {
    text = utf8,
    format = 'file',
  }: { readonly text?: () => DataType; readonly format?: 'file' | 'stream' } = {},
): Uint8Array {
  const columns = Object.entries(rows).map(([name, values]): [string, ReturnType<typeof columnFromArray>] => {
    const isNumber = values.some(value => typeof value === 'number')
    return [name, columnFromArray([...values], isNumber ? float64() : text())]
  })
  const bytes = tableToIPC(tableFromColumns(columns), { format })
  if (bytes === null) throw new Error('The table was written nowhere.')
  return bytes
}

/** The rows with some cells of one row put over. */
export function withCells(
  row: number,
  cells: Readonly<Record<string, unknown>>,
): Readonly<Record<string, readonly unknown[]>> {
  const names = [...new Set([...Object.keys(ROWS), ...Object.keys(cells)])]
  return Object.fromEntries(
    names.map(name => {
      const values = ROWS[name] ?? [null, null]
      return [name, Object.hasOwn(cells, name) ? values.with(row, cells[name]) : values]
    }),
  )
}
