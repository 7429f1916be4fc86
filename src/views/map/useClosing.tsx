import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'
import { useAppStore } from '../../store/react.ts'
import { sameOnMap } from '../../store/transitions.ts'
import type { OpenList } from './picking.tsx'

/**
 * Closes the list of a mark as soon as it may say what is no longer so: when the map zooms, so that marks part or join, and
 * when other events show than those it was made of. It also makes room for whatever else opens over the page.
 */
export function useClosing(
  map: LeafletMap | null,
  list: OpenList | null,
  openList: (list: OpenList | null) => void,
): void {
  const store = useAppStore()
  useEffect(
    function closeWhenPast() {
      // With no list open nothing is listened to: a drag of the window changes the choice at every frame.
      if (list === null) return undefined
      const close = () => openList(null)
      const onToggle = (event: Event) => {
        if (event instanceof ToggleEvent && event.newState === 'open') close()
      }
      const unsubscribe = store.subscribe((now, before) => {
        if (!sameOnMap(now.choice, before.choice)) close()
      })
      map?.on('zoomstart', close)
      // It does not bubble.
      document.addEventListener('beforetoggle', onToggle, true)
      return () => {
        unsubscribe()
        map?.off('zoomstart', close)
        document.removeEventListener('beforetoggle', onToggle, true)
      }
    },
    [map, list, openList, store],
  )
}
