/** Sets of rows as views read them: how many, the i-th, all in order, and what came and went. */

import type { Followed, Visited } from './follow.ts'

/** Rows in time order. Any array of numbers is one, as far as reading goes. */
export interface Rows extends Visited, Iterable<number> {
  readonly length: number
  at(index: number): number | undefined
}

/**
 * The rows that pass, kept up to date in place. The object is a new one whenever the rows have changed, so it can be
 * compared by identity; its methods always read what passes now.
 */
export interface RowSet extends Rows, Followed {
  /** Grows by one with every change of these rows. */
  readonly version: number
  /** How many of the rows come before this one. */
  readonly rank: (row: number) => number
}

/** Rows are counted by blocks of 512 and by 512 of those, so that any of them is found in about a thousand steps. */
export const BLOCK = 9
export const SUPER = 18
/** How many rows of the set lie in each block, and in each 512 of those. */
export interface Blocks {
  readonly blocks: Uint32Array
  readonly supers: Uint32Array
  readonly has: (row: number) => boolean
  readonly count: number
}

export function find({ blocks, supers, has, count }: Blocks, index: number): number | undefined {
  if (!(index >= 0)) return undefined
  let left = index
  let top = 0
  while (top < supers.length && left >= (supers[top] as number)) left -= supers[top++] as number
  let block = top << (SUPER - BLOCK)
  while (block < blocks.length && left >= (blocks[block] as number)) left -= blocks[block++] as number
  const end = Math.min(count, (block + 1) << BLOCK)
  for (let row = block << BLOCK; row < end; row++) {
    if (has(row) && left-- === 0) return row
  }
  return undefined
}

export function rankOf({ blocks, supers, has }: Blocks, row: number): number {
  let rank = 0
  const top = row >> SUPER
  for (let at = 0; at < top; at++) rank += supers[at] as number
  for (let at = top << (SUPER - BLOCK); at < row >> BLOCK; at++) rank += blocks[at] as number
  for (let at = (row >> BLOCK) << BLOCK; at < row; at++) if (has(at)) rank++
  return rank
}

export function* iterate(set: Blocks): Generator<number> {
  for (let block = 0; block < set.blocks.length; block++) {
    if (set.blocks[block] === 0) continue
    const end = Math.min(set.count, (block + 1) << BLOCK)
    for (let row = block << BLOCK; row < end; row++) if (set.has(row)) yield row
  }
}

export function visitAll(set: Blocks, visit: (row: number) => void): void {
  for (let block = 0; block < set.blocks.length; block++) {
    if (set.blocks[block] === 0) continue
    const end = Math.min(set.count, (block + 1) << BLOCK)
    for (let row = block << BLOCK; row < end; row++) if (set.has(row)) visit(row)
  }
}
