/** A small dataset with one quote, and its annotation in parts, for tests of both directions. */
import { annotationsOf, type WebAnnotation } from '../../src/evidence/annotation-export.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import type { Claim, Quote, Source } from '../../src/model/schema.ts'

export const BASE = 'https://example.org/dateline/'
export const source: Source = {
  id: 'post-station',
  kind: 'news',
  publisher: 'Example Post',
  title: 'Station shelled',
  url: 'https://example.org/station',
  archivedUrl: 'https://archive.example/station',
  language: 'en',
  rights: 'excerpts',
}
export const quote: Quote = {
  id: 'post-station-died',
  source: source.id,
  exact: 'one officer died 🙁',
  prefix: 'He said ',
  suffix: '.',
  start: 8,
  end: 26,
  speaker: 'Ihor Klymenko',
}

type Part = Parameters<typeof annotationsOf>[0]
export function dataset(
  quotes: readonly Quote[],
  sources: readonly Source[],
  claims: readonly Claim[] = [],
): Part {
  const event: Dataset['events'][number] = {
    id: 'station-shelling',
    title: 'Shelling',
    summary: 'Ours.',
    category: 'strike',
    actors: [],
    when: { edtf: null },
    where: null,
    claims: [...claims],
    relations: [],
    span: null,
  }
  return {
    meta: {
      id: 'test',
      title: 'A test',
      description: 'Ours.',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      version: '1',
      displayZone: 'Europe/Kyiv',
    },
    quotes: new Map(quotes.map(one => [one.id, one])),
    sources: new Map(sources.map(one => [one.id, one])),
    events: [event],
  }
}

export function itemsOf(part: Part): readonly WebAnnotation[] {
  return annotationsOf(part, BASE).first?.items ?? []
}

export const sources = new Map([[source.id, source]])

export const words = {
  type: 'TextQuoteSelector',
  exact: 'one officer died 🙁',
  prefix: 'He said ',
  suffix: '.',
}
export const position = { type: 'TextPositionSelector', start: 8, end: 26 }
