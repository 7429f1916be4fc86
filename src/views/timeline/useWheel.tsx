import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { useAppStore } from '../../store/react.ts'
import { setAxis } from '../../store/transitions.ts'
import { panAxis, zoomAxis } from './axis-moves.ts'
import type { Drawing } from './useDrawing.tsx'

/** Pixels of one line and one page of a wheel that counts in those. */
const DELTA_PX = [1, 16, 400] as const

/**
 * Wheel and trackpad: up and down (and a pinch) zoom around the pointer, sideways pans. The page scrolls as usual where
 * there is nothing left to zoom. React's own wheel handlers are passive and could not stop the page.
 */
export function useWheel(element: RefObject<HTMLElement | null>, drawing: Drawing): void {
  const store = useAppStore()
  const latest = useRef(drawing)
  useLayoutEffect(() => {
    latest.current = drawing
  }, [drawing])
  useEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const onWheel = (event: WheelEvent) => {
      const { scale, extent } = latest.current
      const unit = DELTA_PX[event.deltaMode as 0 | 1 | 2] ?? 1
      const dx = (event.shiftKey ? event.deltaY : event.deltaX) * unit
      const dy = event.shiftKey ? 0 : event.deltaY * unit
      const px = event.clientX - current.getBoundingClientRect().left
      const speed = event.ctrlKey ? 0.01 : 0.002
      const next =
        Math.abs(dx) > Math.abs(dy)
          ? panAxis(scale.axis, dx * scale.msPerPx, extent)
          : zoomAxis(scale.axis, scale.time(px), Math.exp(dy * speed), extent)
      if (next.from === scale.axis.from && next.to === scale.axis.to && !event.ctrlKey) return
      event.preventDefault()
      store.getState().choose(setAxis, next)
    }
    current.addEventListener('wheel', onWheel, { passive: false })
    return () => current.removeEventListener('wheel', onWheel)
  }, [element, store])
}
