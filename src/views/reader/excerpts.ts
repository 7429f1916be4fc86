/** Finds the held text around a quote. */
import { codePointLength, sliceCodePoints } from '../../evidence/text.ts'
import type { Dataset } from '../../model/dataset.ts'
import type { Excerpt, Quote } from '../../model/schema.ts'

/** The excerpt that holds all of a quote's offsets; null where none does. */
export function excerptOf(quote: Quote, dataset: Dataset): Excerpt | null {
  for (const excerpt of dataset.excerpts.values()) {
    if (excerpt.source !== quote.source || quote.start < excerpt.start) continue
    if (quote.end <= excerpt.start + codePointLength(excerpt.text)) return excerpt
  }
  return null
}

/** The held text on both sides of a quote, for telling it from equal words elsewhere; empty where none is held. */
export function heldAround(
  quote: Quote,
  dataset: Dataset,
): { readonly before: string; readonly after: string } {
  const excerpt = excerptOf(quote, dataset)
  if (excerpt === null) return { before: quote.prefix, after: quote.suffix }
  const { start, text } = excerpt
  return {
    before: sliceCodePoints(text, 0, quote.start - start) ?? '',
    after: sliceCodePoints(text, quote.end - start, codePointLength(text)) ?? '',
  }
}
