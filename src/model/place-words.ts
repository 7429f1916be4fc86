/** What a place's precision means, in words: the same on map, list and reader. */
import { say } from '../words/say.ts'
import type { Place } from './schema.ts'
import type { Sureness } from './sureness.ts'

/** Solid, soft or hatched; `unknown` has no mark at all. */
export function howSureOfPlace(place: Place): Sureness {
  switch (place.precision.kind) {
    case 'exact':
      return 'known'
    case 'approximate':
    case 'displaced':
      return 'approximate'
    case 'area':
      return 'somewhere'
    case 'unknown':
      return 'unknown'
  }
}

/** A distance as people say it: `800 m`, `1.5 km`, `40 km`, never parted at the end of a line. */
export function describeMetres(metres: number): string {
  const { places, number } = say()
  if (metres < 1000) return places.metres(number(Math.round(metres)))
  const kilometres = metres / 1000
  return places.kilometres(
    number(kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres)),
  )
}

/** One sentence on how far the place is known. */
export function explainPlace(place: Place): string {
  const { precision } = place
  const { explain } = say().places
  switch (precision.kind) {
    case 'approximate':
      return explain.approximate(describeMetres(precision.radiusMetres))
    case 'area':
      return explain.areas[precision.area]
    case 'displaced':
      return explain.displaced(describeMetres(precision.radiusMetres), precision.reason)
    case 'exact':
    case 'unknown':
      return explain[precision.kind]
  }
}

/** The kind of precision as a short tag: `exact`, `within 1 km`, `city`, `sea`. */
export function tagPlace(place: Place): string {
  const { precision } = place
  const { places } = say()
  switch (precision.kind) {
    case 'approximate':
      return places.within(describeMetres(precision.radiusMetres))
    case 'area':
      return places.areas[precision.area]
    case 'exact':
    case 'displaced':
    case 'unknown':
      return places[precision.kind]
  }
}
