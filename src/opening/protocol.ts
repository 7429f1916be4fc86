/** What the page and the worker that reads a dataset say to each other. */
import type { Bounds, ChunkRead } from '../dataset/large/chunk.ts'
import type { FirstParts } from '../dataset/large/open.ts'
import type { Retelling } from '../evidence/retelling.ts'
import type { Teller } from '../evidence/told-by.ts'
import type { Columns } from '../model/columns.ts'
import type { Dataset, Problem } from '../model/dataset.ts'
import type { RowBits } from '../model/row-bits.ts'
import type { Totals } from '../model/totals.ts'
import type { Firsts } from '../query/firsts.ts'

/** Rows of one chunk of records. */
export const CHUNK_ROWS = 250

/** Asked of a worker that has read something. */
export type Question =
  | { readonly kind: 'chunk'; readonly id: number; readonly index: number; readonly bounds: Bounds }
  | { readonly kind: 'find'; readonly id: number; readonly name: string }
  | { readonly kind: 'search'; readonly id: number; readonly text: string }
  | { readonly kind: 'tell'; readonly id: number; readonly teller: Teller }
  /** A search is to come. */
  | { readonly kind: 'prepare-search' }
  /** The question of this number need not be answered any more. */
  | { readonly kind: 'take-back'; readonly id: number }

export type Request =
  | Question
  | {
      readonly kind: 'read'
      readonly bytes: ArrayBuffer
      readonly file: string
      readonly contentType: string | null
    }
  /** The text of a manifest and the absolute address that it came from. */
  | { readonly kind: 'read-large'; readonly text: string; readonly address: string }

/** A dataset without its records. */
export interface Opened {
  readonly tables: Pick<Dataset, 'meta' | 'hash' | 'categories' | 'claimants' | 'places'>
  readonly columns: Columns
  readonly firsts: Firsts
  readonly totals: Totals
  readonly problems: readonly Problem[]
  readonly given: number
  readonly accepted: number
}

export type Answer =
  /** The worker has started. */
  | { readonly kind: 'ready' }
  /** `share` of the reading that is done, 0 to 1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'opened-large'; readonly parts: FirstParts; readonly firsts: Firsts }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'chunk'; readonly id: number; readonly read: ChunkRead }
  | { readonly kind: 'found'; readonly id: number; readonly row: number | null }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: RowBits }
  | { readonly kind: 'told'; readonly id: number; readonly retelling: Retelling | null }
  /** There is no answer, and why; the problem where it is known. */
  | {
      readonly kind: 'failed'
      readonly id: number
      readonly problem: Problem | null
      readonly message: string
    }
