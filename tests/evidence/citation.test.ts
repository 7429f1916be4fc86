import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citeBibtex, escapeTex } from '../../src/evidence/citation-bibtex.ts'
import { citeCslJson, cslDate } from '../../src/evidence/citation-csl.ts'
import { dateInWords } from '../../src/evidence/citation-date.ts'
import { citePlain } from '../../src/evidence/citation-plain.ts'
import { SOURCE_KINDS, type Source } from '../../src/model/schema.ts'

const bare: Source = {
  id: 'example-station',
  kind: 'news',
  publisher: 'Example Post',
  url: 'https://example.org/a_b?x=1&y=50%25#c',
  language: 'en',
  rights: 'excerpts',
}
const full: Source = {
  ...bare,
  author: 'Reporters & Co',
  title: 'NATO: 100% of {A}_B',
  archivedUrl: 'https://archive.example/1',
  published: '2023-12-26T21:05+02:00',
  retrieved: '2024-01-03',
}
const quote = { exact: 'one officer died', speaker: 'Ihor Klymenko' }

/** All that the schema of CSL-JSON 1.0 allows of what we write, so that a slip in a name is seen. */
const CSL_FIELDS = [
  'id',
  'type',
  'title',
  'author',
  'container-title',
  'publisher',
  'URL',
  'archive_location',
]
const CSL_MORE = ['issued', 'accessed', 'language', 'note']

describe('a citation as text', () => {
  test('a source with everything names everything', () => {
    expect(citePlain(full)).toBe(
      'Reporters & Co, “NATO: 100% of {A}_B”, Example Post, 26 December 2023. https://example.org/a_b?x=1&y=50%25#c Archived: https://archive.example/1 Retrieved 3 January 2024.',
    )
  })

  test('what is not known is left out, not made up', () => {
    expect(citePlain(bare)).toBe('Example Post. https://example.org/a_b?x=1&y=50%25#c')
  })

  test('a quote gives its exact words and its speaker', () => {
    expect(citePlain(bare, { quote })).toMatch(/^“one officer died” \(Ihor Klymenko\), in: Example Post\./u)
    expect(citePlain(bare, { quote: { exact: 'a  b' } })).toContain('“a  b”, in: ')
  })

  test("the reader's own day of retrieval goes before that of the dataset", () => {
    expect(citePlain(full, { retrieved: '2025-02' })).toMatch(/Retrieved February 2025\.$/u)
  })

  test('dates are put in words, with how sure they are', () => {
    expect(dateInWords('2022-21~')).toBe('about spring 2022')
    expect(dateInWords('2023-12-25/2023-12-26')).toBe('25 December 2023 to 26 December 2023')
    expect(dateInWords('2023-XX')).toBe('2023')
    expect(dateInWords('-0043-03-15')).toBe('15 March 44 BCE')
    expect(dateInWords('[2023-12-18..2023-12-24]')).toBe('[2023-12-18..2023-12-24]')
    expect(dateInWords('2023-13')).toBe('2023-13')
  })
})

describe('a citation for BibLaTeX', () => {
  test('special characters are escaped, capitals protected, the address left as it is', () => {
    expect(citeBibtex(full, { quote })).toBe(String.raw`@online{example-station,
  author = {{Reporters \& Co}},
  title = {{NATO: 100\% of \textbraceleft{}A\textbraceright{}\_B}},
  organization = {{Example Post}},
  date = {2023-12-26},
  url = {https://example.org/a_b?x=1&y=50%25#c},
  urldate = {2024-01-03},
  note = {Quoted: “one officer died” (Ihor Klymenko). Archived: https://archive.example/1}
}
`)
  })

  test('an author that is not known has no field', () => {
    expect(citeBibtex(bare)).not.toMatch(/author|title|date|note/u)
  })

  test('a date in a form that it cannot read is printed as written', () => {
    const odd = { ...bare, published: '[2023-12-18..2023-12-24]', retrieved: '../2024' }
    expect(citeBibtex(odd)).toContain('year = {[2023-12-18..2023-12-24]}')
    expect(citeBibtex(odd)).not.toContain('urldate')
  })

  test('whatever the text, braces pair up and no mark is left that TeX would act on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const escaped = escapeTex(text)
        let depth = 0
        for (const mark of escaped) {
          depth += mark === '{' ? 1 : mark === '}' ? -1 : 0
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        expect(escaped).not.toMatch(/(?<!\\)[#$%&_]|[~^]|\\(?![a-z#$%&_])/u)
      }),
    )
  })

  test('braces in an address are percent-encoded', () => {
    expect(citeBibtex({ ...bare, url: 'https://example.org/{id}' })).toContain(
      'url = {https://example.org/%7Bid%7D}',
    )
  })
})

describe('a citation for reference managers', () => {
  test('a news article stands in its newspaper, with dates in parts', () => {
    expect(citeCslJson(full, { quote })).toEqual({
      id: 'example-station',
      type: 'article-newspaper',
      title: 'NATO: 100% of {A}_B',
      author: [{ literal: 'Reporters & Co' }],
      'container-title': 'Example Post',
      URL: 'https://example.org/a_b?x=1&y=50%25#c',
      archive_location: 'https://archive.example/1',
      issued: { 'date-parts': [[2023, 12, 26]] },
      accessed: { 'date-parts': [[2024, 1, 3]] },
      language: 'en',
      note: 'Quoted: “one officer died” (Ihor Klymenko)',
    })
  })

  test('every kind of source has a type, and no field is outside of the schema', () => {
    const types = SOURCE_KINDS.map(kind => citeCslJson({ ...full, kind }, { quote }))
    expect(types.map(item => item.type)).toEqual([
      'article-newspaper',
      'article-newspaper',
      'webpage',
      'post',
      'report',
      'webpage',
      'webpage',
    ])
    for (const item of types)
      expect([...CSL_FIELDS, ...CSL_MORE]).toEqual(expect.arrayContaining(Object.keys(item)))
    expect(types[4]).toMatchObject({ publisher: 'Example Post' })
  })

  test('an author that is not known is absent', () => {
    expect(Object.keys(citeCslJson(bare))).toEqual(['id', 'type', 'container-title', 'URL', 'language'])
  })

  test('approximate, seasonal and interval dates keep what they say; other forms stay as written', () => {
    expect(cslDate('2023-12~')).toEqual({ 'date-parts': [[2023, 12]], circa: true })
    expect(cslDate('2022-22')).toEqual({ 'date-parts': [[2022]], season: 2 })
    expect(cslDate('2023-12-25/2023-12-26')).toEqual({
      'date-parts': [
        [2023, 12, 25],
        [2023, 12, 26],
      ],
    })
    expect(cslDate('2022-21/2022-22')).toEqual({ raw: '2022-21/2022-22' })
    expect(cslDate('202X')).toEqual({ raw: '202X' })
  })
})
