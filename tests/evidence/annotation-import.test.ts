import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotationsOf } from '../../src/evidence/annotation-export.ts'
import { quotesFromAnnotations } from '../../src/evidence/annotation-import.ts'
import type { Quote } from '../../src/model/schema.ts'
import { BASE, dataset, itemsOf, position, quote, source, sources, words } from './annotated.ts'

function imported(target: unknown, more: object = {}): ReturnType<typeof quotesFromAnnotations> {
  return quotesFromAnnotations(
    { id: 'https://elsewhere.example/annotations/My Note', type: 'Annotation', ...more, target },
    {
      sources,
    },
  )
}
/** What is wrong with an annotation whose two selectors have these fields instead. */
function refusal(change: object): string | undefined {
  const selector = [words, position].map(part => Object.assign({}, part, change))
  return imported({ source: source.url, selector }).problems[0]?.message
}

describe('quotes read from Web Annotations', () => {
  test('a page, a list and a single annotation are read like a collection', () => {
    const collection = annotationsOf(dataset([quote], [source]), BASE)
    for (const json of [collection, collection.first, collection.first?.items, collection.first?.items[0]]) {
      expect(quotesFromAnnotations(json, { sources })).toEqual({ quotes: [quote], problems: [] })
    }
  })

  test("a stranger's annotation gets an id from the end of its address", () => {
    const found = imported({ source: 'https://example.org/station', selector: [position, words] })
    expect(found.problems).toEqual([])
    expect(found.quotes).toEqual([{ ...quote, id: 'my-note', speaker: undefined }])
  })

  test('words without a position are a problem that says so, and so is a position without words', () => {
    const target = { source: 'https://example.org/station', selector: words }
    expect(imported(target)).toMatchObject({
      quotes: [],
      problems: [
        {
          path: 'target',
          id: 'https://elsewhere.example/annotations/My Note',
          message: 'The target gives only the words (TextQuoteSelector) and not where they stand.',
          refused: true,
        },
      ],
    })
    expect(imported({ ...target, selector: [position] }).problems[0]?.message).toContain('only a position')
    expect(imported('https://example.org/station').problems[0]?.message).toContain('selects no text')
    expect(imported([]).problems[0]?.message).toContain('no target')
  })

  test('a position counted in UTF-16 units is refused and told apart', () => {
    const wide = { ...position, end: 27 }
    const [problem] = imported({ source: 'https://example.org/station', selector: [words, wide] }).problems
    expect(problem?.message).toBe(
      'The words are 18 code points long, but the position spans 19. It seems to count UTF-16 units.',
    )
  })

  test('a source that the dataset does not have is refused; an archived address is as good as a live one', () => {
    const selector = [words, position]
    expect(imported({ source: 'https://example.org/other', selector }).problems[0]?.message).toContain(
      'No source',
    )
    expect(imported({ source: 'https://archive.example/station', selector }).quotes).toHaveLength(1)
    expect(imported({ source: 7, selector }).problems[0]?.message).toContain('names no source')
  })

  test('two sources at one address are told apart by our id, or refused', () => {
    const twin = { ...source, id: 'post-station-live' }
    const both = new Map([...sources, [twin.id, twin]])
    const json = itemsOf(dataset([{ ...quote, source: twin.id }], [source, twin]))
    expect(quotesFromAnnotations(json, { sources: both }).quotes[0]?.source).toBe('post-station-live')
    const bare = { type: 'Annotation', target: { source: source.url, selector: [words, position] } }
    expect(quotesFromAnnotations(bare, { sources: both }).problems[0]?.message).toContain('Several sources')
  })

  test('a second annotation of the same id, and several targets of one, never overwrite a quote', () => {
    const target = { source: 'https://example.org/station', selector: [words, position] }
    const one = { type: 'Annotation', 'dcterms:identifier': 'mine', target: [target, target] }
    const found = quotesFromAnnotations([one, { ...one, target }], { sources, file: 'from-elsewhere.json' })
    expect(found.quotes.map(({ id }) => id)).toEqual(['mine', 'mine-2'])
    expect(found.problems).toMatchObject([{ file: 'from-elsewhere.json', path: '[1].target' }])
  })

  test('words or positions of another kind are refused by their field', () => {
    expect(refusal({ exact: '' })).toContain("The quote's exact")
    expect(refusal({ start: '8' })).toContain("The quote's start")
    expect(refusal({ prefix: { toString: 'x' } })).toContain("The quote's prefix")
  })

  test('a page that is only named is a problem, for nothing is fetched', () => {
    const collection = { type: 'AnnotationCollection', first: 'https://elsewhere.example/page-1' }
    expect(quotesFromAnnotations(collection, { sources }).problems).toMatchObject([
      { path: 'first', message: 'What is named "https://elsewhere.example/page-1" is not in this file.' },
    ])
  })

  test('an object that turns back on itself ends the reading', () => {
    const page: Record<string, unknown> = { type: 'AnnotationPage', items: [] }
    page['next'] = page
    expect(quotesFromAnnotations(page, { sources })).toEqual({ quotes: [], problems: [] })
  })

  test('whatever the JSON, reading it ends without an exception', () => {
    const key = fc.constantFrom('type', 'target', 'selector', 'source', 'items', 'first', 'id', '__proto__')
    const leaf = fc.constantFrom(
      'Annotation',
      'AnnotationPage',
      'AnnotationCollection',
      'TextQuoteSelector',
      1,
      null,
    )
    const { json } = fc.letrec<{ json: unknown }>(tie => ({
      json: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(key, tie('json'), { maxKeys: 5 }),
      ),
    }))
    fc.assert(
      fc.property(json, value => {
        const found = quotesFromAnnotations(value, { sources })
        expect(found.quotes).toEqual([])
      }),
    )
  })

  test('any quotes come back as they went out', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/u), { maxLength: 6 })
    const made = fc.tuple(
      text,
      fc.string(),
      fc.string(),
      fc.nat(),
      fc.option(text.filter(one => /\S/u.test(one))),
    )
    fc.assert(
      fc.property(ids, fc.array(made, { minLength: 6, maxLength: 6 }), (names, parts) => {
        const quotes = names.flatMap((id, index): Quote[] => {
          const part = parts[index]
          if (part === undefined) return []
          const [exact, prefix, suffix, start, speaker] = part
          const end = start + Array.from(exact).length
          const base = { id, source: source.id, exact, prefix, suffix, start, end }
          return [speaker === null ? base : { ...base, speaker }]
        })
        const written = JSON.stringify(annotationsOf(dataset(quotes, [source]), BASE))
        expect(quotesFromAnnotations(JSON.parse(written), { sources })).toEqual({ quotes, problems: [] })
      }),
    )
  })
})
