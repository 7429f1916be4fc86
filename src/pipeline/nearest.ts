/** The text that comes nearest to some words: a help for the editor, never an anchor. */
import search from 'approx-string-match'

const LONGEST = 1000

export interface Near {
  readonly at: number
  readonly text: string
  /** How many letters differ. */
  readonly errors: number
}

/**
 * The part of `text` that takes the fewest changed letters to become `words`, and its place in UTF-16 units;
 * `null` where not even half of the letters agree. Words beyond 1,000 units are looked for by their beginning.
 */
export function nearestText(text: string, words: string): Near | null {
  const wanted = words.slice(0, LONGEST)
  if (wanted === '') return null
  let best: { start: number; end: number; errors: number } | null = null
  for (const match of search(text, wanted, Math.floor(wanted.length / 2))) {
    if (best === null || match.errors < best.errors) best = match
  }
  if (best === null) return null
  const { start, end, errors } = best
  return { at: start, text: text.slice(start, end), errors }
}
