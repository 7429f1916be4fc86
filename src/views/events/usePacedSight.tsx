import { useCallback, useSyncExternalStore } from 'react'
import { useAppStore } from '../../store/react.ts'
import type { Sight } from '../../store/sight.ts'
import { createPace } from '../parts/pace.ts'

/** Nobody reads rows that change at every frame; titles that pass by twenty times a second still show that they do. */
const PACE_MS = 50

/** What is in sight: at once after a rest, and in a drag at most twenty times a second, the last of it for certain. */
export function usePacedSight(): Sight {
  const store = useAppStore()
  const subscribe = useCallback(
    (told: () => void) => {
      const pace = createPace(PACE_MS)
      const unsubscribe = store.subscribe(() => pace.next(told))
      return () => {
        unsubscribe()
        pace.stop()
      }
    },
    [store],
  )
  return useSyncExternalStore(subscribe, () => store.sight(store.getState()))
}
