/**
 * Events as CSV (RFC 4180: CRLF, cells in double quotes where needed, quotes inside doubled).
 *
 * A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, quoted or not, and titles and names
 * may come from anybody. So text that begins with one of these, with their full-width forms, or with a tab or a line
 * break gets an apostrophe in front. Text that begins with an apostrophe gets one too, so the rule can be turned round
 * without loss: take one apostrophe off every cell that begins with one. Cells of numbers are numbers and stay.
 */
import type { Dataset, EventRecord } from '../model/dataset.ts'
import { type DownloadRow, downloadRow, precisionText, radiusOf } from './download-rows.ts'

type Cell = string | number | null

/** What stands between the several values of one cell. */
export const BETWEEN = ' | '

const COLUMNS: readonly (readonly [string, (row: DownloadRow) => Cell])[] = [
  ['id', row => row.id],
  ['title', row => row.title],
  ['when_edtf', row => row.when],
  ['earliest_start', row => row.bounds?.[0] ?? null],
  ['latest_start', row => row.bounds?.[1] ?? null],
  ['earliest_end', row => row.bounds?.[2] ?? null],
  ['latest_end', row => row.bounds?.[3] ?? null],
  ['place', row => row.place?.name ?? null],
  ['latitude', row => positionOf(row)?.[1] ?? null],
  ['longitude', row => positionOf(row)?.[0] ?? null],
  ['precision', row => precisionText(row.place)],
  ['radius_metres', row => radiusOf(row.place)],
  ['category', row => row.category],
  ['claimants', row => row.claimants.join(BETWEEN)],
  ['evidence', row => row.evidence],
  ['sources', row => row.sources.join(BETWEEN)],
]

/** The line of names, which stands on top; every line ends with CRLF. */
export function csvHead(): string {
  return `${csvLine(COLUMNS.map(([name]) => name))}\r\n`
}

/** One line for each event. */
export function csvRows(events: readonly EventRecord[], dataset: Dataset): string {
  const rows = events.map(event => downloadRow(event, dataset))
  return rows.map(row => `${csvLine(COLUMNS.map(([, read]) => read(row)))}\r\n`).join('')
}

/** One line of CSV without its end. An absent value is an empty cell. */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map(cellText).join(',')
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@＝＋－＠\t\r\n']/u.test(cell) ? `'${cell}` : cell
  // Semicolons too: where they divide cells, an unquoted one would begin a cell that was never made safe.
  return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Only a place that is given by one position has one; outlines and places of unknown precision have none. */
function positionOf({ place }: DownloadRow): readonly [number, number] | null {
  if (place === null || place.precision.kind === 'unknown') return null
  return place.geometry?.type === 'Point' ? place.geometry.coordinates : null
}
