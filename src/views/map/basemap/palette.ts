/** The colours of the paper that events are drawn on, one set for each theme. Pure, so that other layers can share it. */

export type Theme = 'light' | 'dark'

/** CSS colours, sRGB. */
export interface Palette {
  readonly sea: string
  /** The bands of darker water along a coast: the outer one, and the inner one on it. */
  readonly shallows: string
  readonly shore: string
  readonly land: string
  readonly coast: string
  readonly border: string
  readonly region: string
  readonly river: string
  /** Lakes: the sea's colour, less strong. */
  readonly lake: string
  readonly disputed: string
  readonly seaLabel: string
  readonly countryLabel: string
  readonly regionLabel: string
  readonly placeLabel: string
  readonly smallPlaceLabel: string
  readonly dot: string
  /** The margin of the page, beyond the northern and southern edge of the map. */
  readonly margin: string
  /** Behind labels on land and at sea, so that lines do not cross letters. */
  readonly landHalo: string
  readonly seaHalo: string
}

const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    sea: '#cfdde6',
    shallows: '#c8d8e2',
    shore: '#bed0dc',
    land: '#f6f3ec',
    coast: '#9fb3bf',
    border: '#9c9286',
    region: '#d9d2c6',
    river: '#98b9cd',
    lake: '#cfdde6',
    disputed: '#b45f4d',
    seaLabel: '#446176',
    countryLabel: '#6b6358',
    regionLabel: '#736a5e',
    placeLabel: '#2f2c28',
    smallPlaceLabel: '#57514a',
    dot: '#57514a',
    margin: '#e7e3da',
    landHalo: '#f6f3ec',
    seaHalo: '#cfdde6',
  },
  dark: {
    sea: '#0f1a24',
    shallows: '#0e1822',
    shore: '#0b141c',
    land: '#1b2630',
    coast: '#43596a',
    border: '#5d6d7a',
    region: '#36444f',
    river: '#35566d',
    lake: '#0f1a24',
    disputed: '#c9745f',
    seaLabel: '#7f9bb0',
    countryLabel: '#a3aeb7',
    regionLabel: '#8b98a3',
    placeLabel: '#d3d9de',
    smallPlaceLabel: '#a9b3bb',
    dot: '#a9b3bb',
    margin: '#141a20',
    landHalo: '#1b2630',
    seaHalo: '#0f1a24',
  },
}

/** The colours of a theme. */
export function paletteOf(theme: Theme): Palette {
  return PALETTES[theme]
}
