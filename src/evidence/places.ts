/**
 * Comparing places as discs: a centre and how far from it the event may have been.
 *
 * An area is taken as the disc that holds it, which is larger than the area itself. So two areas are called
 * apart only where they surely are, and may be called overlapping though their outlines do not touch.
 */
import type { Place } from '../model/schema.ts'
import { say } from '../words/say.ts'
import { bothTexts, type Finding, finding } from './rules.ts'
import { type Disc, discOf, distanceMetres } from './sphere.ts'

const sentences = () => say().evidence.places

/**
 * An exact place is a named object, such as a station or a ship at its berth, not a point: it is given 100
 * metres.
 */
const EXACT_METRES = 100

/** The disc that an event at this place lies in, or null where the position is not known. */
export function reachOf(place: Place): Disc | null {
  if (place.geometry === null || place.precision.kind === 'unknown') return null
  const disc = discOf(place.geometry)
  if (disc === null) return null
  const extra = place.precision.kind === 'exact' ? EXACT_METRES : place.precision.radiusMetres
  return { centre: disc.centre, radius: disc.radius + extra }
}

/** Compares two places. Symmetric; a place always agrees with itself. */
export function comparePlaces(a: Place | undefined, b: Place | undefined): Finding {
  if (a === undefined || b === undefined) return finding('not-comparable', 'place-unknown')
  if (a.id === b.id) return finding('agree', 'place-same', () => say().evidence.places.same(a.name))
  const first = reachOf(a)
  const second = reachOf(b)
  if (first === null || second === null) return finding('not-comparable', 'place-unknown')
  const pair = () => bothTexts(a.name, b.name)
  const distance = distanceMetres(first.centre, second.centre)
  if (distance < 1 && first.radius === second.radius) {
    return finding('agree', 'place-same', () => sentences().sameSpot(pair()))
  }
  if (distance <= Math.abs(first.radius - second.radius)) {
    return finding('compatible', 'place-within', () => sentences().within(pair()))
  }
  if (distance <= first.radius + second.radius) {
    return finding('compatible', 'place-overlap', () => sentences().overlap(pair()))
  }
  return finding('contradict', 'place-apart', () => sentences().apart(pair(), kilometres(distance)), distance)
}

function kilometres(metres: number): string {
  const { number, places } = say()
  return places.kilometres(metres < 10_000 ? number(metres / 1000, 1) : number(Math.round(metres / 1000)))
}
