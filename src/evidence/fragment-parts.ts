/**
 * Choosing the parts of a text directive: which words a browser has to look for to find a quote on the live
 * page.
 *
 * A browser searches the page as shown: blocks of text with white space run together, no matter of upper or
 * lower case, from the first match on. Each part must lie in one block, begin or end at a word, and the whole
 * is found only once if it is to lead to this quote. The text that we hold stands for the page; what the page
 * has beyond it is unknown.
 */

/** What is searched for: [prefix-,]start[,end][,-suffix]. With an `end` all from start to end is meant. */
export interface FragmentParts {
  readonly prefix: string | null
  readonly start: string
  readonly end: string | null
  readonly suffix: string | null
}

/** The text that the dataset holds around a quote; empty where it holds none. */
export interface HeldAround {
  readonly before: string
  readonly after: string
}

/** A quote longer than this, in UTF-16 units, is given by its first and last words. */
const LONG = 100

const WORDS_AT_ENDS = [4, 8, 12] as const
const WORDS_OF_CONTEXT = [1, 2, 3, 5, 8] as const

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * The shortest parts that are found once in the text held, or the longest tried where none is. Context is
 * used only where it is needed: where the words occur more than once, or where the quote begins or ends
 * inside a word. Null where the quote has no words.
 */
export function fragmentParts(exact: string, around: HeldAround): FragmentParts | null {
  const quote = shown(exact.trim())
  if (quote === '') return null
  const before = shown(around.before + (/^\s+/u.exec(exact)?.[0] ?? ''))
  const after = shown((/\s+$/u.exec(exact)?.[0] ?? '') + around.after)
  const text = { folded: `${before}${quote}${after}`.toLowerCase(), at: before.toLowerCase().length }
  const length = quote.toLowerCase().length
  const needs = { prefix: cutsWord(before, quote), suffix: cutsWord(quote, after) }
  const tried = candidates(quote, before, after).filter(
    ({ prefix, suffix }) => (prefix !== null || !needs.prefix) && (suffix !== null || !needs.suffix),
  )
  const found = tried.find(parts => {
    const [only, ...others] = matchesIn(text.folded, parts)
    return others.length === 0 && only?.from === text.at && only.to === text.at + length
  })
  return found ?? tried.at(-1) ?? { prefix: null, ...(cores(quote)[0] ?? whole(quote)), suffix: null }
}

/** Text as a browser shows it: a run of white space is a space, or a line break where it holds one. */
function shown(text: string): string {
  return text.replaceAll(/\s+/gu, run => (/[\n\r\u2028\u2029]/u.test(run) ? '\n' : ' '))
}

type Core = Pick<FragmentParts, 'start' | 'end'>

function candidates(quote: string, before: string, after: string): FragmentParts[] {
  const ends = cores(quote)
  const contexts = WORDS_OF_CONTEXT.flatMap(count => {
    const prefix = lastWords(lastLine(before), count)
    const suffix = firstWords(firstLine(after), count)
    return [
      { prefix, suffix: null },
      { prefix: null, suffix },
      { prefix, suffix },
    ]
  })
  return [{ prefix: null, suffix: null }, ...contexts].flatMap(({ prefix, suffix }) =>
    ends.map(({ start, end }) => ({ prefix, start, end, suffix })),
  )
}

/** The quote itself where it is short and in one block, else its first and last words, fewer first. */
function cores(quote: string): Core[] {
  if (quote.length <= LONG && !quote.includes('\n')) return [whole(quote)]
  const [first, last] = [firstLine(quote), lastLine(quote)]
  const ranges = WORDS_AT_ENDS.flatMap(count => {
    const start = firstWords(first, count) ?? first
    const end = lastWords(last, count) ?? last
    return start.length + end.length < quote.length ? [{ start, end }] : []
  })
  return ranges.length > 0 ? ranges : shortestRange(first, last, quote)
}

function shortestRange(first: string, last: string, quote: string): Core[] {
  const start = firstWords(first, 1) ?? first
  const end = lastWords(last, 1) ?? last
  return [start.length + end.length < quote.length ? { start, end } : whole(quote)]
}

function whole(quote: string): Core {
  return { start: quote, end: null }
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.trim() ?? ''
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? ''
}

/**
 * From the beginning to the end of the given number of words, or all where there are fewer; null without a
 * word.
 */
function firstWords(line: string, count: number): string | null {
  const words = [...segmenter.segment(line)].filter(segment => segment.isWordLike)
  const word = words[Math.min(count, words.length) - 1]
  return word === undefined ? null : line.slice(0, word.index + word.segment.length)
}

/** As `firstWords`, from the end. */
function lastWords(line: string, count: number): string | null {
  const words = [...segmenter.segment(line)].filter(segment => segment.isWordLike)
  const word = words[Math.max(words.length - count, 0)]
  return word === undefined ? null : line.slice(word.index)
}

/** Whether a word goes on from the end of one text into the next. */
function cutsWord(left: string, right: string): boolean {
  const [tail, head] = [left.slice(-60), right.slice(0, 60)]
  const segment = segmenter.segment(tail + head).containing(tail.length)
  return segment !== undefined && segment.index < tail.length && segment.isWordLike === true
}

interface Match {
  readonly from: number
  readonly to: number
}

/** Every stretch of the text that a browser could take for these parts, in order. */
function matchesIn(folded: string, parts: FragmentParts): Match[] {
  const prefix = parts.prefix?.toLowerCase() ?? ''
  const start = parts.start.toLowerCase()
  const end = parts.end?.toLowerCase() ?? ''
  const suffix = parts.suffix?.toLowerCase() ?? ''
  const lead = prefix === '' ? start : prefix
  const found: Match[] = []
  for (let at = folded.indexOf(lead); at >= 0; at = folded.indexOf(lead, at + 1)) {
    const from = prefix === '' ? at : pastSpace(folded, at + prefix.length)
    if (folded.startsWith(start, from)) {
      const to = matchEnd(folded, from + start.length, end, suffix)
      if (to !== null) found.push({ from, to })
    }
  }
  return found
}

function matchEnd(folded: string, from: number, end: string, suffix: string): number | null {
  if (end === '') return folded.startsWith(suffix, pastSpace(folded, from)) ? from : null
  for (let at = folded.indexOf(end, from); at >= 0; at = folded.indexOf(end, at + 1)) {
    const to = at + end.length
    if (folded.startsWith(suffix, pastSpace(folded, to))) return to
  }
  return null
}

/** Context and words may be apart by white space and by nothing else. */
function pastSpace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\n') at += 1
  return at
}
