import { describe, expect, test } from 'vitest'
import { ANNOTATION_CONTEXT, annotationsOf } from '../../src/evidence/annotation-export.ts'
import { BASE, dataset, itemsOf, position, quote, source, words } from './annotated.ts'
import { claim } from './claim.ts'

describe('quotes written as Web Annotations', () => {
  test('a quote names its source, its words, its place in code points, its speaker and the archived copy', () => {
    expect(itemsOf(dataset([quote], [source]))).toEqual([
      {
        id: 'https://example.org/dateline/#quote=post-station-died',
        type: 'Annotation',
        motivation: 'highlighting',
        'dcterms:identifier': 'post-station-died',
        target: {
          type: 'SpecificResource',
          source: {
            id: 'https://example.org/station',
            language: 'en',
            'dcterms:identifier': 'post-station',
            'dcterms:title': 'Station shelled',
          },
          selector: [words, position],
          state: { type: 'TimeState', cached: 'https://archive.example/station' },
          'schema:spokenByCharacter': 'Ihor Klymenko',
        },
      },
    ])
  })

  test('the claims that rest on it are its bodies, and each event is linked once', () => {
    const resting = ['first', 'second'].map(id => claim(id, { evidence: [{ quote: quote.id }] }))
    const [annotation] = itemsOf(dataset([quote], [source], [...resting, claim('other')]))
    expect(annotation?.motivation).toBe('describing')
    expect(annotation?.body).toEqual([
      {
        type: 'TextualBody',
        value: 'What first says.',
        format: 'text/plain',
        purpose: 'describing',
        'dcterms:identifier': 'first',
      },
      {
        type: 'TextualBody',
        value: 'What second says.',
        format: 'text/plain',
        purpose: 'describing',
        'dcterms:identifier': 'second',
      },
      {
        type: 'SpecificResource',
        source: 'https://example.org/dateline/#event=station-shelling&quote=post-station-died',
        purpose: 'linking',
      },
    ])
  })

  test('collection, page, annotation and selectors have all that the model says they MUST have', () => {
    const collection = annotationsOf(
      dataset([quote], [source], [claim('a', { evidence: [{ quote: quote.id }] })]),
      BASE,
    )
    expect(collection['@context']).toBe(ANNOTATION_CONTEXT)
    expect(collection).toMatchObject({ type: 'AnnotationCollection', label: 'A test', total: 1 })
    const page = collection.first
    expect(page).toMatchObject({ type: 'AnnotationPage', partOf: collection.id, startIndex: 0 })
    expect(page).not.toHaveProperty('@context')
    expect(collection.last).toBe(page?.id)
    const ids = [collection.id, page?.id, ...(page?.items ?? []).map(item => item.id)]
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(URL.canParse(id ?? '')).toBe(true)
    for (const item of page?.items ?? []) {
      expect(item.type).toBe('Annotation')
      expect(item.target.source.id).toMatch(/^https:/u)
      for (const body of item.body ?? []) {
        expect(body.type === 'TextualBody' ? body.value !== '' : URL.canParse(body.source)).toBe(true)
      }
      const [quoted, placed] = item.target.selector
      expect(quoted.exact).not.toBe('')
      expect(Number.isInteger(placed.start) && placed.start >= 0 && placed.end >= placed.start).toBe(true)
    }
  })

  test('an empty collection has no page, and a licence that is no address is no rights statement', () => {
    const empty = dataset([], [source])
    const collection = annotationsOf({ ...empty, meta: { ...empty.meta, licence: 'CC BY 4.0' } }, BASE)
    expect(collection).not.toHaveProperty('first')
    expect(collection).not.toHaveProperty('rights')
    expect(collection.total).toBe(0)
  })

  test('a base that is no absolute address is refused', () => {
    expect(() => annotationsOf(dataset([], []), '/dateline')).toThrow('absolute address')
    expect(() => annotationsOf(dataset([], []), `${BASE}#here`)).toThrow('without a fragment')
  })
})
