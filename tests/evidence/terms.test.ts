import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTerms, type Term } from '../../src/evidence/terms.ts'
import { vocabularyOf } from '../../src/evidence/vocabularies.ts'

function word(of: string, term: string): Term {
  return { kind: 'term', of, term }
}

const ofs = fc.constantFrom('outcome', 'control', 'alive', 'plan', 'ship', 'weapon', 'laden')
const words = fc.constantFrom(
  'sunk',
  'Damaged',
  'intact',
  'Russia',
  'contested',
  'yes',
  'no',
  'unclear',
  'rockets',
)

describe('terms', () => {
  test('"damaged" against "destroyed" contradicts, for each word is the worst that its claimant says', () => {
    expect(compareTerms(word('outcome', 'destroyed'), word('outcome', 'damaged'))).toEqual({
      verdict: 'contradict',
      rule: 'term-excludes',
      explanation: 'outcome: “damaged” and “destroyed” exclude each other.',
      gap: 0,
    })
  })

  test('"sunk" and "destroyed" can both hold', () => {
    expect(compareTerms(word('outcome', 'sunk'), word('outcome', 'destroyed')).verdict).toBe('compatible')
  })

  test('a town cannot be contested and wholly held', () => {
    expect(compareTerms(word('control', 'Russia'), word('control', 'contested')).verdict).toBe('contradict')
  })

  test('"unclear" is no value: it contradicts neither alive nor dead', () => {
    expect(compareTerms(word('alive', 'unclear'), word('alive', 'no')).rule).toBe('term-open')
  })

  test('words that no vocabulary knows are not compared, but the same word agrees', () => {
    expect(compareTerms(word('weapon', 'rockets'), word('weapon', 'missiles')).rule).toBe('term-unknown')
    expect(compareTerms(word('weapon', 'Storm Shadow'), word('weapon', 'storm shadow ')).verdict).toBe(
      'agree',
    )
  })

  test('yes and no are understood of anything', () => {
    expect(compareTerms(word('laden', 'yes'), word('laden', 'no')).verdict).toBe('contradict')
  })

  test('a word that every object has as a property is still unknown', () => {
    expect(compareTerms(word('laden', 'constructor'), word('laden', 'yes')).rule).toBe('term-unknown')
  })

  test('words of different things are refused', () => {
    expect(() => compareTerms(word('outcome', 'sunk'), word('alive', 'no'))).toThrow(
      'only terms of one thing',
    )
  })

  test('every word that a vocabulary excludes is one that it explains', () => {
    for (const of of ['outcome', 'control', 'alive', 'plan', 'ship', 'laden']) {
      const { terms, excludes } = vocabularyOf(of)
      expect(excludes.flat().filter(term => !Object.hasOwn(terms, term))).toEqual([])
    }
  })

  test('any two words compare the same both ways, and each agrees with itself', () => {
    fc.assert(
      fc.property(ofs, words, words, (of, a, b) => {
        expect(compareTerms(word(of, a), word(of, b))).toEqual(compareTerms(word(of, b), word(of, a)))
        expect(compareTerms(word(of, a), word(of, a)).verdict).toBe('agree')
      }),
    )
  })
})
