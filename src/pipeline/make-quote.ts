/** Makes the records of a quote from the words as an editor typed or copied them. */
import type { Excerpt, Quote } from '../model/schema.ts'
import { codePointLength, toUtf16 } from '../evidence/text.ts'

/** A quote and the smallest excerpt that verifies it, without their ids and source. */
export interface QuoteDraft {
  readonly quote: Omit<Quote, 'id' | 'source'>
  readonly excerpt: Omit<Excerpt, 'id' | 'source'>
}

/**
 * One draft for every place where the words stand in the text, in order; none where they do not.
 * `context` is how many code points of prefix and suffix to take at least, as far as the text reaches; a word that
 * this would cut is taken whole.
 */
export function draftQuotes(text: string, exact: string, context: number): QuoteDraft[] {
  if (exact === '') return []
  const drafts: QuoteDraft[] = []
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const prefix = before(text.slice(0, at), context)
    const suffix = after(text.slice(at + exact.length), context)
    const start = codePointLength(text.slice(0, at))
    const end = start + codePointLength(exact)
    drafts.push({
      quote: { exact, prefix, suffix, start, end },
      excerpt: { start: start - codePointLength(prefix), text: prefix + exact + suffix },
    })
  }
  return drafts
}

function before(text: string, context: number): string {
  const cut = toUtf16(text, Math.max(0, codePointLength(text) - context)) ?? 0
  const kept = text.slice(cut)
  if (!/^[\p{L}\p{M}\p{N}]/u.test(kept)) return kept
  return (/[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, cut))?.[0] ?? '') + kept
}

function after(text: string, context: number): string {
  const cut = toUtf16(text, context) ?? text.length
  const kept = text.slice(0, cut)
  if (!/[\p{L}\p{M}\p{N}]$/u.test(kept)) return kept
  return kept + (/^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(cut))?.[0] ?? '')
}
