/** A sheet over the map on which a box is drawn that then filters the events. */
import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useState, type PointerEvent } from 'react'
import { useChoose } from '../../store/react.ts'
import { setArea } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { boxBetween } from './view.ts'

interface Corner {
  readonly x: number
  readonly y: number
}

/** Boxes smaller than this on one side, in px, are slips of the hand. */
const LEAST = 6

function pointOf(event: PointerEvent): Corner {
  const frame = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - frame.left, y: event.clientY - frame.top }
}

export function BoxDrawer({ map, onDone }: { map: LeafletMap; onDone: () => void }) {
  const choose = useChoose()
  const [drawn, setDrawn] = useState<{ from: Corner; to: Corner } | null>(null)
  useEffect(
    function stopOnEscape() {
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }
      document.addEventListener('keydown', onKeyDown, { capture: true })
      return () => {
        document.removeEventListener('keydown', onKeyDown, { capture: true })
      }
    },
    [onDone],
  )
  const finish = () => {
    if (drawn === null) return
    const { from, to } = drawn
    setDrawn(null)
    if (Math.abs(from.x - to.x) < LEAST || Math.abs(from.y - to.y) < LEAST) return
    const [a, b] = [from, to].map(({ x, y }) => map.containerPointToLatLng([x, y]))
    if (a !== undefined && b !== undefined) choose(setArea, boxBetween(a, b))
    onDone()
  }
  return (
    <div
      className="map-boxer"
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrawn({ from: pointOf(event), to: pointOf(event) })
      }}
      onPointerMove={event => {
        const to = pointOf(event)
        setDrawn(now => now && { from: now.from, to })
      }}
      onPointerUp={finish}
      onPointerCancel={() => {
        setDrawn(null)
      }}
    >
      <p className="map-hint">{say().map.drawBox}</p>
      {drawn === null ? null : (
        <div
          className="map-box"
          style={{
            left: Math.min(drawn.from.x, drawn.to.x),
            top: Math.min(drawn.from.y, drawn.to.y),
            width: Math.abs(drawn.from.x - drawn.to.x),
            height: Math.abs(drawn.from.y - drawn.to.y),
          }}
        />
      )}
    </div>
  )
}
