/** Checks every quote for the editor: verified, enough context, whole words; says where the words really stand. */
import type { Dataset } from '../model/dataset.ts'
import type { Quote } from '../model/schema.ts'
import { codePointLength } from '../evidence/text.ts'
import { type HeldText, type QuoteCheck, verifyQuote } from '../evidence/verify.ts'
import type { Finding } from './finding.ts'
import { nearestText } from './nearest.ts'

const LEAST_CONTEXT = 16
const LETTER_LAST = /[\p{L}\p{M}\p{N}]$/u
const LETTER_FIRST = /^[\p{L}\p{M}\p{N}]/u

/** Quotes that are not verified; `against` names the text for messages, such as `its document`. */
export function checkQuotes(
  quotes: readonly Quote[],
  texts: ReadonlyMap<string, HeldText>,
  against: string,
): Finding[] {
  return quotes.flatMap(quote => {
    const held = texts.get(quote.source) ?? { passages: [], whole: false }
    const check = verifyQuote(quote, held)
    if (check.state === 'verified') return []
    const passages = held.passages.map(passage => passage.text)
    return [describe(quote, check, passages, against)]
  })
}

/** Quotes with too little context to tell like sentences apart, or that cut a word (`able` out of `unable`). */
export function checkContext(dataset: Dataset): Finding[] {
  return [...dataset.quotes.values()].flatMap(quote => {
    const length = dataset.sources.get(quote.source)?.length ?? Infinity
    const room = Math.max(0, length - quote.end)
    return shortContext(quote, 'prefix', quote.start).concat(
      shortContext(quote, 'suffix', room),
      cutWord(quote),
    )
  })
}

function shortContext(quote: Quote, field: 'prefix' | 'suffix', room: number): Finding[] {
  // The edge of a paragraph tells as much as words do, and often nothing but page furniture stands beyond it.
  if (field === 'prefix' ? quote.prefix.startsWith('\n') : quote.suffix.endsWith('\n')) return []
  const has = codePointLength(quote[field])
  const least = Math.min(LEAST_CONTEXT, room)
  if (has >= least) return []
  const message = `has ${has} code points, too few to tell like sentences apart`
  return [find(quote, `.${field}`, message, `Give at least ${least}, as \`npm run quote\` does.`)]
}

function cutWord(quote: Quote): Finding[] {
  const front = LETTER_LAST.test(quote.prefix) && LETTER_FIRST.test(quote.exact)
  const back = LETTER_LAST.test(quote.exact) && LETTER_FIRST.test(quote.suffix)
  if (!front && !back) return []
  const message = `${front ? 'begins' : 'ends'} inside a word`
  return [find(quote, '.exact', message, 'Quote whole words: a cut word can say the opposite.')]
}

function find(quote: Quote, field: string, message: string, remedy: string): Finding {
  return { list: 'quotes', id: quote.id, field, message, remedy }
}

function describe(
  quote: Quote,
  { state, at }: QuoteCheck,
  passages: readonly string[],
  against: string,
): Finding {
  if (state === 'moved') {
    const message = `does not stand at ${quote.start} to ${quote.end} in ${against}, but at ${at?.start} to ${at?.end}`
    return find(quote, '.start', message, `Set start to ${at?.start} and end to ${at?.end} if that is meant.`)
  }
  if (state === 'ambiguous') {
    const message = `stands at several places in ${against}, and nothing tells which is meant`
    return find(quote, '.prefix', message, 'Give the right offsets, and more of what stands around it.')
  }
  if (state === 'not-held') {
    const message = `lies at ${quote.start} to ${quote.end}, where no text of \`${quote.source}\` is held`
    return find(quote, '.source', message, 'Add an excerpt that holds the quote with its prefix and suffix.')
  }
  const near = nearest(quote, passages)
  const message =
    state === 'differs'
      ? `differs from ${against} in white space, quotation marks, invisible characters or normal form${near}`
      : `is not in ${against} between this prefix and this suffix${near}`
  return find(quote, '.exact', message, 'Copy words, prefix and suffix from the document (`npm run quote`).')
}

function nearest(quote: Quote, passages: readonly string[]): string {
  const words = quote.prefix + quote.exact + quote.suffix
  const found = passages.map(passage => nearestText(passage, words)).filter(near => near !== null)
  const [best] = found.toSorted((a, b) => a.errors - b.errors)
  return best === undefined ? '' : `; the nearest text is\n${best.text}`
}
