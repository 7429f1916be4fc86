/** A sheet over the map on which a box is drawn, by pointer or by keyboard, that then filters the events. */
import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useLayoutEffect, useReducer, useRef, useState, type PointerEvent } from 'react'
import { useApp, useChoose } from '../../store/react.ts'
import { setArea } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { drawnBetween, isSlip, type Corner, type Pen } from './box-steps.ts'
import { useBoxKeys } from './useBoxKeys.tsx'
import { boxBetween } from './view.ts'
import { degreesWords } from './words.ts'

function pointOf(event: PointerEvent): Corner {
  const frame = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - frame.left, y: event.clientY - frame.top }
}

/** Renders again whenever the map moves under what is drawn. */
function useMoves(map: LeafletMap): void {
  const [, render] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    map.on('move zoom resize', render)
    return () => {
      map.off('move zoom resize', render)
    }
  }, [map])
}

export function BoxDrawer({ map, onDone }: { map: LeafletMap; onDone: () => void }) {
  const choose = useChoose()
  const announce = useApp(state => state.announce)
  const sheet = useRef<HTMLDivElement>(null)
  const [pen, setPen] = useState<Pen | null>(null)
  useMoves(map)
  const words = say().map

  useLayoutEffect(
    function takeFocus() {
      const { current } = sheet
      const before = document.activeElement
      current?.focus({ preventScroll: true })
      if (current?.matches(':focus-visible')) {
        const { x, y } = map.getSize().divideBy(2)
        setPen({ from: null, at: { x, y }, byKeys: true })
      }
      return () => {
        if (current?.contains(document.activeElement) && before instanceof HTMLElement) before.focus()
      }
    },
    [map],
  )
  useEffect(
    function stopOnEscape() {
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        announce(say().map.box.stopped)
        onDone()
      }
      document.addEventListener('keydown', onKeyDown, { capture: true })
      return () => {
        document.removeEventListener('keydown', onKeyDown, { capture: true })
      }
    },
    [announce, onDone],
  )

  const from = pen?.from ? map.latLngToContainerPoint(pen.from) : null
  const drawn = pen === null || from === null ? null : drawnBetween(from, pen.at)
  /** Answers whether there was a box to keep. */
  const finish = (): boolean => {
    if (!pen?.from || drawn === null || isSlip(drawn)) return false
    const to = map.containerPointToLatLng([pen.at.x, pen.at.y])
    choose(setArea, boxBetween(pen.from, to))
    const zoom = map.getZoom()
    if (pen.byKeys) announce(words.box.drawn(degreesWords(pen.from, zoom), degreesWords(to, zoom)))
    onDone()
    return true
  }
  useBoxKeys({ sheet, map, pen, onPen: setPen, onFinish: finish, announce })
  const hint = pen?.byKeys ? (pen.from === null ? words.box.first : words.box.second) : words.drawBox
  return (
    <div
      className="map-boxer"
      ref={sheet}
      role="application"
      aria-roledescription={words.kind}
      aria-label={words.box.howTo}
      // It is worked by keys and holds no control.
      // oxlint-disable-next-line no-noninteractive-tabindex
      tabIndex={0}
      onPointerDown={event => {
        const at = pointOf(event)
        event.currentTarget.setPointerCapture(event.pointerId)
        setPen({ from: map.containerPointToLatLng([at.x, at.y]), at, byKeys: false })
      }}
      onPointerMove={event => {
        const at = pointOf(event)
        setPen(now => (now === null || now.byKeys ? now : { ...now, at }))
      }}
      onPointerUp={() => {
        if (pen?.byKeys === false && !finish()) setPen(null)
      }}
      onPointerCancel={() => {
        setPen(null)
      }}
    >
      <p className="map-hint">{hint}</p>
      {drawn === null ? null : <div className="map-box" style={drawn} />}
      {pen?.byKeys ? <div className="map-cross" style={{ left: pen.at.x, top: pen.at.y }} /> : null}
    </div>
  )
}
