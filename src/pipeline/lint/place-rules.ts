/** Rules about positions: swapped, rounded, centres of areas called exact, too fine, too many at one point. */
import type { Place } from '../../model/schema.ts'
import { distanceMetres } from '../../evidence/sphere.ts'
import type { Position } from '../../model/geometry.ts'
import { type Evidence, type Fault, grouped } from './fault.ts'

/** Positions so near, in metres, are the same one written twice. */
const SAME = 10
const LEAST_DECIMALS = 3
const MOST_DECIMALS = 6
/** So many events at one point are a crowd, where they are this part of all events too. */
const CROWD = 6
const CROWD_SHARE = 0.01
/** An approximate place of at most this radius, in metres, is drawn as good as a point. */
const POINT_RADIUS = 1000
/** Farther than this from the middle of its country's places a place is looked at twice. */
const FAR = 1_000_000
const LEAST_PEERS = 2

interface Point {
  readonly place: Place
  readonly at: Position
  readonly path: string
}

/** Exact places that are the centre of an area, or are known to a hundred metres at best. */
export function checkCentroids(evidence: Evidence): Fault[] {
  const points = pointsOf(evidence)
  const areas = points.filter(({ place }) => place.precision.kind === 'area')
  return points.flatMap(({ place, at, path }): Fault[] => {
    if (place.precision.kind !== 'exact') return []
    const area = areas.find(other => distanceMetres(other.at, at) <= SAME)
    const decimals = Math.max(...at.map(decimalsOf))
    const found =
      area !== undefined
        ? `is called exact, and stands where the area \`${area.place.id}\` has its centre`
        : decimals < LEAST_DECIMALS
          ? `is called exact at ${shown(at)}, which is given to ${decimalWords(decimals)}`
          : null
    return found === null ? [] : [{ rule: 'centroid-called-exact', path, id: place.id, found }]
  })
}

/** Positions given to the centimetre and finer. */
export function checkDecimals(evidence: Evidence): Fault[] {
  return pointsOf(evidence).flatMap(({ place, at, path }) => {
    const decimals = Math.max(...at.map(decimalsOf))
    if (decimals <= MOST_DECIMALS) return []
    const found = `is given as ${shown(at)}, to ${decimalWords(decimals)} of a degree`
    return [{ rule: 'coordinate-too-fine', path, id: place.id, found }]
  })
}

/** Points with many events, counted over all places that stand there. */
export function checkCrowds(evidence: Evidence): Fault[] {
  const places = grouped(evidence.dataset.events, event => event.where?.place ?? '')
  const least = Math.max(CROWD, evidence.dataset.events.length * CROWD_SHARE)
  const crowds = grouped(pointsOf(evidence).filter(isPointLike), ({ at }) => shown(at))
  return [...crowds.values()].flatMap(points => {
    const count = points.reduce((sum, { place }) => sum + (places.get(place.id)?.length ?? 0), 0)
    const [first] = points
    if (first === undefined || count < least) return []
    const found = `stands at ${shown(first.at)}, with ${count} events on that one point`
    return [{ rule: 'crowded-coordinate', path: first.path, id: first.place.id, found }]
  })
}

/**
 * Places far from the middle of their country's places (of the dataset's, where no country is given) that come near it
 * once longitude and latitude are swapped. The middle one of all longitudes and latitudes is taken, so that a few other
 * slips do not count.
 */
export function checkSwapped(evidence: Evidence): Fault[] {
  const countries = grouped(pointsOf(evidence), ({ place }) => place.country ?? '')
  return [...countries.values()].flatMap(points => {
    if (points.length <= LEAST_PEERS) return []
    const middle: Position = [
      middleOf(points.map(({ at }) => at[0])),
      middleOf(points.map(({ at }) => at[1])),
    ]
    return points.flatMap(({ place, at: [longitude, latitude], path }) => {
      if (Math.abs(longitude) > 90) return []
      const distance = distanceMetres([longitude, latitude], middle)
      const swapped = distanceMetres([latitude, longitude], middle)
      if (distance < FAR || swapped > FAR || swapped * 3 > distance) return []
      const others = place.country === undefined ? 'the places of this dataset' : `those of ${place.country}`
      const found = `lies ${kilometres(distance)} from the middle of ${others}, and ${kilometres(swapped)} with latitude and longitude swapped`
      return [{ rule: 'swapped-coordinates', path, id: place.id, found }]
    })
  })
}

/** The middle one of some numbers, in order of size. */
function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function pointsOf({ dataset, paths }: Evidence): Point[] {
  return [...dataset.places.values()].flatMap(place => {
    if (place.geometry?.type !== 'Point') return []
    const path = `${paths.of('places', place.id)}.geometry.coordinates`
    return [{ place, at: place.geometry.coordinates, path }]
  })
}

function isPointLike({ place: { precision } }: Point): boolean {
  if (precision.kind === 'exact') return true
  return precision.kind === 'approximate' && precision.radiusMetres <= POINT_RADIUS
}

/** Decimals as JSON gives them: a last zero is not seen, so a position counts by the finer of its two numbers. */
function decimalsOf(degrees: number): number {
  const [, digits = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(degrees)) ?? []
  return Math.max(0, digits.length - Number(exponent))
}

function decimalWords(count: number): string {
  return count === 0 ? 'whole degrees' : count === 1 ? 'one decimal' : `${count} decimals`
}

function shown([longitude, latitude]: Position): string {
  return `${longitude}, ${latitude}`
}

function kilometres(metres: number): string {
  return `${Math.round(metres / 1000)} km`
}
