/** Keeps the right part of a long list in the page, and what is looked at where it is, while list and scroll change. */
import type { ListRows } from './rows.ts'
import { belowEdge, isShown, onHand } from './sightline.ts'
import { change, elementOf, elements, type Keeping, make, portOf, positionOf, shownIn } from './keeping.ts'
import { follow, isFar, pitchOf, rowAtPixel, settle, sliceAt, type Slice } from './slice.ts'

/** Heights in px until something was measured: of a row, and of what can be seen. */
const GUESS = { mean: 62, height: 600 }

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

const NOTHING: ListRows = { length: 0, aside: 0, at: () => undefined, positionOf: () => 0 }

function measure(keeping: Keeping, scroller: HTMLElement): void {
  if (!isShown(scroller)) return
  const rows = elements(scroller)
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return
  keeping.measured = true
  keeping.height = scroller.clientHeight
  const pixels = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top
  keeping.mean = Math.max(1, pixels / rows.length)
  const { anchor, list } = keeping
  // Also where the list has become lower.
  keeping.sought ??= keeping.shown
  const { sought } = keeping
  const at = sought ?? anchor?.row ?? null
  change(keeping, sliceAt(at === null ? 0 : list.positionOf(at), portOf(keeping)))
}

function scrolled(keeping: Keeping): void {
  const { held, list, slice } = keeping
  if (held === null) return
  const { scroller, above } = held
  if (!isShown(scroller)) return
  const port = portOf(keeping)
  const edge = scroller.getBoundingClientRect()
  const rows = elements(scroller)
  const boxes = rows.map(row => row.getBoundingClientRect())
  const from = boxes.findIndex(box => box.bottom > edge.top)
  const [first, box] = [rows[from], boxes[from]]
  if (first === undefined || box === undefined || box.top >= edge.bottom) {
    keeping.anchor = null
    change(keeping, sliceAt(rowAtPixel(scroller.scrollTop, port), port))
    return
  }
  const lit = shownIn(keeping)?.getBoundingClientRect()
  if (lit === undefined || lit.bottom <= edge.top || lit.top >= edge.bottom) keeping.shown = null
  const row = list.at(positionOf(first))
  keeping.anchor = scroller.scrollTop <= 0 || row === undefined ? null : { row, below: box.top - edge.top }
  const start = above.getBoundingClientRect().bottom
  const bottomOf = (at: number) => (boxes[at - slice.first]?.bottom ?? start) - start
  const seen = boxes.filter(({ top, bottom }) => bottom > edge.top && top < edge.bottom).length
  const at = positionOf(first)
  change(keeping, follow(slice, at, at + seen, port, bottomOf))
}

/** Puts what was sought into sight, or what was looked at back to where it was. */
function placed(keeping: Keeping): void {
  if (keeping.held === null) return
  const { scroller } = keeping.held
  if (!isShown(scroller)) return
  if (!keeping.measured) measure(keeping, scroller)
  const pitch = pitchOf(portOf(keeping))
  const { first, last, top } = keeping.slice
  if (isFar(top)) make(keeping, first * pitch, first * pitch - top)
  const { sought } = keeping
  if (sought !== null) {
    const element = elementOf(keeping, sought)
    const at = keeping.list.positionOf(sought)
    if (element !== null) {
      element.scrollIntoView({ block: 'nearest' })
      keeping.shown = sought
      // Nothing is told of a row that stood in sight already, and what comes next starts from where it stands.
      keeping.anchor = { row: sought, below: belowEdge(scroller, element) }
    }
    if (element !== null || (at >= first && at < last)) keeping.sought = null
    return
  }
  settleAnchor(keeping, scroller, pitch)
  // Rows above it grow when their records come.
  const shown = shownIn(keeping)
  shown?.scrollIntoView({ block: 'nearest' })
}

/** Puts what was looked at back to where it was. */
function settleAnchor(keeping: Keeping, scroller: HTMLElement, pitch: number): void {
  const { anchor } = keeping
  const element = anchor === null ? null : elementOf(keeping, anchor.row)
  if (element === null || anchor === null) return
  const movedBy = () => Math.round(belowEdge(scroller, element) - anchor.below)
  const moved = movedBy()
  if (moved === 0) return
  const { top: next, scroll } = settle(keeping.slice, moved, pitch)
  make(keeping, next, scroll)
  // Where the list ends there may be no room to put it back: it is kept where it has come to then, or this would have no end.
  const left = movedBy()
  if (left !== 0) keeping.anchor = { row: anchor.row, below: anchor.below + left }
}

function hold(keeping: Keeping, scroller: HTMLElement, above: HTMLElement): () => void {
  keeping.held = { scroller, above }
  const observer = new ResizeObserver(() => measure(keeping, scroller))
  const onScroll = () => scrolled(keeping)
  observer.observe(scroller)
  const letGo = new AbortController()
  const { signal } = letGo
  scroller.addEventListener('scroll', onScroll, { passive: true, signal })
  onHand(scroller, signal, () => {
    keeping.shown = null
  })
  return () => {
    observer.disconnect()
    letGo.abort()
    keeping.held = null
  }
}

export function createListKeeper(): ListKeeper {
  const keeping: Keeping = {
    listeners: new Set(),
    held: null,
    ...GUESS,
    measured: false,
    list: NOTHING,
    slice: { first: 0, last: 0, top: 0 },
    anchor: null,
    sought: null,
    shown: null,
  }
  return {
    hold: (scroller, above) => hold(keeping, scroller, above),
    sliceFor(next) {
      if (next !== keeping.list) {
        keeping.list = next
        const { anchor, slice } = keeping
        const fresh = sliceAt(anchor === null ? 0 : next.positionOf(anchor.row), portOf(keeping))
        const same = fresh.first === slice.first && fresh.last === slice.last
        keeping.slice = same ? { ...slice } : fresh
      }
      return keeping.slice
    },
    subscribe(listener) {
      keeping.listeners.add(listener)
      return () => keeping.listeners.delete(listener)
    },
    placed: () => placed(keeping),
    show(row) {
      const { list, slice } = keeping
      const at = list.positionOf(row)
      if (list.at(at) !== row) return
      keeping.sought = row
      keeping.anchor = null
      const isHere = at >= slice.first && at < slice.last
      change(keeping, isHere ? { ...slice } : sliceAt(at, portOf(keeping)))
    },
    room: rows => Math.max(0, rows) * pitchOf(portOf(keeping)),
  }
}
