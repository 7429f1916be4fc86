import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/model/dataset.ts'
import { rowsOf } from '../../src/model/row-bits.ts'
import { searchTexts, wordsOf } from '../../src/model/search-words.ts'
import { buildSearch } from '../../src/query/search.ts'
import { loadFixture } from '../store/fixture.ts'

const { dataset } = loadFixture()
const [template] = dataset.events
if (template === undefined) throw new Error('The fixture has events.')

const titled = (titles: readonly string[]): Dataset => ({
  ...dataset,
  events: titles.map(title => ({ ...template, title, summary: '', actors: [], claims: [], where: null })),
})

/** Every word of the question occurs, at least as the beginning of a word. */
function naive(texts: readonly string[], question: string): number[] {
  const asked = wordsOf(question)
  return texts.flatMap((text, row) => {
    const words = wordsOf(text)
    const has = asked.every(word => words.some(own => own.startsWith(word)))
    return has && asked.length > 0 ? [row] : []
  })
}

const WORD = fc.oneof(
  fc.constantFrom('kyiv', 'kyivan', 'ky', 'Kýiv', 'war', 'wär', '12', 'їжак', 'їж', '🙂', '’s', '—'),
  fc.string({ minLength: 1, maxLength: 3 }),
)
const TEXT = fc.array(WORD, { maxLength: 6 }).map(words => words.join(' '))

describe('search in memory', () => {
  it('finds what a naive search finds', () => {
    fc.assert(
      fc.property(fc.array(TEXT, { maxLength: 70 }), fc.array(TEXT, { minLength: 1 }), (texts, questions) => {
        const { search } = buildSearch(titled(texts))
        for (const question of questions) expect(rowsOf(search(question))).toEqual(naive(texts, question))
      }),
    )
  })

  it('looks through titles, quotes, summaries, statements, places and people', () => {
    const { search } = buildSearch(dataset)
    const texts = dataset.events.map(event => Object.values(searchTexts(event, dataset)).join('\n'))
    const words = new Set(texts.flatMap(wordsOf))
    expect(words.size).toBeGreaterThan(20)
    for (const word of words) expect(rowsOf(search(word))).toEqual(naive(texts, word))
  })

  it('finds without accents and case, and either apostrophe', () => {
    const { search } = buildSearch(titled(['Zaporizhzhia’s Été', 'other']))
    for (const text of ["ZAPORIZHZHIA'S", 'zaporizhzhia’s', 'ete', 'Éte zapo']) {
      expect(rowsOf(search(text))).toEqual(wordsOf(text).length === 0 ? [] : [0])
    }
  })
})
