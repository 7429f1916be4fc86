/** Keeps the map's view and the chosen view the same, in both directions and without an echo. */
import { latLngBounds, type Map as LeafletMap } from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { MapBounds, MapView } from '../../store/choice.ts'
import { useAppStore, useChoice, useChoose } from '../../store/react.ts'
import { setArea, setMap } from '../../store/transitions.ts'
import { roomFor, watchCovers } from './covers.ts'
import { boxBetween, roundView, sameView } from './view.ts'

/** Room around the home view in px. */
const PADDING = 12
/** Closest zoom that the home view may have. */
const HOME_ZOOM = 9

function viewOf(map: LeafletMap): MapView {
  const { lat, lng } = map.getCenter()
  return roundView({ lat, lng, zoom: map.getZoom() })
}

function showView(map: LeafletMap, view: MapView | null, home: MapBounds): void {
  if (view === null) {
    const bounds = latLngBounds([home.south, home.west], [home.north, home.east])
    map.fitBounds(bounds, { animate: false, maxZoom: HOME_ZOOM, ...roomFor(map, PADDING) })
  } else if (!sameView(view, viewOf(map))) {
    map.setView([view.lat, view.lng], view.zoom, { animate: false })
  }
}

interface ViewSyncProps {
  readonly home: MapBounds
  /** The box that filters is always what is in view. */
  readonly following: boolean
  /** Told that the box was drawn, or taken away, elsewhere: what is in view must not take its place. */
  readonly onOtherBox: () => void
}

export function ViewSync({ home, following, onOtherBox }: ViewSyncProps) {
  const map = useMap()
  const store = useAppStore()
  const choose = useChoose()
  const view = useChoice('map')
  const steered = useRef(false)
  /** The box that this map has set last. */
  const own = useRef<MapBounds | null>(null)

  useEffect(
    function knowWhatLiesOver() {
      return watchCovers(map)
    },
    [map],
  )

  useEffect(
    function followChoice() {
      steered.current = true
      map.stop()
      showView(map, view, home)
      steered.current = false
    },
    [map, view, home],
  )

  useEffect(
    function reportMoves() {
      const report = () => {
        if (!steered.current) choose(setMap, viewOf(map))
      }
      map.on('moveend', report)
      return () => {
        map.off('moveend', report)
      }
    },
    [map, choose],
  )

  useEffect(
    function followSize() {
      const observer = new ResizeObserver(() => {
        const { clientWidth, clientHeight } = map.getContainer()
        // Observers tell the size that there is when they begin.
        if (map.getSize().equals([clientWidth, clientHeight])) return
        steered.current = true
        map.invalidateSize({ animate: false, pan: false })
        const chosen = store.getState().choice.map
        if (chosen === null) showView(map, null, home)
        else map.setView([chosen.lat, chosen.lng], chosen.zoom, { animate: false })
        steered.current = false
      })
      observer.observe(map.getContainer())
      return () => {
        observer.disconnect()
      }
    },
    [map, store, home],
  )

  useEffect(
    function filterByView() {
      if (!following) return
      const filter = () => {
        const bounds = map.getBounds()
        own.current = boxBetween(bounds.getSouthWest(), bounds.getNorthEast())
        choose(setArea, own.current)
        // One that is the same as before stays the object that it was.
        own.current = store.getState().choice.area
      }
      filter()
      map.on('moveend resize', filter)
      return () => {
        map.off('moveend resize', filter)
      }
    },
    [map, store, choose, following],
  )

  useEffect(
    function leaveOtherBoxes() {
      if (!following) return
      return store.subscribe(({ choice }) => {
        if (choice.area !== own.current) onOtherBox()
      })
    },
    [store, following, onOtherBox],
  )
  return null
}
