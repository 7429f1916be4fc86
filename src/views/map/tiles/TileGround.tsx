/** Puts the tiles of another host on the map, once the reader has allowed them; draws nothing in React. */
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { TileSetting } from '../../../model/site-setting.ts'
import { OnlineTiles } from './OnlineTiles.ts'
import type { TileTrouble } from './tile-book.ts'

interface TileGroundProps {
  readonly setting: TileSetting
  /** Zoom level that the map goes to without these tiles. */
  readonly embeddedZoom: number
  readonly onTrouble: (trouble: TileTrouble) => void
}

export function TileGround({ setting, embeddedZoom, onTrouble }: TileGroundProps) {
  const map = useMap()
  useEffect(
    function showTiles() {
      const tiles = new OnlineTiles(setting, onTrouble)
      tiles.addTo(map)
      map.setMaxZoom(Math.max(embeddedZoom, setting.maxZoom))
      return () => {
        tiles.remove()
        map.setMaxZoom(embeddedZoom)
        onTrouble('none')
      }
    },
    [map, setting, embeddedZoom, onTrouble],
  )
  return null
}
