/** Makes quotes out of a text for the tests, independently of the code under test. */
import type { HeldText, QuoteWords } from '../../src/evidence/verify.ts'

/** The text held whole. */
export function whole(text: string): HeldText {
  return { passages: [{ start: 0, text }], whole: true }
}

/** The quote of the n-th place (from 0) where the words stand in the text, with context on both sides. */
export function quoteOf(text: string, exact: string, nth = 0, context = 8): QuoteWords {
  const points = Array.from(text)
  const words = Array.from(exact)
  const places = points.flatMap((_, at) =>
    points.slice(at, at + words.length).join('') === exact ? [at] : [],
  )
  const start = places[nth]
  if (start === undefined) throw new Error(`The test text does not hold "${exact}" ${nth + 1} times.`)
  const end = start + words.length
  return {
    exact,
    prefix: points.slice(Math.max(0, start - context), start).join(''),
    suffix: points.slice(end, end + context).join(''),
    start,
    end,
  }
}
