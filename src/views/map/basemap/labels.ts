/** Which names belong on the map at a zoom, in what type, and in which order they may claim room. Pure. */
import type { LabelFile, PointFile } from './files.ts'

export type LabelKind = 'country' | 'region' | 'sea' | 'capital' | 'place'

export interface Label {
  readonly kind: LabelKind
  readonly name: string
  /** Position in the world as a fraction of its width, Web Mercator: 0,0 is the north-west corner. */
  readonly x: number
  readonly y: number
  /** First and last zoom that shows it. */
  readonly from: number
  readonly to: number
  /** Areas: side in pixels at zoom 0. Places: thousands of inhabitants. Seas: 0. */
  readonly size: number
  /** Side in pixels at zoom 0 of what the name may stray in, where that is more than `size`. */
  readonly reach?: number
}

export interface TypeStyle {
  readonly family: 'sans' | 'serif'
  readonly italic: boolean
  readonly weight: number
  /** CSS pixels. */
  readonly size: number
  /** Between letters, in CSS pixels. */
  readonly spacing: number
  readonly capitals: boolean
  /** Names longer than this many letters take two lines where they have two words. */
  readonly wrap: number
}

const THOUSANDTHS = 1000
/** Sides in pixels between which the name of a country, of a region is shown. */
const COUNTRY_SIDES = [30, 2600] as const
const REGION_SIDES = [76, 1500] as const
/** Part of a long country's side in which the name at its far end may stray. */
const END = 0.4
const REGIONS_FROM = 6
const COUNTRIES_TO = 7
/** Thousands of inhabitants that a place needs at zoom 3, 4 and so on; from the last on all are shown. */
const LEAST_AT_ZOOM = [8000, 3500, 1100, 330, 95, 25, 5, 0] as const
const FIRST_PLACE_ZOOM = 3
/** A capital counts as this many times its inhabitants, the seat of a region as this many. */
const CAPITAL_FACTOR = 3
const CAPITAL_LEAST = 1300
/** Under this many thousands, a capital waits for closer zooms. */
const SMALL_CAPITAL = 120
const SMALL_CAPITAL_LEAST = 150
const SEAT_FACTOR = 1.6

/** All labels of the file, those that may claim room first at the front. */
export function readLabels(file: LabelFile): readonly Label[] {
  const { countries, regions, seas, places } = file
  const names = countries.name.split('\n')
  const labels = [
    ...points(countries, (i, name): Rest => {
      const size = countries.size[i] ?? 0
      const { from, to } = zoomsOf(size, COUNTRY_SIDES, 2, COUNTRIES_TO)
      // A name at the far end of a long country comes earlier: it stands only where the first is out of sight.
      const first = names.indexOf(name)
      if (first === i) return { kind: 'country', size, from, to }
      return { kind: 'country', size, from: from - 1, to, reach: (countries.size[first] ?? 0) * END }
    }),
    ...points(regions, (i): Rest => {
      const size = regions.size[i] ?? 0
      return { kind: 'region', size, ...zoomsOf(size, REGION_SIDES, REGIONS_FROM, 9) }
    }),
    ...points(seas, (i): Rest => ({ kind: 'sea', size: 0, from: seas.from[i] ?? 0, to: seas.to[i] ?? 0 })),
    ...points(places, (i): Rest => {
      const size = places.population[i] ?? 0
      const rank = Number(places.rank[i] ?? 0)
      return { kind: rank === 2 ? 'capital' : 'place', size, from: firstZoomOf(size, rank), to: Infinity }
    }),
  ]
  return labels.toSorted((a, b) => weightOf(b) - weightOf(a))
}

type Rest = Pick<Label, 'kind' | 'size' | 'from' | 'to' | 'reach'>

function points(file: PointFile, rest: (i: number, name: string) => Rest): Label[] {
  return file.name.split('\n').map((name, i) => {
    const lon = (file.lon[i] ?? 0) / THOUSANDTHS
    const lat = (file.lat[i] ?? 0) / THOUSANDTHS
    return Object.assign(rest(i, name), { name }, worldPoint(lon, lat))
  })
}

