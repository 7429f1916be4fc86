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
  canvas: 'section[aria-label="Map"] .map-events canvas',
}

export const FLOORS: readonly Subject[] = [
  { name: 'floor: empty page', kind: 'floor', count: 0, path: 'bench/empty.html' },
  { name: 'floor: putImageData', kind: 'floor', count: 0, path: 'bench/image.html' },
]

export const words = (count: number) => count.toLocaleString('en')

/** Up to so many events a dataset is one file, as `npm run data` has it. */
export const MOST_IN_ONE_FILE = 20_000
/** Beyond so many, only columns are made: their records would take gigabytes. */
export const MOST_RECORDS = 1e6

export type Form = 'file' | 'large' | 'columns'

/** The form that a dataset of this size takes; `json` asks for one file whatever the size. */
export function formOf(count: number, json: boolean): Form {
  if (json || count <= MOST_IN_ONE_FILE) return 'file'
  return count <= MOST_RECORDS ? 'large' : 'columns'
}

/** Path of the file that a page of Dateline opens. */
export const fileOf = (count: number, form: Form) =>
  form === 'file' ? `bench/${String(count)}.json` : `bench/${String(count)}/manifest.json`

export const datelineAt = (count: number, json = false): Subject => ({
  name: `Dateline, ${words(count)}`,
  kind: 'dateline',
  count,
  path: `?data=${fileOf(count, formOf(count, json))}`,
})

/** The dataset that the site ships, at its plain address. */
export const shipped = (count: number): Subject => ({
  name: 'Dateline, as shipped',
  kind: 'dateline',
  count,
  path: '',
})
