/** What the reader chose: the whole of the app's state. Everything else on the screen is derived from it. */
import type { Teller } from '../evidence/told-by.ts'
import type { TimeWindow } from '../model/timespan.ts'
import type { Certainty } from '../query/clauses.ts'
import { FACETS, type Facet } from '../model/columns.ts'

/** The event that is open in the reader, down to the quote or the source that is looked at. */
export interface Focus {
  readonly event: string
  readonly quote: string | null
}

/** Centre in degrees and Leaflet zoom level. */
export interface MapView {
  readonly lat: number
  readonly lng: number
  readonly zoom: number
}

/** Bounds in degrees; `west` may exceed `east` where the box crosses the antimeridian. */
export interface MapBounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export const SPEEDS = [0.5, 1, 2, 4] as const
export type Speed = (typeof SPEEDS)[number]

export interface Playback {
  readonly playing: boolean
  readonly speed: Speed
  /** A window of fixed length that moves, or one that grows from its start. */
  readonly mode: 'moving' | 'growing'
  readonly loop: boolean
}

export interface Choice {
  /** Null is the whole of time, undated events included. */
  readonly window: TimeWindow | null
  readonly certainty: Certainty
  readonly facets: Readonly<Record<Facet, readonly string[]>>
  readonly text: string
  readonly focus: Focus | null
  /** The source whose page is open in the reader, in place of an event. */
  readonly source: string | null
  readonly toldBy: Teller | null
  readonly hover: string | null
  /** Part of time that the timeline's axis shows; null is the default for the dataset. */
  readonly axis: TimeWindow | null
  /** Null is the home view: all events. */
  readonly map: MapView | null
  /** A box on the map as a filter. */
  readonly area: MapBounds | null
  readonly playback: Playback
}

const noFacets = Object.fromEntries(FACETS.map(facet => [facet, []])) as unknown as Record<
  Facet,
  readonly string[]
>

export const NO_CHOICE: Choice = {
  window: null,
  certainty: 'possibly',
  facets: noFacets,
  text: '',
  focus: null,
  source: null,
  toldBy: null,
  hover: null,
  axis: null,
  map: null,
  area: null,
  playback: { playing: false, speed: 1, mode: 'moving', loop: false },
}
