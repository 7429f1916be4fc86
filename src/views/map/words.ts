/** What the map says about places, dates and marks. */
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import { describeSpan } from '../../model/describe-span.ts'
import type { Place } from '../../model/schema.ts'

const AREA_WORDS = {
  district: 'this district',
  city: 'this city',
  region: 'this region',
  country: 'this country',
  sea: 'this part of the sea',
} as const

/** A distance as people say it: whole metres under a kilometre, else kilometres to two figures. */
export function distanceWords(metres: number): string {
  if (metres < 1_000) return `${String(Math.round(metres))} m`
  const kilometres = metres / 1_000
  return `${String(Number(kilometres.toPrecision(2)))} km`
}

/** How precisely the place is known, in words. */
export function precisionWords({ precision }: Place): string {
  switch (precision.kind) {
    case 'exact':
      return 'exact place'
    case 'approximate':
      return `within about ${distanceWords(precision.radiusMetres)}`
    case 'area':
      return `somewhere in ${AREA_WORDS[precision.area]}`
    case 'displaced':
      return `moved on purpose by up to ${distanceWords(precision.radiusMetres)}: ${precision.reason}`
    case 'unknown':
      return 'place not known'
  }
}

/** Name and precision of an event's place, and why it is inferred where it is. */
export function placeWords(event: EventRecord, dataset: Dataset): string {
  const place = event.where === null ? undefined : dataset.places.get(event.where.place)
  if (place === undefined) return 'place not known'
  const inferred = event.where?.inferred === undefined ? '' : `; inferred: ${event.where.inferred}`
  return `${place.name}, ${precisionWords(place)}${inferred}`
}

export function dateWords(event: EventRecord): string {
  return event.span === null ? 'date not known' : describeSpan(event.span, 'short')
}

export function eventsWords(count: number): string {
  return count === 1 ? '1 event' : `${String(count)} events`
}

/** Where the events of a mark stand: the place they share, or how many places there are. */
export function whereWords(places: readonly Place[]): string {
  const [only] = places
  if (places.length !== 1 || only === undefined) return `at ${String(places.length)} places`
  return only.precision.kind === 'area' ? `somewhere in ${only.name}` : `at ${only.name}`
}
