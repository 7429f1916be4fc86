/** A made-up dataset whose events stand where maps go wrong: at the date line and near the poles. It claims nothing. */
import type { DatasetFile, EventInFile, Place } from '../../src/model/schema.ts'

type Spot = readonly [id: string, lng: number, lat: number, precision: Place['precision']]

const EXACT = { kind: 'exact' } as const
const area = (kind: 'country' | 'region' | 'sea', radiusMetres: number, outline?: string) =>
  ({ kind: 'area', area: kind, radiusMetres, ...(outline === undefined ? {} : { outline }) }) as const

const SPOTS: readonly Spot[] = [
  ['west-of-the-line', 179.9, 0, EXACT],
  ['east-of-the-line', -179.9, 0, EXACT],
  ['on-the-line', 180, 8, EXACT],
  ['north-edge', 20, 85.1, EXACT],
  ['north-pole', -60, 89.9, EXACT],
  ['south-pole', 100, -89.9, EXACT],
  ['disc-over-the-line', 179, -30, { kind: 'approximate', radiusMetres: 400_000 }],
  ['disc-over-the-pole', 10, 84, { kind: 'approximate', radiusMetres: 1_000_000 }],
  ['russia', 96, 62, area('country', 3_000_000, 'RU')],
  ['fiji', 178.6, -17.8, area('country', 300_000, 'FJ')],
  ['chukotka', 172, 66.5, area('region', 600_000, 'RU-CHU')],
  ['open-sea', -178, 40, area('sea', 700_000)],
]

const placeOf = ([id, lng, lat, precision]: Spot): Place => ({
  id,
  name: `Made-up ${id}`,
  geometry: { type: 'Point', coordinates: [lng, lat] },
  precision,
})

const eventOf = ([id]: Spot, at: number): EventInFile => ({
  id,
  title: `Event ${id}`,
  summary: 'Made up to test a map with.',
  category: at % 2 === 0 ? 'one' : 'two',
  actors: [],
  when: { edtf: `2001-02-${String(at + 1).padStart(2, '0')}` },
  where: { place: id },
  claims: [],
  relations: id === 'east-of-the-line' ? [{ kind: 'precedes', event: 'west-of-the-line' }] : [],
})

export const HARD_PLACES: DatasetFile = {
  schema: 1,
  hash: '',
  meta: {
    id: 'hard-places',
    title: 'Made-up events in hard places',
    description: 'Made up to test a map with; nothing in it happened.',
    licence: 'CC0-1.0',
    version: '1',
    displayZone: 'Etc/UTC',
  },
  categories: [
    { id: 'one', label: 'One', letter: 'O' },
    { id: 'two', label: 'Two', letter: 'T' },
  ],
  claimants: [],
  sources: [],
  excerpts: [],
  quotes: [],
  places: SPOTS.map(placeOf),
  events: SPOTS.map(eventOf),
}
