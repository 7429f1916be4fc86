/** Where a tile of another host lies, and what the reader is told of it. Pure. */
import { tileHost, type TileSetting } from '../../../model/site-setting.ts'
import { say } from '../../../words/say.ts'
import type { TileTrouble } from './tile-book.ts'

export interface TileCoords {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Address of a tile; null beyond the poles, where there are none. Columns beyond the date line start over. */
export function tileAddress(template: string, { x, y, z }: TileCoords): string | null {
  const across = 2 ** z
  if (y < 0 || y >= across) return null
  const column = ((x % across) + across) % across
  return template.replace('{z}', String(z)).replace('{x}', String(column)).replace('{y}', String(y))
}

/** One line where tiles do not come as they should; null where they do. */
export function troubleWords(trouble: TileTrouble, setting: Pick<TileSetting, 'url'>): string | null {
  const host = tileHost(setting)
  switch (trouble) {
    case 'none':
      return null
    case 'slow':
      return say().map.tilesSlow(host)
    case 'failed':
      return say().map.tilesFailed(host)
  }
}
