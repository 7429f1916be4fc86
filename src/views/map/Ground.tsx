/** The base map under the events; its names leave room for the marks. */
import { useCallback, useState } from 'react'
import { useMap } from 'react-leaflet'
import { useApp, useAppStore } from '../../store/react.ts'
import { SITE_TILES } from '../../store/site.ts'
import { BaseMap } from './basemap/BaseMap.tsx'
import type { Label } from './basemap/labels.ts'
import type { Board } from './board.ts'
import { frameOf } from './canvas.ts'
import { roomsIn } from './tags-in-view.ts'
import type { ShownTheme } from './theme.tsx'
import { troubleWords } from './tiles/tile-address.ts'
import type { TileTrouble } from './tiles/tile-book.ts'
import { TileGround } from './tiles/TileGround.tsx'

export interface GroundProps {
  readonly theme: ShownTheme
  readonly board: Board
  /** Told why the base map cannot be drawn; null once it can. */
  readonly onFailure: (why: string | null) => void
  /** Told where tiles of another host do not come as they should; null once they do. */
  readonly onTileFailure: (why: string | null) => void
  /** How often the reader has asked for the base map again. */
  readonly attempt: number
  /** The finest zoom level of the embedded map. */
  readonly maxZoom: number
}

const NO_NAMES: readonly Label[] = []

export function Ground({ theme, board, onFailure, onTileFailure, attempt, maxZoom }: GroundProps) {
  const map = useMap()
  const store = useAppStore()
  const [names, setNames] = useState(NO_NAMES)
  const shown = useApp(state => state.tiles === 'shown')
  const rowsOfAllTime = useApp(state => store.sight(state).rowsOfAllTime)
  const keepFree = useCallback(() => {
    const frame = frameOf(map)
    return frame === null ? [] : roomsIn(frame, board, rowsOfAllTime)
  }, [map, board, rowsOfAllTime])
  const onState = useCallback(
    (_state: string, why: string | null) => {
      onFailure(why)
    },
    [onFailure],
  )
  const onTrouble = useCallback(
    (trouble: TileTrouble) => {
      onTileFailure(SITE_TILES === null ? null : troubleWords(trouble, SITE_TILES))
    },
    [onTileFailure],
  )
  return (
    <>
      <BaseMap key={attempt} theme={theme} onState={onState} keepFree={keepFree} more={names} />
      {SITE_TILES !== null && shown && (
        <TileGround
          setting={SITE_TILES}
          theme={theme}
          embeddedZoom={maxZoom}
          onTrouble={onTrouble}
          onNames={setNames}
        />
      )}
    </>
  )
}
