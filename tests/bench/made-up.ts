/** Made-up events as a dataset file, for measuring the page: the same from the same seed. They claim nothing. */
import { dateReader } from '../../src/dataset/dates.ts'
import { formatMoment } from '../../src/model/format-time.ts'
import type { DatasetFile, EventInFile, Place } from '../../src/model/schema.ts'
import {
  CATEGORIES,
  CLAIMANTS,
  createRandom,
  DAY,
  kindOf,
  LENGTH,
  PLACES,
  START,
  type Kind,
} from './generate.ts'
import type { Row, RowFile } from './peers/rows.ts'

function edtfOf(kind: Kind, ms: number, days: number): string | null {
  const iso = new Date(ms).toISOString()
  const day = iso.slice(0, 10)
  const plus = (more: number) => new Date(ms + more * DAY).toISOString().slice(0, 10)
  switch (kind) {
    case 'moment':
      return `${iso.slice(0, 19)}Z`
    case 'day':
      return day
    case 'week':
      return `[${day}..${plus(6)}]`
    case 'month':
      return day.slice(0, 7)
    case 'open':
      return `${day}/..`
    case 'stretch':
      return `${day}/${plus(days)}`
    case 'undated':
      return null
  }
}

/** 300 places, a fifth of them known to 5 km only. */
export function madeUpPlaces(seed: number): Place[] {
  const random = createRandom(seed)
  return Array.from({ length: PLACES }, (_, at) => ({
    id: `place-${String(at)}`,
    name: `Place ${String(at)}`,
    geometry: { type: 'Point', coordinates: [22 + random() * 18, 44.5 + random() * 7.5] },
    precision: at % 5 === 0 ? { kind: 'approximate', radiusMetres: 5000 } : { kind: 'exact' },
  }))
}

/**
 * So many events, one after the other, spread evenly over three years: exact, uncertain and open dates and none, one
 * claim to seven of ten, and of a hundred claims one rests on a quote. Holds one event at a time.
 */
export function* madeUpEvents(count: number, seed: number): Generator<EventInFile> {
  const random = createRandom(seed + 1)
  const pick = (most: number) => Math.floor(random() * most)
  for (let at = 0; at < count; at++) {
    const ms = START + Math.floor((at / count) * LENGTH)
    const id = `event-${String(at)}`
    const claim = {
      id: `${id}-a`,
      property: 'outcome',
      claimant: `claimant-${String(pick(CLAIMANTS))}`,
      statement: 'Made up.',
      stance: 'reports',
      evidence: [random() < 0.01 ? { quote: 'quote' } : { source: 'source' }],
    } as const
    yield {
      id,
      title: `Event ${String(at)} of ${formatMoment(ms, 'day')}`,
      summary: 'Made up to measure with.',
      category: `category-${String(pick(CATEGORIES))}`,
      actors: [],
      when: { edtf: edtfOf(kindOf(random()), ms, 1 + pick(20)) },
      where: random() < 0.02 ? null : { place: `place-${String(pick(PLACES))}` },
      claims: random() < 0.7 ? [{ ...claim, evidence: [...claim.evidence] }] : [],
      relations: [],
    }
  }
}

const QUOTE = 'It went on until the morning'

/** All of a dataset but its events. */
export function madeUpTables(count: number, seed: number): Omit<DatasetFile, 'events'> {
  return {
    schema: 1,
    hash: '',
    meta: {
      id: 'bench',
      title: `${count.toLocaleString('en')} made-up events`,
      description: 'Made up to measure with; nothing in it happened.',
      licence: 'CC0-1.0',
      version: '1',
      displayZone: 'Etc/UTC',
    },
    categories: Array.from({ length: CATEGORIES }, (_, at) => ({
      id: `category-${String(at)}`,
      label: `Category ${String(at)}`,
      letter: 'ABCDEFGH'.charAt(at),
    })),
    claimants: Array.from({ length: CLAIMANTS }, (_, at) => ({
      id: `claimant-${String(at)}`,
      name: `Claimant ${String(at)}`,
    })),
    sources: [
      {
        id: 'source',
        kind: 'other',
        publisher: 'Nobody',
        url: 'https://nobody.example/',
        language: 'en',
        rights: 'excerpts',
      },
    ],
    excerpts: [{ id: 'excerpt', source: 'source', start: 0, text: `${QUOTE}.` }],
    quotes: [
      { id: 'quote', source: 'source', exact: QUOTE, prefix: '', suffix: '.', start: 0, end: QUOTE.length },
    ],
    places: madeUpPlaces(seed),
  }
}

/** The whole file; above some 200,000 events it is too large for one string. */
export function madeUpFile(count: number, seed: number): DatasetFile {
  return { ...madeUpTables(count, seed), events: [...madeUpEvents(count, seed)] }
}

/** The same events as rows for the pages of peers, in order of time; those without a date or a place are left out. */
export function madeUpRows(count: number, seed: number): RowFile {
  const places = madeUpPlaces(seed)
  const numberOf = new Map(places.map(({ id }, at) => [id, at]))
  const read = dateReader('Etc/UTC')
  const rows: Row[] = []
  for (const { when, where, category } of madeUpEvents(count, seed)) {
    const place = where === null ? undefined : numberOf.get(where.place)
    const date = when.edtf === null ? null : read(when.edtf)
    if (place === undefined || date === null || !('span' in date)) continue
    rows.push([date.span.earliestStart, place, Number(category.slice('category-'.length))])
  }
  const points = places.map(({ geometry }) => {
    const [lng = 0, lat = 0] = geometry?.type === 'Point' ? geometry.coordinates : []
    return [lat, lng] as const
  })
  return {
    from: START,
    to: START + LENGTH,
    places: points,
    rows: rows.toSorted((a, b) => a[0] - b[0]),
  }
}
