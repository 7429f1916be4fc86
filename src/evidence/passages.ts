/** What is held of a document, in the order of the document: passages with their quotes, and the gaps between them. */
import type { Excerpt } from '../model/schema.ts'
import { type Marked, type Run, runsOf } from './highlight.ts'
import { codePointLength, sliceCodePoints } from './text.ts'

export interface HeldPassage {
  readonly kind: 'text'
  /** Offset in the text of the source, in code points. */
  readonly start: number
  readonly runs: readonly Run[]
}

export interface Gap {
  readonly kind: 'gap'
  readonly start: number
  /** In code points; null where the source's length is not known, so that the gap may be of any length or none. */
  readonly length: number | null
}

export type DocumentPart = HeldPassage | Gap

type Piece = Pick<Excerpt, 'start' | 'text'>

/**
 * Passages and gaps joined cover the document from its first code point to `length`. Excerpts that touch or overlap
 * become one passage where they have the same words in common; where they do not, both stand as they are. `length` is
 * that of the source's text in code points, null where it is not known; a shorter one than what is held is ignored.
 */
export function documentParts(
  excerpts: readonly Piece[],
  quotes: readonly Marked[],
  length: number | null,
): DocumentPart[] {
  const parts: DocumentPart[] = []
  let at = 0
  for (const piece of joined(excerpts)) {
    if (piece.start > at) parts.push({ kind: 'gap', start: at, length: piece.start - at })
    parts.push({ kind: 'text', start: piece.start, runs: runsOf(piece, quotes) })
    at = Math.max(at, endOf(piece))
  }
  if (length === null) parts.push({ kind: 'gap', start: at, length: null })
  else if (length > at) parts.push({ kind: 'gap', start: at, length: length - at })
  return parts
}

const endOf = ({ start, text }: Piece): number => start + codePointLength(text)

function joined(excerpts: readonly Piece[]): Piece[] {
  const pieces: Piece[] = []
  for (const next of excerpts.toSorted((a, b) => a.start - b.start || endOf(a) - endOf(b))) {
    const last = pieces.at(-1)
    const one = last === undefined ? null : join(last, next)
    if (one === null) pieces.push(next)
    else pieces[pieces.length - 1] = one
  }
  return pieces
}

/** Both as one, or null where they do not touch or do not agree on what they share. `second` starts no earlier. */
function join(first: Piece, second: Piece): Piece | null {
  const shared = Math.min(endOf(first), endOf(second)) - second.start
  if (shared < 0) return null
  const from = second.start - first.start
  const inFirst = sliceCodePoints(first.text, from, from + shared)
  if (inFirst !== sliceCodePoints(second.text, 0, shared)) return null
  const rest = sliceCodePoints(second.text, shared, codePointLength(second.text)) ?? ''
  return { start: first.start, text: first.text + rest }
}
