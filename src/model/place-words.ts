/** What a place's precision means, in words: the same on map, list and reader. */
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

/** A distance as people say it: `800 m`, `1.5 km`, `40 km`. */
export function describeMetres(metres: number): string {
  if (metres < 1000) return `${String(Math.round(metres))} m`
  const kilometres = metres / 1000
  return `${String(kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres))} km`
}

/** One sentence on how far the place is known. */
export function explainPlace(place: Place): string {
  const { precision } = place
  switch (precision.kind) {
    case 'exact':
      return 'This very spot.'
    case 'approximate':
      return `Within about ${describeMetres(precision.radiusMetres)} of the point shown.`
    case 'area':
      return `Somewhere in this ${precision.area}; no nearer spot is known.`
    case 'displaced':
      return `Moved on purpose, by up to ${describeMetres(precision.radiusMetres)}: ${precision.reason}`
    case 'unknown':
      return 'Where this is on the map is not known.'
  }
}

/** The kind of precision as a short tag: `exact`, `within 1 km`, `city`, `sea`. */
export function tagPlace(place: Place): string {
  const { precision } = place
  switch (precision.kind) {
    case 'approximate':
      return `within ${describeMetres(precision.radiusMetres)}`
    case 'area':
      return precision.area
    case 'exact':
    case 'displaced':
    case 'unknown':
      return precision.kind
  }
}
