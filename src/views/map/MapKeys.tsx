/** The map by keyboard: its name, and walking from mark to mark with the arrow keys. */
import { useEffect, useRef } from 'react'
import { say } from '../../words/say.ts'
import { useMap } from 'react-leaflet'
import type { EventLayer, Hit } from './EventLayer.ts'
import type { MapMode } from './MapTools.tsx'
import { nearestInDirection, type Direction } from './pick.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const PAN: Record<Direction, [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
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
  const told = useRef({ onMode, onStep, onPick, announce })
  useEffect(() => {
    told.current = { onMode, onStep, onPick, announce }
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
      let here: Hit | null = null
      const step = (direction: Direction) => {
        const targets = layer.targets()
        const now = here === null ? null : (targets.find(({ item }) => item === here?.target.item) ?? null)
        const size = map.getSize()
        const from = now ?? { x: size.x / 2, y: size.y / 2, item: null }
        const next = nearestInDirection(targets, from, direction)
        const hit = next && layer.hitOf(next)
        if (hit === null) {
          const [dx, dy] = PAN[direction]
          map.panBy([(dx * size.x) / 3, (dy * size.y) / 3], { animate: false })
          told.current.announce(say().map.noneThatWay)
          return
        }
        here = hit
        layer.point({ walk: hit.target.item })
        told.current.onStep(hit)
      }
      const walk = (event: KeyboardEvent) => {
        const direction = ARROWS[event.key]
        if (direction !== undefined) step(direction)
        else if (event.key === 'Enter' && here !== null) told.current.onPick(here)
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
