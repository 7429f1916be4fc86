/** The small buttons at the upper right of the map. */
import type { Map as LeafletMap } from 'leaflet'
import type { MouseEventHandler, ReactNode } from 'react'
import { useChoice, useChoose } from '../../store/react.ts'
import { setArea, setMap } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { handOnFocus } from '../parts/hand-on.ts'
import { roomFor } from './covers.ts'
import { boundsOf } from './home.ts'
import type { Spot } from './marks.ts'
import { lessMotion } from './theme.tsx'

/** Ways of working with the map that can be switched on, one at a time. */
export type MapMode = 'box' | 'walk' | null

export interface MapToolsProps {
  readonly map: LeafletMap | null
  /** Spots of the events that are shown now. */
  readonly shown: () => readonly Spot[]
  readonly mode: MapMode
  readonly onMode: (mode: MapMode) => void
  readonly following: boolean
  readonly onFollowing: (following: boolean) => void
}

const ICONS = {
  in: 'M8 3v10M3 8h10',
  out: 'M3 8h10',
  home: 'M2.5 8L8 3l5.5 5M4.5 6.8V13h7V6.8',
  fit: 'M6 2.5H2.5V6M10 2.5h3.5V6M6 13.5H2.5V10M10 13.5h3.5V10',
  box: 'M3 4.5h10v7H3z',
  view: 'M2 8c2.5-4.5 9.5-4.5 12 0c-2.5 4.5-9.5 4.5-12 0zM8 6.2a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6',
  walk: 'M8 2.5v11M2.5 8h11M6.3 4.2L8 2.5l1.7 1.7M6.3 11.8L8 13.5l1.7-1.7M4.2 6.3L2.5 8l1.7 1.7M11.8 6.3L13.5 8l-1.7 1.7',
  clear: 'M3 4.5h10v7H3zM2 13.5L14 2.5',
} as const

interface ToolProps {
  readonly name: string
  readonly icon: keyof typeof ICONS
  readonly pressed?: boolean
  readonly onClick: MouseEventHandler<HTMLButtonElement>
}

function Tool({ name, icon, pressed, onClick }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      className="map-tool"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={ICONS[icon]} strokeDasharray={icon === 'box' ? '2.2 1.8' : undefined} />
      </svg>
    </button>
  )
}

export function MapTools({ map, shown, mode, onMode, following, onFollowing }: MapToolsProps) {
  const choose = useChoose()
  const area = useChoice('area')
  const { tools } = say().map
  const fit = () => {
    const bounds = boundsOf(shown())
    if (bounds === null) return
    const corners: [[number, number], [number, number]] = [
      [bounds.south, bounds.west],
      [bounds.north, bounds.east],
    ]
    map?.fitBounds(corners, { animate: !lessMotion(), maxZoom: 10, ...roomFor(map, 24) })
  }
  return (
    <div className="map-tools">
      <div className="map-tools-group">
        <Tool name={tools.zoomIn} icon="in" onClick={() => map?.zoomIn()} />
        <Tool name={tools.zoomOut} icon="out" onClick={() => map?.zoomOut()} />
        <Tool
          name={tools.home}
          icon="home"
          onClick={() => {
            choose(setMap, null)
          }}
        />
        <Tool name={tools.fit} icon="fit" onClick={fit} />
      </div>
      <div className="map-tools-group">
        <Tool
          name={tools.box}
          icon="box"
          pressed={mode === 'box'}
          onClick={() => {
            onMode(mode === 'box' ? null : 'box')
          }}
        />
        <Tool
          name={tools.view}
          icon="view"
          pressed={following}
          onClick={() => {
            if (following) choose(setArea, null)
            onFollowing(!following)
          }}
        />
        {area !== null && !following ? (
          <Tool
            name={tools.clear}
            icon="clear"
            onClick={({ currentTarget }) => {
              handOnFocus(currentTarget)
              choose(setArea, null)
            }}
          />
        ) : null}
        <Tool
          name={tools.walk}
          icon="walk"
          pressed={mode === 'walk'}
          onClick={() => {
            onMode(mode === 'walk' ? null : 'walk')
          }}
        />
      </div>
    </div>
  )
}
