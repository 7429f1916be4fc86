import { describeSpan } from './describe-span.ts'
import { parseEdtf } from './edtf.ts'

/** An EDTF text in words, such as "27 December 2023"; a text that is not EDTF stays as it was written. */
export function describeEdtf(edtf: string, displayZone: string): string {
  const result = parseEdtf(edtf, { displayZone })
  return 'span' in result ? describeSpan(result.span) : edtf
}
