/** Hands on the plot: drags that make, move and bend the window, drags and pinches of the axis, pointing and clicking. */
import type { TimeWindow } from '../../model/timespan.ts'
import { loadedOf, type AppStore } from '../../store/store.ts'
import { openRow } from '../../store/open-row.ts'
import { setAxis, setHover, setWindow } from '../../store/transitions.ts'
import { panAxis, pinchAxis } from './axis-moves.ts'
import { dragWindow, type Grip } from './brush.ts'
import { markAt } from './hit.ts'
import { timeScale } from './scale.ts'
import type { Drawing } from './useDrawing.tsx'

/** A pointer that moved less than this has clicked, in pixels. */
const STILL_PX = 4

/** One pointer on the plot, in pixels from its top left. */
export interface Touch {
  readonly pointer: number
  readonly x: number
  readonly y: number
}

interface Held {
  readonly pointer: number
  readonly grip: Grip | 'axis'
  readonly x: number
  readonly before: TimeWindow | null
  readonly axis: TimeWindow
  /** Moment where the end that is dragged was drawn. */
  readonly edge: number
  readonly moved: boolean
}

interface Pinch {
  readonly axis: TimeWindow
  readonly pointers: readonly [number, number]
  readonly pressed: readonly [number, number]
}

/** What the hands do to the store. Each reads the drawing that was shown last, so a gesture outlives a render. */
export interface Hands {
  readonly see: (drawing: Drawing) => void
  readonly press: (touch: Touch, end: 'from' | 'to' | null) => void
  readonly move: (touch: Touch, hovers: boolean) => void
  readonly release: (touch: Touch) => void
  /** Takes a drag back; false where there is none. */
  readonly takeBack: () => boolean
  readonly cancel: () => void
  readonly leave: () => void
  readonly doublePress: (touch: Touch) => void
}

export function createHands(store: AppStore): Hands {
  const fingers = new Map<number, number>()
  let drawing: Drawing | null = null
  let held: Held | null = null
  let pinch: Pinch | null = null
  const choose = store.getState().choose

  const takeBack = () => {
    if (held === null) return false
    if (held.grip === 'axis') choose(setAxis, held.axis)
    else choose(setWindow, held.before)
    held = null
    return true
  }

  return {
    see: next => {
      drawing = next
    },
    press: ({ pointer, x, y }, end) => {
      if (drawing === null) return
      fingers.set(pointer, x)
      const [a, b] = [...fingers]
      if (a !== undefined && b !== undefined) {
        takeBack()
        pinch = { axis: drawing.scale.axis, pointers: [a[0], b[0]], pressed: [a[1], b[1]] }
        return
      }
      const before = store.getState().choice.window
      const { axis } = drawing.scale
      const grip = end ?? gripAt(drawing, before, x, y)
      held = { pointer, grip, x, before, axis, edge: edgeOf(end, before, axis), moved: false }
    },
    move: ({ pointer, x, y }, hovers) => {
      if (drawing === null) return
      const { scale, extent } = drawing
      if (fingers.has(pointer)) fingers.set(pointer, x)
      if (pinch !== null) {
        const [a, b] = pinch.pointers
        const now = [fingers.get(a) ?? 0, fingers.get(b) ?? 0] as const
        choose(setAxis, pinchAxis(pinch.axis, scale.width, pinch.pressed, now, extent))
      } else if (held === null) {
        if (hovers) choose(setHover, idOf(store, rowAt(drawing, x, y)))
      } else if (held.pointer === pointer && (held.moved || Math.abs(x - held.x) >= STILL_PX)) {
        held = { ...held, moved: true }
        drag(store, drawing, held, x)
      }
    },
    release: ({ pointer, x, y }) => {
      fingers.delete(pointer)
      if (pinch?.pointers.includes(pointer) === true) pinch = null
      if (held === null || held.pointer !== pointer || drawing === null) return
      const { moved } = held
      held = null
      const row = moved ? null : rowAt(drawing, x, y)
      if (row !== null) openRow(store, row)
    },
    takeBack,
    cancel: () => {
      fingers.clear()
      pinch = null
      takeBack()
    },
    leave: () => {
      if (held === null) choose(setHover, null)
    },
    doublePress: ({ x, y }) => {
      if (drawing !== null && rowAt(drawing, x, y) === null) choose(setWindow, null)
    },
  }
}

function drag(store: AppStore, { scale, extent }: Drawing, held: Held, x: number): void {
  const { choose } = store.getState()
  // The scale of the press: moments under the hand stay what they were, whatever the axis does meanwhile.
  const { time, msPerPx } = timeScale(held.axis, scale.width)
  if (held.grip === 'axis') {
    choose(setAxis, panAxis(held.axis, (held.x - x) * msPerPx, extent))
    return
  }
  const { grip, before, edge } = held
  const now = time(x)
  choose(setWindow, dragWindow({ grip, before, extent, edge, pressed: time(held.x), now, msPerPx }))
}

/** An end beyond the axis is drawn at its edge, and is taken hold of there. */
function edgeOf(end: 'from' | 'to' | null, window: TimeWindow | null, axis: TimeWindow): number {
  const at = end === 'from' ? (window?.from ?? -Infinity) : (window?.to ?? Infinity) + 1
  return Math.min(axis.to + 1, Math.max(axis.from, at))
}

function gripAt({ layout, scale }: Drawing, window: TimeWindow | null, x: number, y: number): Held['grip'] {
  if (y >= layout.axisTop) return 'axis'
  const inside = window !== null && x >= scale.x(window.from) && x <= scale.x(window.to + 1)
  return inside ? 'whole' : 'new'
}

function rowAt({ lanes, layout }: Drawing, x: number, y: number): number | null {
  if (y < layout.lanesTop || y >= layout.axisTop) return null
  return markAt(lanes, x, y - layout.lanesTop)?.row ?? null
}

function idOf(store: AppStore, row: number | null): string | null {
  return row === null ? null : (loadedOf(store.getState()).records.at(row)?.id ?? null)
}
