/** The colours of vector tiles: the base map's own, and tones between them for what it does not have. */
import { paletteOf, type Theme } from '../../basemap/palette.ts'
import type { Kind } from './kinds.ts'

/** CSS colours, sRGB; `cases` are the edges of roads. */
export interface TileColours extends Readonly<Record<Kind, string>> {
  readonly land: string
  readonly cases: Readonly<Partial<Record<Kind, string>>>
}

const GROUND: Readonly<
  Record<Theme, Omit<TileColours, 'land' | 'water' | 'river' | 'stream' | 'region' | 'border' | 'disputed'>>
> = {
  light: {
    ice: '#eff4f6',
    wood: '#e8ebdb',
    green: '#eef0e1',
    built: '#efe9dd',
    building: '#e2dacc',
    path: '#ddd4c5',
    rail: '#bdb4a8',
    minor: '#fffdf9',
    main: '#fffdf9',
    motorway: '#f2dfc4',
    cases: { minor: '#ddd4c6', main: '#cfc4b3', motorway: '#c9ae89' },
  },
  dark: {
    ice: '#24333e',
    wood: '#1b2b2c',
    green: '#1d2d30',
    built: '#212d37',
    building: '#2a3641',
    path: '#33414d',
    rail: '#4a5763',
    minor: '#33424e',
    main: '#3d4d5a',
    motorway: '#5b584c',
    cases: { minor: '#18222b', main: '#141d25', motorway: '#141a1d' },
  },
}

export function coloursOf(theme: Theme): TileColours {
  const { land, sea, river, region, border, disputed } = paletteOf(theme)
  return { ...GROUND[theme], land, water: sea, river, stream: river, region, border, disputed }
}
