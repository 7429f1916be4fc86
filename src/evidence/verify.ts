/** Checks a quote against the words of its source, character by character. Exact search only: nothing fuzzy. */
import type { QuoteState } from '../model/dataset.ts'
import type { Quote } from '../model/schema.ts'
import { codePointLength, isWellFormed, sliceCodePoints } from './text.ts'

/** A run of the text of a source: an excerpt, or the whole from 0. */
export interface Passage {
  /** Offset in the text of the source, in code points. */
  readonly start: number
  readonly text: string
}

/** What is held of the text of one source; `whole` where nothing of it is left out. */
export interface HeldText {
  readonly passages: readonly Passage[]
  readonly whole: boolean
}

/** The state of a quote; `at` is where its words stand (code points, end exclusive), where that is certain. */
export interface QuoteCheck {
  readonly state: QuoteState
  readonly at: { readonly start: number; readonly end: number } | null
}

export type QuoteWords = Pick<Quote, 'exact' | 'prefix' | 'suffix' | 'start' | 'end'>

/**
 * Tells how a quote stands against the text held of its source.
 *
 * - `verified`: one passage holds prefix, exact and suffix in a row, exactly at the offsets.
 * - `moved`: the three stand in a row exactly once, at other offsets; at least one side of context is given.
 * - `ambiguous`: they stand at several places, or the words are found but there is no context to tell by.
 * - `differs`: they are found once white space, invisible characters, quotation marks and normal form are evened
 *   out. Case is not: `us` and `US` are different words.
 * - `missing`: the place is held, and the words in their context are not there. A sentence that only looks alike
 *   (same words, other neighbours) is missing, never taken instead.
 * - `not-held`: the place is not in any passage held, and the words are nowhere in what is.
 */
export function verifyQuote(quote: QuoteWords, held: HeldText): QuoteCheck {
  if (isVerified(quote, held)) return { state: 'verified', at: { start: quote.start, end: quote.end } }
  const found = findInContext(quote, held)
  const [first] = found
  const hasContext = quote.prefix !== '' || quote.suffix !== ''
  if (first !== undefined) {
    if (found.length > 1 || !hasContext) return { state: 'ambiguous', at: null }
    return { state: 'moved', at: { start: first, end: first + codePointLength(quote.exact) } }
  }
  if (differsOnly(quote, held)) return { state: 'differs', at: null }
  return { state: isHeld(quote, held) ? 'missing' : 'not-held', at: null }
}

function isVerified(quote: QuoteWords, held: HeldText): boolean {
  const { prefix, exact, suffix, start, end } = quote
  if (exact === '' || !isWhole(quote)) return false
  const from = start - codePointLength(prefix)
  const to = end + codePointLength(suffix)
  return held.passages.some(passage => {
    if (from < passage.start) return false
    return sliceCodePoints(passage.text, from - passage.start, to - passage.start) === prefix + exact + suffix
  })
}

/** Offsets (code points) of every place where prefix, exact and suffix stand in a row, each place once. */
function findInContext(quote: QuoteWords, held: HeldText): number[] {
  const words = quote.prefix + quote.exact + quote.suffix
  if (quote.exact === '' || !isWhole(quote)) return []
  const prefixLength = codePointLength(quote.prefix)
  const places = new Set<number>()
  for (const { start, text } of held.passages) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      places.add(start + codePointLength(text.slice(0, at)) + prefixLength)
    }
  }
  return [...places].toSorted((a, b) => a - b)
}

/** Whether no character is cut in two: halves of one that meet where prefix and exact join would look sound. */
function isWhole({ prefix, exact, suffix }: QuoteWords): boolean {
  return [prefix, exact, suffix].every(isWellFormed)
}

function isHeld(quote: QuoteWords, held: HeldText): boolean {
  if (held.whole) return true
  return held.passages.some(
    ({ start, text }) => start <= quote.start && quote.end <= start + codePointLength(text),
  )
}

function differsOnly(quote: QuoteWords, held: HeldText): boolean {
  const exact = evenOut(quote.exact).trim()
  if (exact === '' || !isWhole(quote)) return false
  const words = evenOut(quote.prefix + quote.exact + quote.suffix)
  return held.passages.some(passage => evened(passage).includes(words))
}

const evenedTexts = new WeakMap<Passage, string>()

/** Many quotes look into one passage, so it is evened out once. */
function evened(passage: Passage): string {
  const known = evenedTexts.get(passage)
  if (known !== undefined) return known
  const text = evenOut(passage.text)
  evenedTexts.set(passage, text)
  return text
}

/** The text without what `differs` allows: kinds of white space and quotation mark, invisible characters, form. */
function evenOut(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu, '')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/\s+/gu, ' ')
}
