/** Where the reader is in the list, and what puts the focus and the stop of the Tab key on a row. */
import type { Records } from '../../model/records.ts'
import { bringIntoView } from './bring.ts'
import type { ListRows } from './rows.ts'

/** The part of the list that is in the page, `last` exclusive. */
export interface Part {
  readonly list: ListRows
  readonly first: number
  readonly last: number
  readonly records: Records
}

/** A row, and its event where its record is here: another telling numbers the rows anew. */
export interface Spot {
  readonly row: number
  readonly event: string | null
}

/** What is known of the list and of the reader in it, changed in place. */
export interface Roving {
  scroller: HTMLElement | null
  /** Brings a row that is not in the page into it. */
  show: ((row: number) => void) | null
  part: Part | null
  /** The button that Tab comes to. */
  stop: HTMLButtonElement | null
  /** Where the reader was last. */
  visited: Spot | null
  opened: Spot | null
  /** What in the list has the focus, or had it until it left the page. */
  held: Element | null
  /** Takes the focus once it is in the page. */
  sought: Spot | null
  /** Where Tab enters the list, while it is on its way and that row is not in the page. */
  entry: number | null
  /** Stops bringing a row into view. */
  rest: (() => void) | null
}

export function createRoving(): Roving {
  return {
    scroller: null,
    show: null,
    part: null,
    stop: null,
    visited: null,
    opened: null,
    held: null,
    sought: null,
    entry: null,
    rest: null,
  }
}

const BUTTON = '.event-row > button'

/** The row that an element lies in; null outside of rows. */
export function spotOf(element: Element): Spot | null {
  const row = element.closest<HTMLElement>('.event-row')
  if (row === null) return null
  return { row: Number(row.dataset['row']), event: row.dataset['event'] ?? null }
}

export function rowOf({ part }: Roving, { row, event }: Spot): number {
  return event === null ? row : (part?.records.rowOf(event) ?? row)
}

/** The button of a row; null where it is not in the page. */
export function buttonOf({ scroller }: Roving, row: number | null | undefined): HTMLButtonElement | null {
  if (scroller === null || typeof row !== 'number') return null
  return scroller.querySelector<HTMLButtonElement>(`[data-row="${String(row)}"] > button`)
}

export function firstButton({ scroller }: Roving): HTMLButtonElement | null {
  return scroller?.querySelector<HTMLButtonElement>(BUTTON) ?? null
}

export function isListed({ part }: Roving, row: number | null): row is number {
  return row !== null && part !== null && part.list.at(part.list.positionOf(row)) === row
}

/** Position of the row nearest to where the reader was, and the first where it was nowhere. */
function nearest(roving: Roving, { list }: Part): number {
  const { visited } = roving
  return visited === null ? 0 : Math.min(list.positionOf(rowOf(roving, visited)), list.length - 1)
}

/** The row that Tab enters at: the open one, else the one nearest to where the reader was; null for any. */
export function entryRow(roving: Roving): number | null {
  const { part, opened, visited } = roving
  if (part === null || part.list.length === 0) return null
  const open = opened && rowOf(roving, opened)
  if (isListed(roving, open)) return open
  return visited === null ? null : (part.list.at(nearest(roving, part)) ?? null)
}

export function setStop(roving: Roving, next: HTMLButtonElement | null): void {
  if (next === roving.stop || next === null) return
  if (roving.stop !== null) roving.stop.tabIndex = -1
  roving.stop = next
  next.tabIndex = 0
}

/** Gives the focus to a button, without scrolling. */
export function give(roving: Roving, button: HTMLButtonElement): void {
  roving.sought = null
  button.focus({ preventScroll: true })
}

/** Gives the focus to a button, and keeps its row in view while the list settles. */
function giveInView(roving: Roving, button: HTMLButtonElement): void {
  give(roving, button)
  roving.rest?.()
  roving.rest = bringIntoView(button.closest('li') ?? button)
}

/** Gives the focus to a row once it is in the page, which it is made to be. */
export function seek(roving: Roving, spot: Spot): void {
  roving.sought = spot
  roving.show?.(rowOf(roving, spot))
}

/** Goes to a position of the list, past rows that could not be rendered. */
export function go(roving: Roving, { list, first, last }: Part, from: number, by: 1 | -1): void {
  for (let at = from; at >= 0 && at < list.length; at += by) {
    const row = list.at(at)
    const button = buttonOf(roving, row)
    if (button !== null) return giveInView(roving, button)
    if (row !== undefined && (at < first || at >= last)) return seek(roving, { row, event: null })
  }
}

/** The focus was on what is gone: the nearest row takes it, and where there is none, whatever stands in its place. */
export function handOn(roving: Roving, now: Part, changed: boolean): void {
  const at = nearest(roving, now)
  if (at < 0) {
    roving.scroller?.querySelector('button')?.focus()
    return
  }
  const isHere = at >= now.first && at < now.last
  const row = now.list.at(at)
  // Rows that were scrolled away stay away; those that a change took along come back.
  if (!isHere && changed && row !== undefined) {
    seek(roving, { row, event: null })
    return
  }
  const near = now.list.at(Math.max(now.first, Math.min(at, now.last - 1)))
  const button = buttonOf(roving, near) ?? firstButton(roving)
  if (button !== null && isHere) giveInView(roving, button)
  else if (button !== null) give(roving, button)
}
