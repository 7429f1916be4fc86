/**
 * What the features of a vector tile are drawn as. Reads the two open schemas that hosts commonly serve: OpenMapTiles
 * (openmaptiles.org/schema) and Shortbread (shortbread-tiles.org/schema). Whatever neither names is not drawn. Pure.
 */

/** From the lowest to the highest. */
export const KINDS = [
  'ice',
  'wood',
  'green',
  'built',
  'water',
  'stream',
  'river',
  'building',
  'path',
  'rail',
  'minor',
  'main',
  'motorway',
  'region',
  'border',
  'disputed',
] as const
export type Kind = (typeof KINDS)[number]

export type Properties = Readonly<Record<string, number | string | boolean>>

const isYes = (value: number | string | boolean | undefined): boolean => value === true || Number(value) === 1

function among(kinds: Partial<Record<Kind, readonly string[]>>): ReadonlyMap<string, Kind> {
  return new Map(KINDS.flatMap(kind => (kinds[kind] ?? []).map(word => [word, kind] as const)))
}

const GROUND = among({
  ice: ['ice', 'glacier'],
  wood: ['wood', 'forest'],
  green: [
    'grass',
    'park',
    'meadow',
    'garden',
    'golf_course',
    'village_green',
    'recreation_ground',
    'cemetery',
    'scrub',
    'heath',
    'orchard',
  ],
  built: [
    'residential',
    'commercial',
    'industrial',
    'retail',
    'railway',
    'suburb',
    'neighbourhood',
    'quarter',
    'garages',
  ],
})
const FLOWS = among({ river: ['river', 'canal'], stream: ['stream', 'drain', 'ditch'] })
const WAYS = among({
  motorway: ['motorway', 'trunk'],
  main: ['primary', 'secondary'],
  minor: ['tertiary', 'minor', 'unclassified', 'residential', 'living_street', 'busway'],
  path: ['service', 'track', 'path', 'pedestrian', 'footway', 'cycleway', 'bridleway', 'steps'],
  rail: ['rail', 'transit', 'light_rail', 'narrow_gauge', 'subway', 'tram'],
})

function kindOfBorder(properties: Properties): Kind | null {
  const level = Number(properties['admin_level'])
  if (isYes(properties['maritime']) || isYes(properties['coastline'])) return null
  if (isYes(properties['disputed'])) return 'disputed'
  return level <= 2 ? 'border' : level <= 4 ? 'region' : null
}

/** Layers of areas (3) and of lines (2): OpenMapTiles names its kinds `class`, Shortbread `kind`. */
const LAYERS: ReadonlyMap<string, readonly [type: 2 | 3, kindOf: (properties: Properties) => Kind | null]> =
  new Map([
    ['landcover', [3, ({ class: is }) => GROUND.get(String(is)) ?? null]],
    ['landuse', [3, ({ class: is }) => GROUND.get(String(is)) ?? null]],
    ['land', [3, ({ kind: is }) => GROUND.get(String(is)) ?? null]],
    ['park', [3, () => 'green']],
    ['water', [3, ({ brunnel }) => (brunnel === 'tunnel' ? null : 'water')]],
    ['ocean', [3, () => 'water']],
    ['water_polygons', [3, ({ kind: is }) => (is === 'glacier' ? 'ice' : 'water')]],
    ['building', [3, () => 'building']],
    ['buildings', [3, () => 'building']],
    [
      'waterway',
      [2, ({ class: is, brunnel }) => (brunnel === 'tunnel' ? null : (FLOWS.get(String(is)) ?? null))],
    ],
    ['water_lines', [2, ({ kind: is, tunnel }) => (isYes(tunnel) ? null : (FLOWS.get(String(is)) ?? null))]],
    ['transportation', [2, ({ class: is }) => WAYS.get(String(is)) ?? null]],
    ['streets', [2, ({ kind: is }) => WAYS.get(String(is)) ?? null]],
    ['boundary', [2, kindOfBorder]],
    ['boundaries', [2, kindOfBorder]],
  ])

/** Whether anything of a layer is drawn. */
export function isDrawn(layer: string): boolean {
  return LAYERS.has(layer)
}

/** What a feature is drawn as; null where it is not. `type` is 2 for lines and 3 for areas. */
export function kindOf(layer: string, type: number, properties: Properties): Kind | null {
  const known = LAYERS.get(layer)
  return known === undefined || known[0] !== type ? null : known[1](properties)
}

/** Thousands of inhabitants that a place is set in type as, by its kind; a kind that is not here has no name. */
const PLACES: ReadonlyMap<string, number> = new Map([
  ['city', 300],
  ['town', 20],
  ['suburb', 12],
  ['quarter', 4],
  ['village', 3],
  ['neighbourhood', 1],
  ['hamlet', 0.6],
  ['isolated_dwelling', 0.2],
])

export interface NamedKind {
  readonly name: string
  /** Thousands of inhabitants. */
  readonly size: number
}

/** Longest name that is set, in characters. */
const LONGEST = 60

/** Layers of the names of places. */
export function isNamed(layer: string): boolean {
  return layer === 'place' || layer === 'place_labels'
}

/** The name of a place, in English or Latin letters where the tile has it; null where it has none, or names no settlement. */
export function namedKind(properties: Properties): NamedKind | null {
  const size = PLACES.get(String(properties['class'] ?? properties['kind']))
  const found = ['name:en', 'name_en', 'name:latin', 'name_int', 'name']
    .map(key => properties[key])
    .find(value => typeof value === 'string' && value.trim() !== '')
  if (size === undefined || typeof found !== 'string') return null
  // A cut may leave half of a letter of two units.
  return {
    name: found
      .trim()
      .slice(0, LONGEST)
      .replace(/\p{Surrogate}$/u, ''),
    size,
  }
}
