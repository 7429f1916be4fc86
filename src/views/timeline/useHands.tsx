import { useEffect, useLayoutEffect, useState, type MouseEvent, type PointerEvent } from 'react'
import { useAppStore } from '../../store/react.ts'
import { createHands, type Touch } from './hands.ts'
import type { Drawing } from './useDrawing.tsx'

/** Handlers for the element that the plot lies in. Buttons on it keep their own clicks. */
export function useHands(drawing: Drawing) {
  const store = useAppStore()
  const [hands] = useState(() => createHands(store))
  useLayoutEffect(() => hands.see(drawing), [hands, drawing])
  useEffect(() => {
    // In the capturing phase: Escape during a drag is about the drag, and nothing else on the page should close.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && hands.takeBack()) event.stopPropagation()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [hands])
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || onButton(event)) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const end = (event.target as Element).closest('[data-end]')?.getAttribute('data-end')
      hands.press(touchOf(event), end === 'from' || end === 'to' ? end : null)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) =>
      hands.move(touchOf(event), event.pointerType === 'mouse'),
    onPointerUp: (event: PointerEvent<HTMLElement>) => hands.release(touchOf(event)),
    onPointerCancel: () => hands.cancel(),
    onPointerLeave: () => hands.leave(),
    onDoubleClick: (event: MouseEvent<HTMLElement>) => {
      if (!onButton(event)) hands.doublePress({ pointer: 0, ...pointOf(event) })
    },
  }
}

function onButton(event: MouseEvent<HTMLElement>): boolean {
  return (event.target as Element).closest('button') !== null
}

function touchOf(event: PointerEvent<HTMLElement>): Touch {
  return { pointer: event.pointerId, ...pointOf(event) }
}

function pointOf(event: MouseEvent<HTMLElement>): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}
