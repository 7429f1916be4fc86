import type { Dataset, EventRecord } from '../../../src/model/dataset.ts'
import type { Geometry, Place, Precision } from '../../../src/model/schema.ts'
import { buildColumns } from '../../../src/query/build-columns.ts'
import { buildMarks, type Marks } from '../../../src/views/map/marks.ts'

export const PRECISIONS: readonly Precision[] = [
  { kind: 'exact' },
  { kind: 'approximate', radiusMetres: 3_000 },
  { kind: 'area', area: 'city', radiusMetres: 12_000 },
  { kind: 'area', area: 'country', radiusMetres: 500_000 },
  { kind: 'displaced', radiusMetres: 2_000, reason: 'to protect a shelter' },
  { kind: 'unknown' },
]

export const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] })

export function placeAt(id: string, geometry: Geometry | null, precision: Precision): Place {
  return { id, name: `Place ${id}`, geometry, precision }
}

export function eventAt(id: string, place: string | null, more: Partial<EventRecord> = {}): EventRecord {
  return {
    id,
    title: `Title of ${id}`,
    summary: 'A summary.',
    category: 'strike',
    actors: [],
    when: { edtf: null },
    where: place === null ? null : { place },
    claims: [],
    relations: [],
    span: null,
    ...more,
  }
}

export function datasetOf(places: readonly Place[], events: readonly EventRecord[]): Dataset {
  return {
    meta: { id: 'd', title: 'D', description: 'D.', licence: 'CC0-1.0', version: '1', displayZone: 'UTC' },
    hash: '',
    categories: [
      { id: 'strike', label: 'Strike', letter: 'S' },
      { id: 'naval', label: 'Naval', letter: 'N' },
    ],
    claimants: new Map(),
    sources: new Map(),
    excerpts: new Map(),
    quotes: new Map(),
    quoteStates: new Map(),
    places: new Map(places.map(place => [place.id, place])),
    events,
    eventIndex: new Map(events.map((event, row) => [event.id, row])),
  }
}

export function marksOf(dataset: Dataset): Marks {
  return buildMarks(
    buildColumns(dataset, () => 'single'),
    dataset.places,
  )
}

/** A small, repeatable stream of numbers from 0 to 1. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

export const measure = (text: string): number => text.length * 6.5
