/** The text that comes nearest to some words: a help for the editor, never an anchor. */
import search from 'approx-string-match'

const LONGEST = 1000

/**
 * The part of `text` that takes the fewest changed letters to become `words`, and its place in UTF-16 units;
 * `null` where not even half of the letters agree. Words beyond 1,000 units are looked for by their beginning.
 */
export function nearestText(
  text: string,
  words: string,
): { readonly at: number; readonly text: string } | null {
  const wanted = words.slice(0, LONGEST)
  if (wanted === '') return null
  let best: { start: number; end: number; errors: number } | null = null
  for (const match of search(text, wanted, Math.floor(wanted.length / 2))) {
    if (best === null || match.errors < best.errors) best = match
  }
  return best === null ? null : { at: best.start, text: text.slice(best.start, best.end) }
}
