/** Dates of the data: read by the one parser, complained about in words that point at the character. */
import { parseEdtf } from '../model/edtf.ts'
import type { TimeSpan } from '../model/timespan.ts'
import { type Complaint, quoted } from './reading.ts'

/** The time span of an EDTF text, or the complaint about it; `zone` is the display zone of the dataset. */
export function readDate(
  edtf: string,
  zone: string,
  path: string,
): { readonly span: TimeSpan } | { readonly complaint: Complaint } {
  const result = parseEdtf(edtf, { displayZone: zone })
  if ('span' in result) return { span: result.span }
  const { at, found, message, remedy } = result.error
  const where = found === '' ? 'at its end' : `at character ${at + 1} (${quoted(found)})`
  return {
    complaint: {
      path,
      message: `is the date ${quoted(edtf)}, which cannot be read ${where}: ${message}`,
      remedy,
    },
  }
}

/** Complaints about those of the given dates that cannot be read; a date that is not there is no complaint. */
export function checkDates(
  dates: ReadonlyArray<readonly [path: string, edtf: string | undefined]>,
  zone: string,
): Complaint[] {
  return dates.flatMap(([path, edtf]) => {
    if (edtf === undefined) return []
    const result = readDate(edtf, zone, path)
    return 'complaint' in result ? [result.complaint] : []
  })
}
