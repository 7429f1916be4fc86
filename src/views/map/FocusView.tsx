/** Brings the open event into view, and only if it is out of view. */
import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { useChoice, useRowOf } from '../../store/react.ts'
import type { Marks } from './marks.ts'
import { unitLength, worldSize } from './mercator.ts'
import { lessMotion } from './theme.tsx'

/** An event nearer to the edge than this, in px, counts as out of view. */
const EDGE = 24

export function FocusView({ marks }: { marks: Marks }) {
  const map = useMap()
  const row = useRowOf(useChoice('focus')?.event ?? null)
  const view = useChoice('map')
  const chosen = useRef(view !== null)

  useEffect(
    function bringIntoView() {
      // An address that holds a view restores that view as it was.
      if (chosen.current) {
        chosen.current = false
        return
      }
      const spot = row === null ? undefined : marks.spots[marks.spotOf(row)]
      if (spot === undefined) return
      const centre = map.getCenter().lng
      const lng = spot.lng + 360 * Math.round((centre - spot.lng) / 360)
      const at = map.latLngToContainerPoint([spot.lat, lng])
      const size = map.getSize()
      const reach = unitLength(spot.lat, spot.metres) * worldSize(map.getZoom())
      const room = EDGE - reach
      const seen = at.x > room && at.y > room && at.x < size.x - room && at.y < size.y - room
      if (!seen) map.panTo([spot.lat, lng], { animate: !lessMotion() })
    },
    [map, marks, row],
  )
  return null
}
