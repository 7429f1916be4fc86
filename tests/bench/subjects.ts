/** What is measured side by side: Dateline at several sizes, pages that say what any page costs here, and peers. */
import type { Readiness } from './probe.ts'

export interface Subject {
  /** Unique in a run. */
  readonly name: string
  readonly kind: 'dateline' | 'floor' | 'peer'
  /** Events in it; 0 for floors. */
  readonly count: number
  /** Address relative to the site. */
  readonly path: string
}

/** What a reader needs before Dateline is of use: a row of the list, the sliders of the window, events on the map. */
export const DATELINE_READY: Readiness = {
  elements: [
    'section[aria-label="Events"] li button',
    '[role=slider][aria-label="Start of the time window"]',
    '[role=slider][aria-label="End of the time window"]',
  ],
  canvas: 'section[aria-label="Map"] .map-events-pane canvas',
}

export const FLOORS: readonly Subject[] = [
  { name: 'floor: empty page', kind: 'floor', count: 0, path: 'bench/empty.html' },
  { name: 'floor: putImageData', kind: 'floor', count: 0, path: 'bench/image.html' },
]

export const words = (count: number) => count.toLocaleString('en')

export const fileOf = (count: number) => `bench/${String(count)}.json`

export function datelineAt(count: number): Subject {
  return {
    name: `Dateline, ${words(count)}`,
    kind: 'dateline',
    count,
    path: `?data=${fileOf(count)}`,
  }
}

/** The dataset that the site ships, at its plain address. */
export const shipped = (count: number): Subject => ({
  name: 'Dateline, as shipped',
  kind: 'dateline',
  count,
  path: '',
})
