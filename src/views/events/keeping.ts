/** What is kept of a long list while it is scrolled and changes, and the few things that are done to it. */
import type { ListRows } from './rows.ts'
import { type Port, type Slice } from './slice.ts'

/** A row that can be seen, and how far below the upper edge it stands, in px. */
interface Anchor {
  readonly row: number
  readonly below: number
}

/** Rows carry their position in the list as `data-at`. */
export const positionOf = (element: HTMLElement): number => Number(element.dataset['at'])

export function elements(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-at]')]
}

/** What is known of the list and of what is seen of it, changed in place. */
export interface Keeping {
  readonly listeners: Set<() => void>
  held: { readonly scroller: HTMLElement; readonly above: HTMLElement } | null
  mean: number
  height: number
  measured: boolean
  list: ListRows
  slice: Slice
  anchor: Anchor | null
  sought: number | null
  /** The row that was brought into sight last, as long as nobody has moved the list by hand since. */
  shown: number | null
}

export function portOf({ list, height, mean }: Keeping): Port {
  return { count: list.length, height, mean }
}

export function change(keeping: Keeping, next: Slice): void {
  if (next === keeping.slice) return
  keeping.slice = next
  for (const listener of keeping.listeners) listener()
}

/** Puts the room above to another height and scrolls along, so that what is seen stays where it is. */
export function make(keeping: Keeping, top: number, scroll: number): void {
  const { held, slice } = keeping
  if (held === null) return
  held.above.style.height = `${String(top)}px`
  held.scroller.scrollTop += scroll
  if (top !== slice.top) change(keeping, { ...slice, top })
}

export function elementOf({ held, list }: Keeping, row: number): Element | null {
  return held?.scroller.querySelector(`[data-at="${String(list.positionOf(row))}"]`) ?? null
}

/** The row that was brought into sight, if it is still listed and nobody has moved the list since. */
export function shownIn(keeping: Keeping): Element | null {
  const { shown, list } = keeping
  if (shown === null || list.at(list.positionOf(shown)) !== shown) return null
  return elementOf(keeping, shown)
}
