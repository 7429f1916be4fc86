/**
 * The list as one stop of the Tab key, with keys that go from row to row. Buttons of rows come with `tabindex="-1"`; the one
 * that Tab comes to gets 0 in place, with no rendering. Nothing here is kept or done for each event.
 */
import type { Records } from '../../model/records.ts'
import { placeByKey } from '../parts/place-by-key.ts'
import { bringIntoView } from './bring.ts'
import type { ListRows } from './rows.ts'
import { firstWholeRow, rowsInView } from './rows-in-view.ts'

/** The part of the list that is in the page, `last` exclusive. */
export interface Part {
  readonly list: ListRows
  readonly first: number
  readonly last: number
  readonly records: Records
}

/** A row, and its event where its record is here: another telling numbers the rows anew. */
interface Spot {
  readonly row: number
  readonly event: string | null
}

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

const BUTTON = '.event-row > button'

function spotOf(button: Element): Spot | null {
  const row = button.closest<HTMLElement>('.event-row')
  if (row === null) return null
  return { row: Number(row.dataset['row']), event: row.dataset['event'] ?? null }
}

export function createRover(): Rover {
  let scroller: HTMLElement | null = null
  let show: ((row: number) => void) | null = null
  let part: Part | null = null
  /** The button that Tab comes to. */
  let stop: HTMLButtonElement | null = null
  /** Where the reader was last. */
  let visited: Spot | null = null
  let opened: Spot | null = null
  /** What in the list has the focus, or had it until it left the page. */
  let held: Element | null = null
  /** Takes the focus once it is in the page. */
  let sought: Spot | null = null
  /** Where Tab enters the list, while it is on its way and that row is not in the page. */
  let entry: number | null = null
  let rest: (() => void) | null = null

  const rowOf = ({ row, event }: Spot) => (event === null ? row : (part?.records.rowOf(event) ?? row))
  const buttonOf = (row: number | null | undefined) =>
    typeof row === 'number'
      ? (scroller?.querySelector<HTMLButtonElement>(`[data-row="${String(row)}"] > button`) ?? null)
      : null
  const isListed = (row: number | null): row is number =>
    row !== null && part !== null && part.list.at(part.list.positionOf(row)) === row
  /** The row nearest to where the reader was, and the first where it was nowhere. */
  const nearest = ({ list }: Part) =>
    visited === null ? 0 : Math.min(list.positionOf(rowOf(visited)), list.length - 1)

  const setStop = (next: HTMLButtonElement | null) => {
    if (next === stop || next === null) return
    if (stop !== null) stop.tabIndex = -1
    stop = next
    stop.tabIndex = 0
  }
  const give = (button: HTMLButtonElement) => {
    sought = null
    button.focus({ preventScroll: true })
  }
  const giveInView = (button: HTMLButtonElement) => {
    give(button)
    rest?.()
    rest = bringIntoView(button.closest('li') ?? button)
  }
  const seek = (spot: Spot) => {
    sought = spot
    show?.(rowOf(spot))
  }

  /** The focus was on what is gone: the nearest row takes it, and where there is none, whatever stands in its place. */
  const handOn = (now: Part, changed: boolean) => {
    const at = nearest(now)
    if (at < 0) {
      scroller?.querySelector('button')?.focus()
      return
    }
    const isHere = at >= now.first && at < now.last
    const row = now.list.at(at)
    // Rows that were scrolled away stay away; those that a change took along come back.
    if (!isHere && changed && row !== undefined) {
      seek({ row, event: null })
      return
    }
    const near = now.list.at(Math.max(now.first, Math.min(at, now.last - 1)))
    const button = buttonOf(near) ?? scroller?.querySelector<HTMLButtonElement>(BUTTON) ?? null
    if (button !== null && isHere) giveInView(button)
    else if (button !== null) give(button)
  }

  const wanted = (): number | null => {
    if (part === null || part.list.length === 0) return null
    const open = opened && rowOf(opened)
    if (isListed(open)) return open
    return visited === null ? null : (part.list.at(nearest(part)) ?? null)
  }
  const anyStop = () => buttonOf(wanted()) ?? scroller?.querySelector<HTMLButtonElement>(BUTTON) ?? null

  /** Goes to a position of the list, past rows that could not be rendered. */
  const go = ({ list, first, last }: Part, from: number, by: 1 | -1) => {
    for (let at = from; at >= 0 && at < list.length; at += by) {
      const row = list.at(at)
      const button = buttonOf(row)
      if (button !== null) return giveInView(button)
      if (row !== undefined && (at < first || at >= last)) return seek({ row, event: null })
    }
  }

  const onPress = (event: KeyboardEvent) => {
    const here = held === null ? null : spotOf(held)
    const isModified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
    if (part === null || scroller === null || here === null || isModified) return
    const { key } = event
    const at = part.list.positionOf(rowOf(sought ?? here))
    const to = placeByKey(key, at, part.list.length, Math.max(1, rowsInView(scroller)))
    if (to === null) return
    event.preventDefault()
    go(part, to, key === 'End' || (key !== 'Home' && to < at) ? -1 : 1)
  }
  const onTab = ({ key }: KeyboardEvent) => {
    entry = null
    if (key !== 'Tab' || scroller === null || scroller.contains(document.activeElement)) return
    const row = wanted()
    const button = buttonOf(row)
    setStop(button ?? firstWholeRow(scroller)?.querySelector('button') ?? null)
    if (row === null || button !== null) return
    entry = row
    // Tab has come to wherever it goes by then.
    setTimeout(() => (entry = null))
  }
  const onFocusIn = ({ target, relatedTarget }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    const inside = relatedTarget instanceof Node && scroller?.contains(relatedTarget) === true
    held = target
    sought = null
    const spot = spotOf(target)
    if (spot === null || !(target instanceof HTMLButtonElement)) return
    setStop(target)
    if (entry !== null && !inside) seek({ row: entry, event: null })
    else visited = spot
    entry = null
  }
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) {
      held = sought = null
      return
    }
    // Nothing takes it: either the reader let go, or the row is leaving the page, which `settle` is told of before this.
    queueMicrotask(() => {
      if (held?.isConnected === true && !held.contains(document.activeElement)) held = sought = null
    })
  }

  const settle = (next: Part) => {
    const changed = next.list !== part?.list
    part = next
    if (scroller === null) return
    const found = sought === null ? null : buttonOf(rowOf(sought))
    if (found !== null) give(found)
    else if (held !== null && !held.isConnected) {
      held = null
      if (document.activeElement === document.body) handOn(next, changed && sought === null)
    }
    if (stop?.isConnected !== true) setStop(anyStop())
  }

  return {
    hold(element) {
      scroller = element
      element.addEventListener('focusin', onFocusIn)
      element.addEventListener('focusout', onFocusOut)
      element.addEventListener('keydown', onPress)
      window.addEventListener('keydown', onTab, { capture: true })
      if (part !== null) settle(part)
      return () => {
        scroller = null
        rest?.()
        element.removeEventListener('focusin', onFocusIn)
        element.removeEventListener('focusout', onFocusOut)
        element.removeEventListener('keydown', onPress)
        window.removeEventListener('keydown', onTab, { capture: true })
      }
    },
    reach(bring) {
      show = bring
      if (sought !== null) bring(rowOf(sought))
      return () => (show = null)
    },
    settle,
    open(spot) {
      const isAnother = spot !== null && spot.event !== opened?.event
      opened = spot
      if (!isAnother || held === null || spotOf(held) === null || !isListed(rowOf(spot))) return
      const button = buttonOf(rowOf(spot))
      if (button === null) sought = spot
      else if (button !== held) give(button)
    },
  }
}
