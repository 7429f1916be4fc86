/** Along the lower edge of the map: legend, what is not drawn, what lies outside the window, and whose work the map is. */
import { useState } from 'react'
import { useApp } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { Credit } from './Credit.tsx'
import { DensityKey } from './DensityKey.tsx'
import { MapLegend } from './MapLegend.tsx'
import { paletteOf } from './basemap/palette.ts'
import type { OpenList } from './picking.tsx'
import type { Sighted } from './sighted.ts'
import type { ShownTheme } from './theme.tsx'

export interface MapFootProps {
  /** Reads what is in sight. */
  readonly sighted: () => Sighted
  /** Whether cells are shown. */
  readonly dense: boolean
  readonly ghosts: boolean
  readonly onGhosts: (ghosts: boolean) => void
  readonly theme: ShownTheme
  readonly onList: (list: OpenList) => void
}

/** On screens at least this large the map has room for the legend, which is shown at first. */
const WIDE = '(min-width: 1800px) and (min-height: 900px)'

export function MapFoot({ sighted, dense, ghosts, onGhosts, onList, theme }: MapFootProps) {
  const windowed = useApp(state => state.choice.window !== null)
  const [wide] = useState(() => matchMedia(WIDE).matches)
  const unplaced = useApp(() => {
    const { board, rows } = sighted()
    return board.shown(rows).unplaced()
  })
  const title = say().map.unplaced(unplaced)
  return (
    <div className="map-under">
      <div className="map-foot">
        <MapLegend wide={wide} disputed={paletteOf(theme).disputed} />
        {dense ? <DensityKey /> : null}
        {unplaced === 0 ? null : (
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              const { board, rows } = sighted()
              onList({
                title,
                note: say().map.unplacedWhy,
                rows: board.marks.unplaced().filter(row => rows.has(row)),
                at: { left: 8, top: 8 },
              })
            }}
          >
            {title}
          </button>
        )}
        {windowed ? (
          <button
            type="button"
            className="quiet-button"
            aria-pressed={ghosts}
            onClick={() => {
              onGhosts(!ghosts)
            }}
          >
            {say().map.showOutside}
          </button>
        ) : null}
      </div>
      <Credit />
    </div>
  )
}
