/** Words as the search sees them: the same for what is indexed and for what is typed. */
import type { Dataset, EventRecord } from './dataset.ts'

/** What the search looks through, best first. */
const SEARCH_FIELDS = ['title', 'quotes', 'summary', 'claims', 'where', 'who'] as const

/** What stands between words: white space and punctuation. */
const BETWEEN = /[\n\r\p{Z}\p{P}]+/u

/** The same among the characters of ASCII, found several times as fast. */
const BETWEEN_ASCII = /[\n\r !"#%&'()*,\-./:;?@[\\\]_{}]+/
const BEYOND_ASCII = /\P{ASCII}/u

const PLAIN = /^[\u0021-\u007e]+$/u

/**
 * Folds case and accents and treats curly and straight apostrophes alike, so that what a keyboard can type finds what
 * a newspaper printed. Null for a word of which nothing is left. Only the index is folded; no text of a source ever is.
 */
export function foldWord(word: string): string | null {
  if (PLAIN.test(word)) return word.toLowerCase()
  const folded = word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/gu, "'").toLowerCase()
  return folded === '' ? null : folded
}

/** The folded words of a text in its order, each as often as it comes. */
export function wordsOf(text: string): string[] {
  if (!BEYOND_ASCII.test(text)) {
    const words = text.toLowerCase().split(BETWEEN_ASCII)
    return words[0] === '' || words.at(-1) === '' ? words.filter(word => word !== '') : words
  }
  return text.split(BETWEEN).flatMap(word => foldWord(word) ?? [])
}

/** The texts of an event that are searched. */
export function searchTexts(
  event: EventRecord,
  dataset: Pick<Dataset, 'quotes' | 'places' | 'claimants'>,
): Readonly<Record<(typeof SEARCH_FIELDS)[number], string>> {
  const quotes = event.claims.flatMap(claim =>
    claim.evidence.flatMap(evidence => ('quote' in evidence ? [dataset.quotes.get(evidence.quote)] : [])),
  )
  const place = event.where === null ? undefined : dataset.places.get(event.where.place)
  const claimants = event.claims.map(claim => dataset.claimants.get(claim.claimant)?.name ?? '')
  return {
    title: event.title,
    quotes: quotes.map(quote => quote?.exact ?? '').join('\n'),
    summary: event.summary,
    claims: event.claims.map(claim => claim.statement).join('\n'),
    where: `${place?.name ?? ''} ${place?.country ?? ''}`,
    who: [...event.actors, ...claimants].join('\n'),
  }
}
