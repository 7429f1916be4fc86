/** The columns of a table that are read, and which of them a path in a record leads back to. */

export const REQUIRED: readonly string[] = ['id', 'title']

export const COLUMNS: readonly string[] = [
  ...REQUIRED,
  'summary',
  'category',
  'actors',
  'edtf',
  'place',
  'country',
  'lat',
  'lon',
  'precision',
  'radius_m',
  'area',
  'displaced_reason',
  'source_url',
  'source_title',
  'source_publisher',
  'source_published',
  'source_kind',
  'source_language',
  'source_archived_url',
  'source_sha256',
  'source_length',
  'claim',
  'claimant',
  'claim_property',
  'claim_stance',
  'quote',
  'speaker',
  'excerpt',
  'excerpt_start',
]

/** Fields inside others, which come from another column than what they lie in. */
const INNER: readonly (readonly [RegExp, string])[] = [
  [/^claims\[0\]\.claimant/u, 'claimant'],
  [/^claims\[0\]\.property/u, 'claim_property'],
  [/^claims\[0\]\.stance/u, 'claim_stance'],
  [/^claims\[0\]\.evidence/u, 'source_url'],
  [/^geometry\.coordinates\[0\]/u, 'lon'],
  [/^geometry\.coordinates\[1\]/u, 'lat'],
  [/^precision\.radiusMetres/u, 'radius_m'],
  [/^precision\.area/u, 'area'],
  [/^precision\.reason/u, 'displaced_reason'],
]

/** The column of a field such as `when.edtf`; `columns` gives those of the record's own fields. */
export function columnOfField(columns: Readonly<Record<string, string>>, field: string): string {
  const inner = INNER.find(([pattern]) => pattern.test(field))
  if (inner !== undefined) return inner[1]
  const own = /^\w+/u.exec(field)?.[0] ?? 'id'
  return Object.hasOwn(columns, own) ? (columns[own] ?? own) : own
}
