/** Quotes that came from elsewhere, held against the document: each with the smallest excerpt that verifies it. */
import type { Problem, QuoteState } from '../model/dataset.ts'
import type { Excerpt, Quote, Source } from '../model/schema.ts'
import { codePointLength } from '../evidence/text.ts'
import { verifyQuote } from '../evidence/verify.ts'
import { nearestText } from './nearest.ts'

export interface NamedDocument {
  readonly file: string
  readonly text: string
  readonly sha256: string
}

export interface MeasuredQuotes {
  readonly quotes: readonly Quote[]
  readonly excerpts: readonly Excerpt[]
  readonly problems: readonly Problem[]
}

/**
 * Takes the quotes that stand in the document, character by character, and cuts their excerpts: prefix, words and
 * suffix, no more. The others are refused, each with what stands there instead.
 */
export function measureQuotes(
  quotes: readonly Quote[],
  document: NamedDocument,
  sources: ReadonlyMap<string, Source>,
): MeasuredQuotes {
  const taken: Quote[] = []
  const problems: Problem[] = []
  for (const [index, quote] of quotes.entries()) {
    const refusal = refusalOf(quote, document, sources.get(quote.source))
    if (refusal === null) taken.push(quote)
    else {
      problems.push({
        file: document.file,
        path: `quotes[${index}]`,
        id: quote.id,
        ...refusal,
        refused: true,
      })
    }
  }
  return { quotes: taken, excerpts: taken.map(excerptOf), problems }
}

function excerptOf({ id, source, prefix, exact, suffix, start }: Quote): Excerpt {
  return {
    id: `${id}-words`,
    source,
    start: start - codePointLength(prefix),
    text: prefix + exact + suffix,
  }
}

function refusalOf(
  quote: Quote,
  document: NamedDocument,
  source: Source | undefined,
): Pick<Problem, 'message' | 'remedy'> | null {
  if (source?.sha256 !== undefined && source.sha256 !== document.sha256) {
    return {
      message: `The document is not the text of ${quote.source}: its SHA-256 is another one.`,
      remedy: 'Give the document of that source, and import the quotes of each source by themselves.',
    }
  }
  const held = { passages: [{ start: 0, text: document.text }], whole: true }
  const { state, at } = verifyQuote(quote, held)
  if (state === 'verified') return null
  if (at !== null) {
    return {
      message: `The words stand at ${at.start} to ${at.end}, not at ${quote.start} to ${quote.end}.`,
      remedy: `Correct the position to ${at.start} and ${at.end}, in code points, end exclusive.`,
    }
  }
  return { message: SAID[state], remedy: remedyFor(quote, document.text) }
}

const SAID: Readonly<Record<QuoteState, string>> = {
  verified: 'The words stand there.',
  moved: 'The words stand elsewhere.',
  differs: 'The words stand there only when white space, quotation marks or normal form are evened out.',
  ambiguous: 'The words stand at several places, or without context to tell by.',
  missing: 'The document does not hold these words in this context.',
  'not-held': 'The document does not hold these words.',
}

function remedyFor(quote: Quote, text: string): string {
  const near = nearestText(text, quote.exact)
  const measured = 'Measure the words with `npm run quote`, and correct the annotation.'
  return near === null ? measured : `${measured} The nearest text is: ${near.text}`
}
