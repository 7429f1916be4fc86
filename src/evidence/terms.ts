/** Comparing words from a stated vocabulary, such as `outcome: sunk` and `outcome: damaged`. */
import type { ClaimValue } from '../model/schema.ts'
import { say } from '../words/say.ts'
import { wordsOf } from './figures.ts'
import { bothTexts, type Finding, finding } from './rules.ts'
import { OPEN_TERMS, vocabularyOf } from './vocabularies.ts'

const sentences = () => say().evidence.terms

export type Term = Extract<ClaimValue, { kind: 'term' }>

/**
 * Compares two terms of the same thing. The same word agrees even where no vocabulary knows it; different
 * words contradict only where the vocabulary says that they exclude each other. Symmetric and reflexive.
 */
export function compareTerms(a: Term, b: Term): Finding {
  if (a.of !== b.of) {
    throw new Error(`Terms of ${a.of} and ${b.of} name different things: compare only terms of one thing.`)
  }
  const first = folded(a.term)
  const second = folded(b.term)
  const subject = wordsOf(a.of)
  if (first === second) return finding('agree', 'term-same', () => sentences().same(subject, first))
  const pair = () => bothTexts(sentences().quoted(a.term.trim()), sentences().quoted(b.term.trim()))
  if (OPEN_TERMS.has(first) || OPEN_TERMS.has(second)) {
    return finding('not-comparable', 'term-open', () => sentences().open(pair(), subject))
  }
  const vocabulary = vocabularyOf(a.of)
  if (!Object.hasOwn(vocabulary.terms, first) || !Object.hasOwn(vocabulary.terms, second)) {
    return finding('not-comparable', 'term-unknown', () => sentences().unknown(pair(), subject))
  }
  const excluded = vocabulary.excludes.some(
    ([x, y]) => (x === first && y === second) || (x === second && y === first),
  )
  return excluded
    ? finding('contradict', 'term-excludes', () => sentences().exclude(pair(), subject))
    : finding('compatible', 'term-compatible', () => sentences().compatible(pair(), subject))
}

function folded(term: string): string {
  return term.trim().toLowerCase()
}
