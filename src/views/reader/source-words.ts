/** Words for sources and for the state of quotes: the same on every page of the reader. */
import type { QuoteState } from '../../model/dataset.ts'
import type { Source } from '../../model/schema.ts'

/** Best first; never merged. Only the first may be called verbatim. */
export const STATE_WORDS: Readonly<Record<QuoteState, string>> = {
  verified: 'word for word',
  moved: 'found elsewhere in the source',
  differs: 'differs in spacing or signs',
  ambiguous: 'found more than once',
  missing: 'not found in the source',
  'not-held': 'source text not held',
}

export const KIND_WORDS: Readonly<Record<Source['kind'], string>> = {
  news: 'News',
  agency: 'News agency',
  official: 'Official',
  social: 'Social media',
  report: 'Report',
  reference: 'Reference work',
  other: 'Other',
}

export const RIGHTS_WORDS: Readonly<Record<Source['rights'], string>> = {
  full: 'The whole text is held here.',
  excerpts: 'Only the passages around its quotes are held here.',
  cited: 'None of its text is held here; it is cited only.',
  withheld: 'Nothing of it is held here: whoever made this dataset withholds the source.',
}

const NUMBERS = new Intl.NumberFormat('en')

/** A whole number as people read it: `3,779`. */
export const figure = (value: number): string => NUMBERS.format(value)

/** A whole number with its noun: `1 quote`, `3,779 characters`. */
export function countOf(value: number, one: string, many = `${one}s`): string {
  return `${figure(value)} ${value === 1 ? one : many}`
}

/** What stands for words that are not held; null for a gap of unknown length. */
export function gapWords(length: number | null): string {
  if (length === null) return '[… what follows is not held, and its length is not known …]'
  return `[… ${countOf(length, 'character')} not held …]`
}

/** English name of a BCP 47 language; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
