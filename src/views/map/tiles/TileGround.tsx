/** Puts the tiles of another host on the map, once the reader has allowed them; draws nothing in React. */
import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { finestLevel, type TileSetting } from '../../../model/site-setting.ts'
import type { Label } from '../basemap/labels.ts'
import type { ShownTheme } from '../theme.tsx'
import { OnlineTiles } from './OnlineTiles.ts'
import type { TileTrouble } from './tile-book.ts'
import { finestZoomOf } from './vector/crop.ts'

interface TileGroundProps {
  readonly setting: TileSetting
  readonly theme: ShownTheme
  /** Zoom level that the map goes to without these tiles. */
  readonly embeddedZoom: number
  readonly onTrouble: (trouble: TileTrouble) => void
  /** Told the names that vector tiles bring, whenever they are others. */
  readonly onNames: (names: readonly Label[]) => void
}

/** Tiles on a map, and how they follow the theme of the page and leave. */
interface Laid {
  readonly setTheme: (theme: ShownTheme) => void
  readonly remove: () => void
}

const NOTHING: Laid = { setTheme: () => undefined, remove: () => undefined }

type Told = Pick<TileGroundProps, 'setting' | 'theme' | 'onTrouble' | 'onNames'>

/** Vector tiles: their code is asked for only here, by sites that have such tiles and readers who want them. */
async function layVector(map: LeafletMap, told: Told, wanted: () => boolean): Promise<Laid> {
  const { VectorTiles } = await import('./vector/VectorTiles.ts')
  if (!wanted()) return NOTHING
  const tiles = new VectorTiles(told)
  tiles.addTo(map)
  return { setTheme: theme => tiles.setTheme(theme), remove: () => void tiles.remove() }
}

function layRaster(map: LeafletMap, { setting, onTrouble }: Told): Laid {
  const tiles = new OnlineTiles(setting, onTrouble)
  tiles.addTo(map)
  return { ...NOTHING, remove: () => void tiles.remove() }
}

export function TileGround({ setting, theme, embeddedZoom, onTrouble, onNames }: TileGroundProps) {
  const map = useMap()
  const laid = useRef(NOTHING)
  const shown = useRef(theme)
  useEffect(
    function showTiles() {
      let here = true
      const told = { setting, theme: shown.current, onTrouble, onNames }
      const isVector = setting.kind === 'vector'
      const layLater = async () => {
        try {
          laid.current = await layVector(map, told, () => here)
          laid.current.setTheme(shown.current)
        } catch {
          onTrouble('failed')
        }
      }
      if (isVector) void layLater()
      else laid.current = layRaster(map, told)
      const finest = finestLevel(setting)
      map.setMaxZoom(Math.max(embeddedZoom, isVector ? finestZoomOf(finest) : finest))
      return () => {
        here = false
        laid.current.remove()
        laid.current = NOTHING
        map.setMaxZoom(embeddedZoom)
        onTrouble('none')
      }
    },
    [map, setting, embeddedZoom, onTrouble, onNames],
  )
  useEffect(
    function followTheme() {
      shown.current = theme
      laid.current.setTheme(theme)
    },
    [theme],
  )
  return null
}
