/** Dates of the data: read by the one parser, complained about in words that point at the character. */
import { type EdtfResult, parseEdtf } from '../model/edtf.ts'
import { type Complaint, quoted } from './reading.ts'

/** Reads an EDTF text in the display zone of one dataset. */
export type DateReader = (edtf: string) => EdtfResult

/** A reader that parses each different text once: a dataset says the same days over and over. */
export function dateReader(displayZone: string): DateReader {
  const known = new Map<string, EdtfResult>()
  return edtf => {
    const before = known.get(edtf)
    if (before !== undefined) return before
    const result = parseEdtf(edtf, { displayZone })
    known.set(edtf, result)
    return result
  }
}

/** Complaints about those of the given dates that cannot be read; a date that is not there is no complaint. */
export function checkDates(
  dates: ReadonlyArray<readonly [path: string, edtf: string | undefined]>,
  read: DateReader,
): Complaint[] {
  return dates.flatMap(([path, edtf]) => {
    const result = edtf === undefined ? null : read(edtf)
    if (edtf === undefined || result === null || 'span' in result) return []
    const { at, found, message, remedy } = result.error
    const where = found === '' ? 'at its end' : `at character ${at + 1} (${quoted(found)})`
    return [
      { path, message: `is the date ${quoted(edtf)}, which cannot be read ${where}: ${message}`, remedy },
    ]
  })
}
