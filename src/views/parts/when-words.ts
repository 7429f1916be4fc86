import { describeSpan } from '../../model/describe-span.ts'
import type { TimeSpan } from '../../model/timespan.ts'
import { say } from '../../words/say.ts'

/** When an event was, in words; where no date is known, that. */
export function whenWords(span: TimeSpan | null, style: 'long' | 'short'): string {
  return span === null ? say().parts.noDateKnown : describeSpan(span, style)
}
