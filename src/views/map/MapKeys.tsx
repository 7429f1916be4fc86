/** The map by keyboard: its name, and walking from mark to mark with the arrow keys. */
import type { Map as LeafletMap, Point } from 'leaflet'
import { useEffect, useRef } from 'react'
import type { Records } from '../../model/records.ts'
import { useData } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { useMap } from 'react-leaflet'
import type { EventLayer } from './EventLayer.ts'
import type { Hit } from './hits.ts'
import type { MapMode } from './MapTools.tsx'
import { ARROWS, AXES, nearestCopy, nearestInDirection, type Direction, type Target } from './pick.ts'

/** Room in px that the walk keeps between a mark and the edge of the map. */
const ROOM = 48

/** Corner of the map in px of the world. */
function cornerOf(map: LeafletMap): Point {
  return map.getPixelBounds().getTopLeft()
}

/** How far a position lies beyond the room along a side, in px. */
function beyond(at: number, side: number): number {
  return Math.min(0, at - ROOM) + Math.max(0, at - side + ROOM)
}

/** Moves the map so that the target is well in view; answers where it lies then. */
function intoView(map: LeafletMap, layer: EventLayer, target: Target): Target {
  const size = map.getSize()
  const [dx, dy] = [Math.round(beyond(target.x, size.x)), Math.round(beyond(target.y, size.y))]
  if (dx === 0 && dy === 0) return target
  map.panBy([dx, dy], { animate: false })
  return nearestCopy(layer.targets(), target.item, { x: target.x - dx, y: target.y - dy }) ?? target
}

export interface MapKeysProps {
  readonly layer: EventLayer | null
  readonly mode: MapMode
  readonly onMode: (mode: MapMode) => void
  /** Told of each mark that the walk comes to; null where it ends. */
  readonly onStep: (hit: Hit | null) => void
  readonly onPick: (hit: Hit) => void
  readonly announce: (text: string) => void
}

export function MapKeys({ layer, mode, onMode, onStep, onPick, announce }: MapKeysProps) {
  const map = useMap()
  const { records } = useData()
  const told = useRef({ onMode, onStep, onPick, announce, records })
  useEffect(() => {
    told.current = { onMode, onStep, onPick, announce, records }
  })

  useEffect(
    function nameMap() {
      const container = map.getContainer()
      container.setAttribute('role', 'application')
      container.setAttribute('aria-roledescription', say().map.kind)
      container.setAttribute('aria-label', say().map.howTo)
    },
    [map],
  )

  useEffect(
    function readKeys() {
      const container = map.getContainer()
      const stopped = (event: KeyboardEvent) => {
        event.preventDefault()
        event.stopPropagation()
      }
      const start = (event: KeyboardEvent) => {
        if (event.target !== container || event.key !== 'Enter') return
        stopped(event)
        told.current.onMode('walk')
      }
      if (mode !== 'walk' || layer === null) {
        container.addEventListener('keydown', start)
        return () => {
          container.removeEventListener('keydown', start)
        }
      }
      let here: { readonly hit: Hit; readonly of: Records } | null = null
      // A mark names rows, which another telling numbers anew: the walk begins again then.
      const standing = (): Hit | null => (here?.of === told.current.records ? here.hit : null)
      // Where the walk stands, which moves with the map.
      const place = (): Target | null => {
        const hit = standing()
        if (hit === null || corner === null) return null
        const moved = corner.subtract(cornerOf(map))
        const { item, x, y } = hit.target
        return nearestCopy(layer.targets(), item, { x: x + moved.x, y: y + moved.y })
      }
      let corner: Point | null = null
      const step = (direction: Direction) => {
        const size = map.getSize()
        const from = place() ?? { x: size.x / 2, y: size.y / 2, item: null }
        const next = nearestInDirection(layer.targets(), from, direction)
        const hit = next && layer.hitOf(intoView(map, layer, next))
        if (hit === null) {
          const [dx, dy] = AXES[direction]
          map.panBy([(dx * size.x) / 3, (dy * size.y) / 3], { animate: false })
          told.current.announce(say().map.noneThatWay)
          return
        }
        here = { hit, of: told.current.records }
        corner = cornerOf(map)
        layer.point({ walk: hit.target.item })
        told.current.onStep(hit)
      }
      const walk = (event: KeyboardEvent) => {
        const direction = ARROWS[event.key]
        const at = standing()
        if (direction !== undefined) step(direction)
        else if (event.key === 'Enter' && at !== null) told.current.onPick(at)
        else if (event.key === 'Escape') told.current.onMode(null)
        else return
        stopped(event)
      }
      map.keyboard.disable()
      container.focus()
      container.addEventListener('keydown', walk, { capture: true })
      told.current.announce(say().map.walking)
      return () => {
        container.removeEventListener('keydown', walk, { capture: true })
        map.keyboard.enable()
        layer.point({ walk: null })
        told.current.onStep(null)
      }
    },
    [map, layer, mode],
  )
  return null
}
