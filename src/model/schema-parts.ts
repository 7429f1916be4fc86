/** The small pieces that the schemas of a dataset share. */
import * as v from 'valibot'

export const id = v.pipe(
  v.string(),
  v.maxLength(100, 'must have at most 100 characters'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be in kebab-case: a-z, 0-9 and single hyphens'),
)
/** Words of whoever made the dataset. Words of sources, in excerpts and quotes, may be of any length. */
export const text = v.pipe(
  v.string(),
  v.maxLength(10_000, 'must have at most 10,000 characters'),
  v.regex(/\S/u, 'must not be empty'),
)
/** What stands on one line of the page, or beside a mark. */
export const name = v.pipe(
  v.string(),
  v.maxLength(1000, 'must have at most 1,000 characters'),
  v.regex(/\S/u, 'must not be empty'),
)
export const count = v.pipe(
  v.number(),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
)
export const finite = v.pipe(v.number(), v.finite('must be a finite number'))
export const edtf = v.pipe(name, v.description('A date in EDTF (ISO 8601-2), as written'))
export const url = v.pipe(
  v.string(),
  v.maxLength(4000, 'must have at most 4,000 characters'),
  v.regex(/^(?:https?:\/\/|mailto:)\S+$/iu, 'must be an http, https or mailto address'),
)
export const language = v.pipe(
  v.string(),
  v.maxLength(100, 'must have at most 100 characters'),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'must be a BCP 47 language tag such as en or uk'),
)
export const reason = v.pipe(
  text,
  v.description('Why this is inferred: present only where no source states it'),
)

export const longitude = v.pipe(
  finite,
  v.minValue(-180, 'must be at least -180'),
  v.maxValue(180, 'must be at most 180'),
)
export const latitude = v.pipe(
  finite,
  v.minValue(-90, 'must be at least -90'),
  v.maxValue(90, 'must be at most 90'),
)
export const position = v.pipe(
  v.tuple([longitude, latitude]),
  v.description('[longitude, latitude] in degrees, WGS 84, as GeoJSON has it'),
)
export const ring = v.array(position)
export const geometry = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: position }),
  v.strictObject({ type: v.literal('LineString'), coordinates: v.array(position) }),
  v.strictObject({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
])
export const term = v.pipe(
  v.string(),
  v.maxLength(100, 'must have at most 100 characters'),
  v.regex(/^[a-z][A-Za-z0-9]*$/u, 'must be a word in camelCase such as killed or missilesIntercepted'),
)
