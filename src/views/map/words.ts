/** What the map says about places, dates and marks. */
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import type { Place } from '../../model/schema.ts'
import { say } from '../../words/say.ts'
import { decimalsAt } from './box-steps.ts'
import { MAX_LATITUDE } from './mercator.ts'
import { wrapLng } from './view.ts'

/** A distance as people say it: whole metres under a kilometre, else kilometres to two figures. */
export function distanceWords(metres: number): string {
  const { number, places } = say()
  if (metres < 1_000) return places.metres(number(Math.round(metres)))
  return places.kilometres(number(Number((metres / 1_000).toPrecision(2))))
}

/** How precisely the place is known, in words. */
export function precisionWords({ precision }: Place): string {
  const words = say().map.precision
  switch (precision.kind) {
    case 'approximate':
      return words.approximate(distanceWords(precision.radiusMetres))
    case 'area':
      return words.areas[precision.area]
    case 'displaced':
      return words.displaced(distanceWords(precision.radiusMetres), precision.reason)
    case 'exact':
    case 'unknown':
      return words[precision.kind]
  }
}

/** Whether a place lies nearer to a pole than the map reaches, so that its mark stands on the map's edge. */
function isBeyondMap({ geometry }: Place): boolean {
  return geometry?.type === 'Point' && Math.abs(geometry.coordinates[1]) > MAX_LATITUDE
}

/** Name and precision of an event's place, and why it is inferred where it is. */
export function placeWords(event: EventRecord, dataset: Dataset): string {
  const place = event.where === null ? undefined : dataset.places.get(event.where.place)
  const words = say().map
  if (place === undefined) return words.precision.unknown
  const inferred = event.where?.inferred
  const precision = isBeyondMap(place) ? words.beyondMap(precisionWords(place)) : precisionWords(place)
  return inferred === undefined
    ? words.place(place.name, precision)
    : words.placeInferred(place.name, precision, inferred)
}

/** A place in degrees, as exactly as one step of a key tells it from the next at this zoom of Leaflet's. */
export function degreesWords(
  { lat, lng }: { readonly lat: number; readonly lng: number },
  zoom: number,
): string {
  return say().map.degrees(lat, wrapLng(lng), decimalsAt(zoom))
}

/** Where the events of a mark stand: the place they share, or how many places there are. */
export function whereWords(places: readonly Place[]): string {
  const [only] = places
  const words = say().map
  if (places.length !== 1 || only === undefined) return words.atPlaces(places.length)
  return only.precision.kind === 'area' ? words.inPlace(only.name) : words.atPlace(only.name)
}
