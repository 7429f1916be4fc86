/** Puts the event layer on the map, feeds it, and tells what the pointer means. Draws nothing in React. */
import type { LeafletMouseEvent } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import { useAppStore, useData } from '../../store/react.ts'
import type { Palette } from './draw/palette.ts'
import { EventLayer } from './EventLayer.ts'
import type { Hit } from './hits.ts'
import { REACH_MOUSE, REACH_TOUCH } from './pick.ts'
import type { Sighted } from './sighted.ts'

export interface EventCanvasProps {
  /** Reads what is in sight. */
  readonly sighted: () => Sighted
  readonly palette: Palette
  /** The layer that `onLayer` gave last. */
  readonly layer: EventLayer | null
  /** The layer once it is on the map; null when it has left. */
  readonly onLayer: (layer: EventLayer | null) => void
  /** Told when the pointer comes upon another mark, and with null when it leaves all. */
  readonly onPoint: (hit: Hit | null) => void
  readonly onPick: (hit: Hit | null) => void
  /** Told whether cells are shown, with or without marks. */
  readonly onDense: (dense: boolean) => void
}

function reachOf(event: LeafletMouseEvent): number {
  const { originalEvent } = event
  const touch = originalEvent instanceof PointerEvent && originalEvent.pointerType === 'touch'
  return touch ? REACH_TOUCH : REACH_MOUSE
}

export function EventCanvas({ sighted, palette, layer, onLayer, ...on }: EventCanvasProps) {
  const map = useMap()
  const store = useAppStore()
  const { records } = useData()
  const [first] = useState(() => ({ sighted: sighted(), palette }))
  const told = useRef(on)
  useEffect(() => {
    told.current = on
  })

  useEffect(
    function putOnMap() {
      const made = new EventLayer(first.sighted, first.palette)
      made.addTo(map)
      onLayer(made)
      return () => {
        made.remove()
        onLayer(null)
      }
    },
    [map, first, onLayer],
  )

  useEffect(
    function follow() {
      if (layer === null) return undefined
      const feed = () => {
        layer.update(sighted(), palette)
      }
      feed()
      const stops = [store.subscribe(feed), records.subscribe(feed)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [store, records, layer, sighted, palette],
  )

  useEffect(
    function listen() {
      if (layer === null) return
      const container = map.getContainer()
      let over: Hit | null = null
      let dense = false
      const point = (hit: Hit | null) => {
        if (hit?.target.item === over?.target.item && hit?.mark.count === over?.mark.count) return
        over = hit
        layer.point({ hover: hit?.target.item ?? null })
        container.classList.toggle('map-pointing', hit !== null)
        told.current.onPoint(hit)
      }
      const leave = () => {
        point(null)
      }
      const move = (event: LeafletMouseEvent) => {
        point(layer.pick(event.containerPoint, reachOf(event)))
      }
      const click = (event: LeafletMouseEvent) => {
        told.current.onPick(layer.pick(event.containerPoint, reachOf(event)))
      }
      layer.watch(shown => {
        if (over !== null) point(layer.hitOf(over.target))
        if (dense === shown.look.density > 0) return
        dense = !dense
        told.current.onDense(dense)
      })
      map.on('mousemove', move).on('click', click).on('mouseout movestart zoomstart', leave)
      return () => {
        layer.watch(null)
        map.off('mousemove', move).off('click', click).off('mouseout movestart zoomstart', leave)
      }
    },
    [map, layer],
  )
  return null
}