/** A position in degrees as a fraction of the Web Mercator world; latitudes are held within 85 degrees. */
export function worldPoint(lon: number, lat: number): { readonly x: number; readonly y: number } {
  const sin = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180)
  return { x: lon / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) }
}

function zoomsOf(
  size: number,
  [least, most]: readonly [number, number],
  from: number,
  to: number,
): { from: number; to: number } {
  return { from: Math.max(from, Math.log2(least / size)), to: Math.min(to, Math.log2(most / size)) }
}

function firstZoomOf(thousands: number, rank: number): number {
  const counted =
    rank === 2
      ? Math.max(thousands < SMALL_CAPITAL ? SMALL_CAPITAL_LEAST : CAPITAL_LEAST, thousands * CAPITAL_FACTOR)
      : rank === 1
        ? thousands * SEAT_FACTOR
        : thousands
  const at = LEAST_AT_ZOOM.findIndex(least => counted >= least)
  return FIRST_PLACE_ZOOM + (at < 0 ? LEAST_AT_ZOOM.length : at)
}

/** Order of claiming, the greatest first: great cities and capitals, then countries and seas, then the rest by size. */
export function weightOf({ kind, size }: Label): number {
  switch (kind) {
    case 'capital':
      return 3e6 + size
    case 'country':
      return 2e6 + size
    case 'sea':
      return 1.5e6
    case 'region':
      return 900 + size / 100
    case 'place':
      return size
  }
}

/** The labels that a zoom shows, in the order of claiming. */
export function labelsAt(labels: readonly Label[], zoom: number): readonly Label[] {
  return labels.filter(({ from, to }) => zoom >= from && zoom < to + 1)
}

/** How a label is set at a zoom. */
export function styleOf({ kind, size, from }: Label, zoom: number): TypeStyle {
  const plain = { family: 'sans', italic: false, weight: 400, spacing: 0, capitals: false, wrap: 99 } as const
  switch (kind) {
    case 'country': {
      const steps = Math.log2((size * 2 ** zoom) / COUNTRY_SIDES[0])
      // The larger a country on the screen, the larger and the wider its name: it spans, a city's name stands.
      const px = Math.min(17, Math.max(9.5, 9.5 + Math.round(steps * 2.6) / 2))
      return {
        ...plain,
        weight: 500,
        size: px,
        spacing: px * (px > 12 ? 0.24 : 0.16),
        capitals: true,
        wrap: 11,
      }
    }
    case 'region':
      return { ...plain, size: zoom < 8 ? 9.5 : 10.5, spacing: 1.1, capitals: true, wrap: 12 }
    case 'sea': {
      const px = Math.min(18, 12.5 + Math.max(0, zoom - Math.max(3, from)) * 1.1)
      return { ...plain, family: 'serif', italic: true, size: px, spacing: px * 0.05, wrap: 12 }
    }
    case 'capital':
      return {
        ...plain,
        weight: size < SMALL_CAPITAL ? 500 : 560,
        size: zoom < 5 || size < SMALL_CAPITAL ? 11 : 12.5,
      }
    case 'place': {
      const rank = Math.log2(Math.max(1, size) / (LEAST_AT_ZOOM[Math.floor(zoom) - FIRST_PLACE_ZOOM] || 4))
      const px = Math.min(13, Math.max(10.5, 10.5 + Math.round(rank) / 2))
      return { ...plain, weight: px > 12 ? 500 : 400, size: px }
    }
  }
}

/** The lines of a name: two of about the same length where it is long and has more than one word. */
export function linesOf(name: string, { capitals, wrap }: TypeStyle): readonly string[] {
  const text = capitals ? name.toLocaleUpperCase('en') : name
  if (text.length <= wrap) return [text]
  const middle = text.length / 2
  const gaps = [...text.matchAll(/ /gu)].map(({ index }) => index)
  const [gap] = gaps.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return gap === undefined ? [text] : [text.slice(0, gap), text.slice(gap + 1)]
}
