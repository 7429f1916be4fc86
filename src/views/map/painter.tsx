/** Lets others paint the map while it stands. */
import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'
import { useAppStore } from '../../store/react.ts'
import { registerPainter } from '../parts/painters.ts'
import { mapPainter } from './map-painter.ts'

export function usePainter(map: LeafletMap | null): void {
  const store = useAppStore()
  useEffect(() => {
    if (map === null) return undefined
    return registerPainter(
      'map',
      mapPainter(map.getContainer(), () => store.getState().tiles),
    )
  }, [map, store])
}
