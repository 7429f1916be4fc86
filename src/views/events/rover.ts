/**
 * The list as one stop of the Tab key, with keys that go from row to row. Buttons of rows come with `tabindex="-1"`; the one
 * that Tab comes to gets 0 in place, with no rendering. Nothing here is kept or done for each event.
 */
import { placeByKey } from '../parts/place-by-key.ts'
import {
  buttonOf,
  createRoving,
  entryRow,
  firstButton,
  give,
  go,
  handOn,
  isListed,
  type Part,
  type Roving,
  rowOf,
  seek,
  setStop,
  type Spot,
  spotOf,
} from './roving.ts'
import { firstWholeRow, rowsInView } from './rows-in-view.ts'

export interface Rover {
  /** Takes the element that scrolls, and its keys; returns what lets go of it. */
  readonly hold: (scroller: HTMLElement) => () => void
  /** Takes what brings a row that is not in the page into it; returns what lets go of that. */
  readonly reach: (show: (row: number) => void) => () => void
  /** To be called whenever rows have come or gone: keeps a stop for Tab, and hands on the focus of what has gone. */
  readonly settle: (part: Part) => void
  /** Tells which event is open, which is where Tab enters. The focus goes along with another one where it is in the list. */
  readonly open: (spot: Spot | null) => void
}

export function createRover(): Rover {
  const roving = createRoving()
  return {
    hold: element => hold(roving, element),
    reach(show) {
      roving.show = show
      if (roving.sought !== null) show(rowOf(roving, roving.sought))
      return () => (roving.show = null)
    },
    settle: part => settle(roving, part),
    open(spot) {
      const { held, opened } = roving
      const isAnother = spot !== null && spot.event !== opened?.event
      roving.opened = spot
      if (!isAnother || held === null || spotOf(held) === null) return
      const row = rowOf(roving, spot)
      if (!isListed(roving, row)) return
      const button = buttonOf(roving, row)
      if (button === null) roving.sought = spot
      else if (button !== held) give(roving, button)
    },
  }
}

function settle(roving: Roving, next: Part): void {
  const { part, sought, held } = roving
  const changed = next.list !== part?.list
  roving.part = next
  if (roving.scroller === null) return
  const found = sought === null ? null : buttonOf(roving, rowOf(roving, sought))
  if (found !== null) give(roving, found)
  else if (held !== null && !held.isConnected) {
    roving.held = null
    if (document.activeElement === document.body) handOn(roving, next, changed && sought === null)
  }
  if (roving.stop?.isConnected !== true)
    setStop(roving, buttonOf(roving, entryRow(roving)) ?? firstButton(roving))
}

function hold(roving: Roving, element: HTMLElement): () => void {
  roving.scroller = element
  const letGo = new AbortController()
  const { signal } = letGo
  element.addEventListener('focusin', event => onFocusIn(roving, event), { signal })
  element.addEventListener('focusout', event => onFocusOut(roving, event), { signal })
  element.addEventListener('keydown', event => onPress(roving, event), { signal })
  window.addEventListener('keydown', event => onTab(roving, event), { capture: true, signal })
  if (roving.part !== null) settle(roving, roving.part)
  return () => {
    roving.scroller = null
    roving.rest?.()
    letGo.abort()
  }
}

function onPress(roving: Roving, event: KeyboardEvent): void {
  const { held, part, scroller, sought } = roving
  const here = held === null ? null : spotOf(held)
  const isModified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
  if (part === null || scroller === null || here === null || isModified) return
  const { key } = event
  const at = part.list.positionOf(rowOf(roving, sought ?? here))
  const to = placeByKey(key, at, part.list.length, Math.max(1, rowsInView(scroller)))
  if (to === null) return
  event.preventDefault()
  go(roving, part, to, key === 'End' || (key !== 'Home' && to < at) ? -1 : 1)
}

function onTab(roving: Roving, { key }: KeyboardEvent): void {
  roving.entry = null
  const { scroller } = roving
  if (key !== 'Tab' || scroller === null || scroller.contains(document.activeElement)) return
  const row = entryRow(roving)
  const button = buttonOf(roving, row)
  setStop(roving, button ?? firstWholeRow(scroller)?.querySelector('button') ?? null)
  if (row === null || button !== null) return
  roving.entry = row
  // Tab has come to wherever it goes by then.
  setTimeout(() => (roving.entry = null))
}

function onFocusIn(roving: Roving, { target, relatedTarget }: FocusEvent): void {
  if (!(target instanceof HTMLElement)) return
  const inside = relatedTarget instanceof Node && roving.scroller?.contains(relatedTarget) === true
  roving.held = target
  roving.sought = null
  const spot = spotOf(target)
  if (spot === null || !(target instanceof HTMLButtonElement)) return
  setStop(roving, target)
  if (roving.entry !== null && !inside) seek(roving, { row: roving.entry, event: null })
  else roving.visited = spot
  roving.entry = null
}

function onFocusOut(roving: Roving, { relatedTarget }: FocusEvent): void {
  if (relatedTarget !== null) {
    roving.held = roving.sought = null
    return
  }
  // Nothing takes it: either the reader let go, or the row is leaving the page, which `settle` is told of before this.
  queueMicrotask(() => {
    const { held } = roving
    if (held?.isConnected === true && !held.contains(document.activeElement))
      roving.held = roving.sought = null
  })
}
