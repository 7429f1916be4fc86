/**
 * A source as an item of CSL-JSON 1.0 (`csl-data.json` of the Citation Style Language), which reference
 * managers read. An author stands as a `literal` name: the dataset does not say which part of it is the
 * family name, or whether it is a person.
 */
import type { Source } from '../model/schema.ts'
import { type CitedDay, citedDate } from './citation-date.ts'
import { type CitationOptions, quoted } from './citation-plain.ts'

export interface CslDate {
  'date-parts'?: number[][]
  season?: number
  circa?: true
  raw?: string
}

export interface CslItem {
  id: string
  type: 'article-newspaper' | 'post' | 'report' | 'webpage'
  title?: string
  author?: { literal: string }[]
  'container-title'?: string
  publisher?: string
  URL?: string
  archive_location?: string
  issued?: CslDate
  accessed?: CslDate
  language: string
  note?: string
}

const TYPES: Readonly<Record<Source['kind'], CslItem['type']>> = {
  news: 'article-newspaper',
  agency: 'article-newspaper',
  official: 'webpage',
  social: 'post',
  report: 'report',
  reference: 'webpage',
  other: 'webpage',
}

/** The item. A report has a publisher; everything else appears in something named by its publisher. */
export function citeCslJson(source: Source, options: CitationOptions = {}): CslItem {
  const retrieved = options.retrieved ?? source.retrieved
  const type = TYPES[source.kind]
  return {
    id: source.id,
    type,
    ...(source.title === undefined ? {} : { title: source.title }),
    ...(source.author === undefined ? {} : { author: [{ literal: source.author }] }),
    ...(type === 'report' ? { publisher: source.publisher } : { 'container-title': source.publisher }),
    ...(source.url === undefined ? {} : { URL: source.url }),
    ...(source.archivedUrl === undefined ? {} : { archive_location: source.archivedUrl }),
    ...(source.published === undefined ? {} : { issued: cslDate(source.published) }),
    ...(retrieved === undefined ? {} : { accessed: cslDate(retrieved) }),
    language: source.language,
    ...(options.quote === undefined ? {} : { note: `Quoted: ${quoted(options.quote)}` }),
  }
}

/**
 * Parts for a plain date or interval; `raw`, as written, for any other form. CSL has one season for a whole
 * date.
 */
export function cslDate(edtf: string): CslDate {
  const date = citedDate(edtf)
  const seasons = (date?.parts ?? []).flatMap(({ month }) =>
    month !== null && month > 12 ? [month - 20] : [],
  )
  const [season] = seasons
  if (date === null || (season !== undefined && date.parts.length > 1)) return { raw: edtf }
  return {
    'date-parts': date.parts.map(numbersOf),
    ...(season === undefined ? {} : { season }),
    ...(date.circa ? { circa: true as const } : {}),
  }
}

function numbersOf({ year, month, day }: CitedDay): number[] {
  if (month === null || month > 12) return [year]
  return day === null ? [year, month] : [year, month, day]
}
