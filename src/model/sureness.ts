/** How sure a date is, in the vocabulary that map, timeline and list share. */
import type { DateWords } from '../words/date-words.ts'
import { fill } from '../words/fill.ts'
import { say } from '../words/say.ts'
import { dateWords } from './describe-span.ts'
import { exactDay, markWords } from './describe-date.ts'
import { isPlain } from './edtf-plain.ts'
import { readEdtf } from './edtf-syntax.ts'
import type { EdtfNode, IntervalEnd } from './edtf-tree.ts'
import { formatMoment } from './format-time.ts'
import type { TimeSpan } from './timespan.ts'

/** Drawn solid, with a soft edge, or hatched. */
export type TimeSureness = 'known' | 'approximate' | 'somewhere'

/** The same vocabulary for times and places; `unknown` is not drawn, and always counted. */
export type Sureness = TimeSureness | 'unknown'

/**
 * `somewhere`: it lies inside its bounds, but where is not known (`[a..b]`, `199X`, `1985/`). `approximate`: its bounds are
 * softened by `~`, `?` or `%`. `known`: neither. What is both is `somewhere`, the weaker claim.
 */
export function howSureOfTime(span: TimeSpan): TimeSureness {
  if (isPlain(span.edtf)) return 'known'
  const read = readEdtf(span.edtf)
  if (!('error' in read) && isChoice(read.node)) return 'somewhere'
  if (span.approximate || span.uncertain) return 'approximate'
  const sharp = span.earliestStart === span.latestStart && span.earliestEnd === span.latestEnd
  return sharp ? 'known' : 'somewhere'
}

/** One or two sentences that say why a date is drawn as it is. */
export function explainTime(span: TimeSpan, words: DateWords = say().dates): string {
  const sureness = howSureOfTime(span)
  if (sureness === 'known') {
    const known = words.knownTo[span.precision]
    if (span.latestEnd === Infinity) return fill(words.noEndSet, { known })
    return span.earliestStart === -Infinity ? fill(words.noStartSet, { known }) : known
  }
  if (sureness === 'approximate') return explainMarks(span, words)
  const read = readEdtf(span.edtf)
  if ('error' in read || read.node.kind !== 'interval') {
    return words.whichUnknown
  }
  const side = (end: IntervalEnd): string =>
    end === 'unknown' || end === 'open' ? words.notKnown : dateWords(end, 'long', words)
  return fill(words.startAndEnd, { a: side(read.node.start), b: side(read.node.end) })
}

function explainMarks(span: TimeSpan, words: DateWords): string {
  const mark = markWords(span, words) ?? ''
  const { earliestStart, latestEnd, precision } = span
  // Without bound there is nothing to add; beyond the safe numbers the nearest millisecond may fall into another year.
  if (!Number.isSafeInteger(earliestStart) || !Number.isSafeInteger(latestEnd)) {
    return fill(words.marked, { mark })
  }
  const a = formatMoment(earliestStart, precision, 'long', words)
  const b = formatMoment(latestEnd, precision, 'long', words)
  return fill(words.markedWithin, { mark, a, b })
}

function isChoice(node: EdtfNode): boolean {
  if (node.kind === 'date') return exactDay(node) === null
  if (node.kind === 'interval') {
    return [node.start, node.end].some(end => end === 'unknown' || (end !== 'open' && isChoice(end)))
  }
  const [only] = node.members
  const single = node.members.length === 1 && only !== undefined && only.from === only.to
  if (node.kind === 'one-of' && !single) return true
  return node.members.some(({ from, to }) => [from, to].some(date => date !== null && isChoice(date)))
}
