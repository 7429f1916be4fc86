/** Keeps the right part of a long list in the page, and what is looked at where it is, while list and scroll change. */
import type { ListRows } from './rows.ts'
import { follow, isFar, pitchOf, rowAtPixel, settle, sliceAt, type Port, type Slice } from './slice.ts'

/** Heights in px until something was measured: of a row, and of what can be seen. */
const GUESS = { mean: 62, height: 600 }

/** A row that can be seen, and how far below the upper edge it stands, in px. */
interface Anchor {
  readonly row: number
  readonly below: number
}

export interface ListKeeper {
  /** Takes the element that scrolls and the room above the rows; returns what lets go of them. */
  readonly hold: (scroller: HTMLElement, above: HTMLElement) => () => void
  /** The part of this list to show: the same object while it is the same part of the same list. */
  readonly sliceFor: (list: ListRows) => Slice
  readonly subscribe: (listener: () => void) => () => void
  /** To be called once the rows are in the page: puts what was looked at back to where it was. */
  readonly placed: () => void
  /** Brings a row into sight, if it is listed. */
  readonly show: (row: number) => void
  /** Room for rows that are not in the page, in px. */
  readonly room: (rows: number) => number
}

/** Rows carry their position in the list as `data-at`. */
const positionOf = (element: HTMLElement): number => Number(element.dataset['at'])

function elements(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-at]')]
}

const NOTHING: ListRows = { length: 0, aside: 0, at: () => undefined, positionOf: () => 0 }

export function createListKeeper(): ListKeeper {
  const listeners = new Set<() => void>()
  let held: { scroller: HTMLElement; above: HTMLElement } | null = null
  let { mean, height } = GUESS
  let measured = false
  let list = NOTHING
  let slice: Slice = { first: 0, last: 0, top: 0 }
  let anchor: Anchor | null = null
  let sought: number | null = null

  const port = (): Port => ({ count: list.length, height, mean })
  const change = (next: Slice) => {
    if (next === slice) return
    slice = next
    for (const listener of listeners) listener()
  }
  /** Puts the room above to another height and scrolls along, so that what is seen stays where it is. */
  const make = (
    { scroller, above }: { scroller: HTMLElement; above: HTMLElement },
    top: number,
    scroll: number,
  ) => {
    above.style.height = `${String(top)}px`
    scroller.scrollTop += scroll
    if (top !== slice.top) change({ ...slice, top })
  }
  const elementOf = (scroller: HTMLElement, row: number) =>
    scroller.querySelector(`[data-at="${String(list.positionOf(row))}"]`)

  const measure = (scroller: HTMLElement) => {
    const rows = elements(scroller)
    const [first, last] = [rows[0], rows.at(-1)]
    if (first === undefined || last === undefined) return
    measured = true
    height = scroller.clientHeight
    mean = Math.max(
      1,
      (last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) / rows.length,
    )
    const at = sought ?? anchor?.row ?? null
    change(sliceAt(at === null ? 0 : list.positionOf(at), port()))
  }

  const scrolled = () => {
    if (held === null) return
    const { scroller, above } = held
    const edge = scroller.getBoundingClientRect()
    const rows = elements(scroller)
    const boxes = rows.map(row => row.getBoundingClientRect())
    const from = boxes.findIndex(box => box.bottom > edge.top)
    const [first, box] = [rows[from], boxes[from]]
    if (first === undefined || box === undefined || box.top >= edge.bottom) {
      anchor = null
      change(sliceAt(rowAtPixel(scroller.scrollTop, port()), port()))
      return
    }
    const row = list.at(positionOf(first))
    anchor = scroller.scrollTop <= 0 || row === undefined ? null : { row, below: box.top - edge.top }
    const start = above.getBoundingClientRect().bottom
    const bottomOf = (at: number) => (boxes[at - slice.first]?.bottom ?? start) - start
    const seen = boxes.filter(({ top, bottom }) => bottom > edge.top && top < edge.bottom).length
    const at = positionOf(first)
    change(follow(slice, at, at + seen, port(), bottomOf))
  }

  return {
    hold(scroller, above) {
      held = { scroller, above }
      const observer = new ResizeObserver(() => measure(scroller))
      observer.observe(scroller)
      scroller.addEventListener('scroll', scrolled, { passive: true })
      return () => {
        observer.disconnect()
        scroller.removeEventListener('scroll', scrolled)
        held = null
      }
    },
    sliceFor(next) {
      if (next !== list) {
        list = next
        const at = anchor === null ? 0 : list.positionOf(anchor.row)
        const fresh = sliceAt(at, port())
        const same = fresh.first === slice.first && fresh.last === slice.last
        slice = same ? { ...slice } : fresh
      }
      return slice
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    placed() {
      if (held === null) return
      const { scroller } = held
      if (!measured) measure(scroller)
      if (isFar(slice.top)) {
        const fresh = slice.first * pitchOf(port())
        make(held, fresh, fresh - slice.top)
      }
      if (sought !== null) {
        const element = elementOf(scroller, sought)
        const at = list.positionOf(sought)
        element?.scrollIntoView({ block: 'nearest' })
        if (element !== null || (at >= slice.first && at < slice.last)) sought = null
        return
      }
      const element = anchor === null ? null : elementOf(scroller, anchor.row)
      if (element === null || anchor === null) return
      const below = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
      const moved = Math.round(below - anchor.below)
      if (moved === 0) return
      const { top, scroll } = settle(slice, moved, pitchOf(port()))
      make(held, top, scroll)
    },
    show(row) {
      const at = list.positionOf(row)
      if (list.at(at) !== row) return
      sought = row
      anchor = null
      change(at >= slice.first && at < slice.last ? { ...slice } : sliceAt(at, port()))
    },
    room: rows => Math.max(0, rows) * pitchOf(port()),
  }
}
