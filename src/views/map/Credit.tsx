import { useApp } from '../../store/react.ts'
import { creditsOf } from './credits.ts'

/** Whose work the map is. */
export function Credit() {
  const tiles = useApp(state => state.tiles)
  return (
    <p className="map-credit" dir="auto">
      {creditsOf(tiles).join(' ')}
    </p>
  )
}
