/** Cuts an excerpt into runs, so that quotes can be marked in it without touching a character of it. */
import { codePointLength, sliceCodePoints } from './text.ts'

/** A run of text and the ids of all quotes that cover it; none for plain text. */
export interface Run {
  /** Offset in the source's text, in code points. */
  readonly start: number
  readonly text: string
  readonly quotes: readonly string[]
}

/** Offsets in code points of the source's text, as quotes and excerpts have them; `end` is exclusive. */
export interface Marked {
  readonly id: string
  readonly start: number
  readonly end: number
}

/**
 * Runs joined give the excerpt back exactly. Quotes may overlap; what reaches beyond the excerpt is marked as far as
 * the excerpt goes.
 */
export function runsOf(
  excerpt: { readonly start: number; readonly text: string },
  quotes: readonly Marked[],
): Run[] {
  const length = codePointLength(excerpt.text)
  const inside = (offset: number) => Math.min(length, Math.max(0, offset - excerpt.start))
  const marks = quotes
    .map(({ id, start, end }) => ({ id, from: inside(start), to: inside(end) }))
    .filter(({ from, to }) => from < to)
  const cuts = [...new Set([0, length, ...marks.flatMap(({ from, to }) => [from, to])])].toSorted(
    (a, b) => a - b,
  )
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0
    return {
      start: excerpt.start + from,
      text: sliceCodePoints(excerpt.text, from, to) ?? '',
      quotes: marks.filter(mark => mark.from <= from && to <= mark.to).map(mark => mark.id),
    }
  })
}
