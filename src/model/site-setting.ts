/** What the people who publish a site may set for it, in `dateline.config.json`. Read when the site is built. */
import * as v from 'valibot'

const PLACEHOLDER = /\{[^{}]*\}/gu
const NEEDED = ['{z}', '{x}', '{y}'] as const
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u

/** Sets numbers for the placeholders, so that what is left must be an address. */
function sampleOf(template: string): URL | null {
  const sample = template.replaceAll(PLACEHOLDER, '0')
  return URL.canParse(sample) ? new URL(sample) : null
}

function hasEachOnce(template: string): boolean {
  const found: readonly string[] = template.match(PLACEHOLDER) ?? []
  return found.length === NEEDED.length && NEEDED.every(name => found.includes(name))
}

function isGuarded({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
}

const TileUrlSchema = v.pipe(
  v.string(),
  v.check(
    hasEachOnce,
    'must hold {z}, {x} and {y}, each once, and no other placeholder: name one host instead of {s}',
  ),
  v.check(
    text => /^https?:\/\/[\w.:[\]-]+\//u.test(text) && sampleOf(text) !== null,
    'must be a whole address whose host is written out, such as https://tile.example.org/{z}/{x}/{y}.png',
  ),
  v.check(text => {
    const url = sampleOf(text)
    return url === null || isGuarded(url)
  }, 'must begin with https:// (http:// is for a server on the same machine)'),
  v.description('Address of a tile in Web Mercator, y counted from the north'),
)

const TileFieldsSchema = v.strictObject({
  url: TileUrlSchema,
  kind: v.optional(
    v.pipe(
      v.picklist(['raster', 'vector']),
      v.description(
        'raster: images of 256 px; vector: Mapbox Vector Tiles in the schema of OpenMapTiles or Shortbread',
      ),
    ),
    'raster',
  ),
  attribution: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must say whose work the tiles are'),
    v.description('Plain text, shown while the tiles show'),
  ),
  maxZoom: v.optional(
    v.pipe(
      v.number(),
      v.integer('must be a whole number'),
      v.minValue(1, 'must be at least 1'),
      v.maxValue(22, 'must be at most 22'),
      v.description(
        'The finest zoom level that the host serves; left out: 19 for images, 14 for vector tiles',
      ),
    ),
  ),
  cors: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'Whether the host lets other sites read its images (Access-Control-Allow-Origin). Without it tiles show, but are left out of saved pictures; vector tiles need it',
      ),
    ),
    true,
  ),
})

export const TileSettingSchema = v.pipe(
  TileFieldsSchema,
  v.forward(
    v.check(
      ({ kind, cors }) => kind === 'raster' || cors,
      'must be true for vector tiles: a page cannot read them from a host that does not allow it',
    ),
    ['cors'],
  ),
)

/** An origin as browsers write it: scheme, host and port, nothing after. */
function isOrigin(text: string): boolean {
  if (!/^https?:\/\/[\w.:[\]-]+$/u.test(text) || !URL.canParse(text)) return false
  return new URL(text).origin === text && isGuarded(new URL(text))
}

const DataHostSchema = v.pipe(
  v.string(),
  v.check(
    isOrigin,
    'must be a scheme and a host in lower case and nothing after it, such as https://data.example.org (http:// is for a server on the same machine)',
  ),
)

/** An event like those of the shipped dataset takes 4.4 kB on its plain page, and so many take 440 MB. */
const PLAIN_EVENTS = 100_000

export const SiteSettingSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.description('The JSON Schema of this file, for editors'))),
  tiles: v.optional(v.nullable(TileSettingSchema), null),
  dataHosts: v.optional(
    v.pipe(
      v.array(DataHostSchema),
      v.maxLength(20, 'must have at most 20 hosts'),
      v.description('Other sites whose datasets `?data=` may open, such as https://data.example.org'),
    ),
    [],
  ),
  plainEvents: v.optional(
    v.pipe(
      v.number(),
      v.integer('must be a whole number'),
      v.minValue(0, 'must be 0 or more'),
      v.description(
        'So many events of each dataset in the large form stand on plain pages, the first in time',
      ),
    ),
    PLAIN_EVENTS,
  ),
})

/** What a site without a setting of its own has. */
export const NO_SETTING: SiteSetting = v.parse(SiteSettingSchema, {})

export type TileSetting = v.InferOutput<typeof TileSettingSchema>
export type SiteSetting = v.InferOutput<typeof SiteSettingSchema>

/** The finest zoom level that the host serves, as it counts. */
export function finestLevel({ kind, maxZoom }: Pick<TileSetting, 'kind' | 'maxZoom'>): number {
  return maxZoom ?? (kind === 'vector' ? 14 : 19)
}

/** Scheme, host and port of the tiles: the one origin that the page may ask besides its own. */
export function tileOrigin({ url }: Pick<TileSetting, 'url'>): string {
  const sample = sampleOf(url)
  if (sample === null) throw new Error('The address of the tiles is none: check it with SiteSettingSchema.')
  return sample.origin
}

/** The host as the reader is told it: `tile.example.org`, with its port where it has one. */
export function tileHost(setting: Pick<TileSetting, 'url'>): string {
  return new URL(tileOrigin(setting)).host
}
