/** What a run found, as it is written to JSON. */
import type { DragFigures } from './drag-bench.ts'
import type { GestureFigures } from './gestures-bench.ts'
import type { IndexFigures } from './index-bench.ts'
import type { Machine } from './machine.ts'
import type { MapFigures } from './map-bench.ts'
import type { Subject } from './subjects.ts'

export interface SubjectResult extends Subject {
  /** How many runs the medians stand on. */
  readonly runs: number
  /** Null where the page could not be measured; `failed` says why. */
  readonly figures: DragFigures | null
  readonly gestures: GestureFigures | null
  readonly failed: string | null
}

/** The same number of events comes and goes at each move, whatever the size. */
export interface EqualChange {
  readonly count: number
  readonly figures: DragFigures
}

export interface Allocation {
  readonly name: string
  readonly count: number
  /** Events that come or go at a move, about. */
  readonly changes: number
  /** Allocated by scripts of the page at a move. */
  readonly bytes: number
}

export interface RandomPlay {
  readonly count: number
  readonly minutes: number
  readonly steps: number
  /** Heap and buffers of page and workers in MB, first once everything has been used, then at even times. */
  readonly memory: readonly number[]
}

export interface BenchResult {
  readonly machine: Machine
  readonly browser: string | null
  readonly index: readonly IndexFigures[]
  readonly subjects: readonly SubjectResult[]
  /** Panning and zooming frame by frame, an empty map first. */
  readonly map: readonly MapFigures[]
  readonly equalChange: readonly EqualChange[]
  readonly allocation: readonly Allocation[]
  readonly play: RandomPlay | null
}
