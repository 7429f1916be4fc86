/** Pure transitions `(choice, input) => choice`. Each returns the same object when nothing changed. */
import type { Teller } from '../evidence/told-by.ts'
import type { TimeWindow } from '../model/timespan.ts'
import type { Certainty } from '../query/clauses.ts'
import type { Facet } from '../model/columns.ts'
import { NO_CHOICE, type Choice, type Focus, type MapBounds, type MapView, type Playback } from './choice.ts'

const MINUTE = 60_000

/** Compares plain values and flat records of them. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.is((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}

function change<K extends keyof Choice>(choice: Choice, key: K, value: Choice[K]): Choice {
  return same(choice[key], value) ? choice : { ...choice, [key]: value }
}

/**
 * Windows start at a whole minute and end with one (…:59.999), so that an address can hold them exactly. Ends given in
 * the wrong order are swapped.
 */
export function toMinutes(window: TimeWindow): TimeWindow {
  const low = Math.min(window.from, window.to)
  const high = Math.max(window.from, window.to)
  const from = Math.floor(low / MINUTE) * MINUTE
  return { from, to: Math.max(Math.floor(high / MINUTE) * MINUTE, from) + MINUTE - 1 }
}

export const setWindow = (choice: Choice, window: TimeWindow | null): Choice =>
  change(choice, 'window', window && toMinutes(window))

export const setAxis = (choice: Choice, axis: TimeWindow | null): Choice =>
  change(choice, 'axis', axis && toMinutes(axis))

export const setCertainty = (choice: Choice, certainty: Certainty): Choice =>
  change(choice, 'certainty', certainty)

/** Adds the value to the facet, or takes it out. */
export function toggleFacet(choice: Choice, facet: Facet, value: string): Choice {
  const chosen = choice.facets[facet]
  const next = chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value]
  return { ...choice, facets: { ...choice.facets, [facet]: next } }
}

export function clearFacet(choice: Choice, facet: Facet): Choice {
  return choice.facets[facet].length === 0 ? choice : { ...choice, facets: { ...choice.facets, [facet]: [] } }
}

export const setText = (choice: Choice, text: string): Choice => change(choice, 'text', text)

/** Opens an event in the reader, or closes the reader with null. */
export function setFocus(choice: Choice, focus: Focus | null): Choice {
  return change(change(choice, 'source', null), 'focus', focus)
}

/** Opens the page of a source over the focused event, or closes it with null. */
export const setSource = (choice: Choice, source: string | null): Choice => change(choice, 'source', source)

export const setToldBy = (choice: Choice, toldBy: Teller | null): Choice => change(choice, 'toldBy', toldBy)
export const setHover = (choice: Choice, hover: string | null): Choice => change(choice, 'hover', hover)
export const setMap = (choice: Choice, map: MapView | null): Choice => change(choice, 'map', map)
export const setArea = (choice: Choice, area: MapBounds | null): Choice => change(choice, 'area', area)

export const setPlayback = (choice: Choice, part: Partial<Playback>): Choice =>
  change(choice, 'playback', { ...choice.playback, ...part })

/** Takes back every filter; what is open, how the map lies and the axis stay. */
export function resetFilters(choice: Choice): Choice {
  if (!isFiltered(choice)) return choice
  const { window, certainty, facets, text, area } = NO_CHOICE
  return { ...choice, window, certainty, facets, text, area }
}

/**
 * Whether two choices let the map show the same events: what is open or pointed at makes no
 * difference, nor does a box, which the map shows what lies around of.
 */
export function sameOnMap(a: Choice, b: Choice): boolean {
  return (['window', 'certainty', 'facets', 'text', 'toldBy'] as const).every(key => a[key] === b[key])
}

/** Whether any clause is set, so that fewer events than all may show. */
export function isFiltered(choice: Choice): boolean {
  return (
    choice.window !== null ||
    choice.text.trim() !== '' ||
    choice.area !== null ||
    Object.values(choice.facets).some(values => values.length > 0)
  )
}
