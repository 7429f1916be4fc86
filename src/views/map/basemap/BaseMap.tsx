import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { type BaseMapState, takeBaseMap } from './client.ts'
import type { KeepFree } from './label-steps.ts'
import { LabelLayer } from './labelLayer.ts'
import { type Label, readLabels } from './labels.ts'
import { paletteOf, type Theme } from './palette.ts'
import { BaseTileLayer } from './tileLayer.ts'

interface BaseMapProps {
  readonly theme: Theme
  /** Called with every change of state; `message` is a sentence for the reader where the map failed. */
  readonly onState?: (state: BaseMapState, message: string | null) => void
  /** Rooms that names must leave free. A new function asks for a new drawing. */
  readonly keepFree?: KeepFree
  /** Names besides its own; those of places that it has itself are left out. */
  readonly more?: readonly Label[]
}

const NO_MORE: readonly Label[] = []

const NOTHING_TAKEN: KeepFree = () => []

/**
 * The embedded base map: tiles and names, drawn from files of this site. Goes inside a `MapContainer`; its attribution is
 * the caller's to show. Where the files cannot be read, the map stays a plain sea and `onState` says why.
 */
export function BaseMap({ theme, onState, keepFree = NOTHING_TAKEN, more = NO_MORE }: BaseMapProps): null {
  const map = useMap()
  const layers = useRef<{ tiles: BaseTileLayer; labels: LabelLayer } | null>(null)
  const latest = useRef({ theme, onState, keepFree })
  useEffect(() => {
    latest.current = { theme, onState, keepFree }
  })

  useEffect(
    function drawBaseMap() {
      const client = takeBaseMap()
      const tiles = new BaseTileLayer(client, latest.current.theme)
      const labels = new LabelLayer(latest.current.theme, latest.current.keepFree)
      tiles.addTo(map)
      labels.addTo(map)
      layers.current = { tiles, labels }
      const stop = client.onState((state, message, file) => {
        if (state !== 'loading') labels.setLabels(file === null ? [] : readLabels(file))
        latest.current.onState?.(state, message)
      })
      return () => {
        stop()
        layers.current = null
        labels.remove()
        tiles.remove()
        client.release()
      }
    },
    [map],
  )

  useEffect(
    function showTheme() {
      map.getContainer().style.backgroundColor = paletteOf(theme).sea
      layers.current?.tiles.setTheme(theme)
      layers.current?.labels.setTheme(theme)
    },
    [map, theme],
  )

  useEffect(
    function leaveRoom() {
      layers.current?.labels.setKeepFree(keepFree)
    },
    [keepFree],
  )

  useEffect(
    function nameMore() {
      layers.current?.labels.setMore(more)
    },
    [more],
  )

  return null
}
