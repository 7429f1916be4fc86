/** Along the lower edge of the map: legend, what is not drawn, and what lies outside the window. */
import { useMemo, useState } from 'react'
import { useChoice } from '../../store/react.ts'
import type { Sighted } from './draw/frame-painter.ts'
import { MapLegend } from './MapLegend.tsx'
import { paletteOf } from './basemap/palette.ts'
import type { OpenList } from './picking.tsx'
import type { ShownTheme } from './theme.tsx'
import { eventsWords } from './words.ts'

export interface MapFootProps {
  readonly sighted: Sighted
  readonly ghosts: boolean
  readonly onGhosts: (ghosts: boolean) => void
  readonly theme: ShownTheme
  readonly onList: (list: OpenList) => void
}

/** On screens at least this large the map has room for the legend, which is shown at first. */
const WIDE = '(min-width: 1800px) and (min-height: 900px)'

export function MapFoot({ sighted, ghosts, onGhosts, onList, theme }: MapFootProps) {
  const windowed = useChoice('window') !== null
  const [wide] = useState(() => matchMedia(WIDE).matches)
  const { rows } = sighted
  const { marks } = sighted.board
  const unplaced = useMemo(() => marks.unplaced.filter(row => rows.has(row)), [marks, rows])
  const title = `${eventsWords(unplaced.length)} without a place`
  return (
    <div className="map-foot">
      <MapLegend wide={wide} disputed={paletteOf(theme).disputed} />
      {unplaced.length === 0 ? null : (
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            onList({
              title,
              note: 'No source says where, so none is on the map',
              rows: unplaced,
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
          Show events outside the window
        </button>
      ) : null}
    </div>
  )
}
