/** What was aimed at before anything was measured, for the same gesture on two cores without a GPU. */
import type { DragFigures } from './drag-bench.ts'
import type { SubjectResult } from './result.ts'

/** Times in ms, memory in MB. */
export interface Aim {
  /** Events; the smallest stands for the dataset that the site ships. */
  readonly count: number
  readonly ready: number
  readonly move: number
  readonly frameP95: number
  readonly memory: number
}

export const AIMS: readonly Aim[] = [
  { count: 116, ready: 600, move: 3, frameP95: 20, memory: 25 },
  { count: 1e4, ready: 700, move: 4, frameP95: 20, memory: 40 },
  { count: 1e5, ready: 900, move: 5, frameP95: 22, memory: 60 },
  { count: 1e6, ready: 1500, move: 6, frameP95: 24, memory: 160 },
  { count: 1e7, ready: 8000, move: 10, frameP95: 34, memory: 900 },
]

/** All that the page holds: heap, buffers and workers, in MB. */
export const memoryOf = ({ heap, buffers, workers }: DragFigures): number => heap + buffers + workers

/** The aim for a page of Dateline; null where there is none for its size. */
export function aimFor({ kind, count }: SubjectResult): Aim | null {
  if (kind !== 'dateline') return null
  return AIMS.find(aim => (count < 1000 ? aim.count < 1000 : aim.count === count)) ?? null
}
