/**
 * The nouns of a dataset as a file holds them, each as one schema that gives its type, its validation and its
 * published JSON Schema. What the app works on after reading is in `dataset.ts`.
 */
import * as v from 'valibot'
import { count, edtf, finite, geometry, id, language, name, reason, term, text, url } from './schema-parts.ts'

/** Version of the file format. A file of a later version is refused with words that say so. */
export const SCHEMA_VERSION = 1

export const MetaSchema = v.strictObject({
  id,
  title: text,
  description: text,
  licence: text,
  version: text,
  displayZone: v.pipe(text, v.description('IANA zone that times of day are carried to and shown in')),
  authors: v.optional(v.array(text)),
})

export const CategorySchema = v.strictObject({
  id,
  label: name,
  letter: v.pipe(v.string(), v.regex(/^\p{L}$/u, 'must be one letter')),
})

export const ClaimantSchema = v.strictObject({
  id,
  name,
  role: v.optional(text),
  side: v.optional(
    v.pipe(text, v.description('The party that the claimant speaks for, where it speaks for one')),
  ),
})

export const SOURCE_KINDS = ['news', 'agency', 'official', 'social', 'report', 'reference', 'other'] as const
export const SourceSchema = v.strictObject({
  id,
  kind: v.picklist(SOURCE_KINDS),
  publisher: name,
  author: v.optional(name),
  title: v.optional(name),
  url: v.optional(v.pipe(url, v.description('Left out only where the source is withheld'))),
  archivedUrl: v.optional(url),
  published: v.optional(edtf),
  retrieved: v.optional(edtf),
  language,
  rights: v.pipe(
    v.picklist(['full', 'excerpts', 'cited', 'withheld']),
    v.description(
      'full: one excerpt holds the whole text; excerpts: only what is quoted; cited: no text is held; withheld: the site says that there is a source and why it is not shown, and nothing else of it',
    ),
  ),
  withheldBecause: v.optional(
    v.pipe(text, v.description('Why the source is withheld, in words that anybody may read')),
  ),
  sha256: v.optional(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'must be 64 hexadecimal digits in lower case')),
  ),
  length: v.optional(v.pipe(count, v.description('Length of the text in code points'))),
  note: v.optional(text),
})

export const ExcerptSchema = v.strictObject({
  id,
  source: id,
  start: v.pipe(count, v.description('Offset of the excerpt in the text of its source, in code points')),
  text: v.pipe(v.string(), v.minLength(1, 'must not be empty')),
})

export const QuoteSchema = v.strictObject({
  id,
  source: id,
  exact: v.pipe(v.string(), v.minLength(1, 'must not be empty')),
  prefix: v.pipe(v.string(), v.description('What stands right before the quote')),
  suffix: v.pipe(v.string(), v.description('What stands right after the quote')),
  start: v.pipe(count, v.description('Offset in the text of the source, in code points')),
  end: v.pipe(count, v.description('End of the quote in the text of the source, in code points, exclusive')),
  speaker: v.optional(name),
})

const radiusMetres = v.pipe(finite, v.minValue(1, 'must be at least 1 metre'))
const AREA_KINDS = ['district', 'city', 'region', 'country', 'sea'] as const
export const PrecisionSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('exact') }),
  v.strictObject({ kind: v.literal('approximate'), radiusMetres }),
  v.strictObject({
    kind: v.literal('area'),
    area: v.picklist(AREA_KINDS),
    radiusMetres,
    outline: v.optional(
      v.pipe(
        text,
        v.description('Area of the base map: ISO 3166 code such as UA or UA-43, or sea:black-sea'),
      ),
    ),
  }),
  v.strictObject({ kind: v.literal('displaced'), radiusMetres, reason: text }),
  v.strictObject({ kind: v.literal('unknown') }),
])

export const PlaceSchema = v.strictObject({
  id,
  name,
  country: v.optional(name),
  geometry: v.nullable(geometry),
  precision: PrecisionSchema,
  basis: v.optional(v.pipe(text, v.description('How the position is known'))),
  nullIslandMeant: v.optional(v.literal(true)),
})

export const ValueSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('figure'),
    of: term,
    min: v.nullable(finite),
    max: v.nullable(finite),
    approximate: v.optional(v.literal(true)),
  }),
  v.strictObject({ kind: v.literal('time'), edtf }),
  v.strictObject({ kind: v.literal('place'), place: id }),
  v.strictObject({ kind: v.literal('term'), of: term, term: name }),
])

export const EvidenceSchema = v.union([
  v.strictObject({ quote: id }),
  v.strictObject({ source: id, note: v.optional(text) }),
])

export const PROPERTIES = [
  'time',
  'place',
  'casualties',
  'number',
  'outcome',
  'means',
  'attribution',
] as const
export const STANCES = ['asserts', 'denies', 'reports'] as const
export const ClaimSchema = v.strictObject({
  id,
  property: v.picklist(PROPERTIES),
  claimant: id,
  as: v.optional(v.pipe(text, v.description('The claimant as the evidence names it, where that says more'))),
  statement: text,
  values: v.optional(v.pipe(v.array(ValueSchema), v.maxLength(50, 'must have at most 50 values'))),
  stance: v.picklist(STANCES),
  against: v.optional(
    v.pipe(
      v.array(id),
      v.description('Claims of the same event that this one denies, where it gives no value'),
    ),
  ),
  made: v.optional(edtf),
  evidence: v.pipe(v.array(EvidenceSchema), v.minLength(1, 'must name at least one quote or source')),
})

export const RELATION_KINDS = ['precedes', 'response-to', 'part-of', 'same-asset'] as const
export const EventSchema = v.strictObject({
  id,
  aliases: v.optional(v.array(id)),
  title: name,
  summary: text,
  category: id,
  actors: v.array(name),
  when: v.strictObject({
    edtf: v.nullable(edtf),
    inferred: v.optional(reason),
    note: v.optional(text),
  }),
  where: v.nullable(v.strictObject({ place: id, inferred: v.optional(reason), note: v.optional(text) })),
  claims: v.array(ClaimSchema),
  citations: v.optional(v.pipe(v.array(id), v.description('Sources that the summary rests on'))),
  relations: v.array(v.strictObject({ kind: v.picklist(RELATION_KINDS), event: id })),
})

/** One file that the page reads: everything of a dataset, and the hash of it all. */
export const DatasetFileSchema = v.strictObject({
  schema: v.literal(SCHEMA_VERSION),
  hash: v.pipe(v.string(), v.description('SHA-256 of this file as written with an empty hash')),
  meta: MetaSchema,
  categories: v.pipe(v.array(CategorySchema), v.maxLength(8, 'must have at most eight categories')),
  claimants: v.array(ClaimantSchema),
  sources: v.array(SourceSchema),
  excerpts: v.array(ExcerptSchema),
  quotes: v.array(QuoteSchema),
  places: v.array(PlaceSchema),
  events: v.array(EventSchema),
})

export type Meta = v.InferOutput<typeof MetaSchema>
export type Category = v.InferOutput<typeof CategorySchema>
export type Claimant = v.InferOutput<typeof ClaimantSchema>
export type Source = v.InferOutput<typeof SourceSchema>
export type Excerpt = v.InferOutput<typeof ExcerptSchema>
export type Quote = v.InferOutput<typeof QuoteSchema>
export type Geometry = v.InferOutput<typeof geometry>
export type Precision = v.InferOutput<typeof PrecisionSchema>
export type Place = v.InferOutput<typeof PlaceSchema>
export type ClaimValue = v.InferOutput<typeof ValueSchema>
export type Evidence = v.InferOutput<typeof EvidenceSchema>
export type Property = (typeof PROPERTIES)[number]
export type Stance = (typeof STANCES)[number]
export type Claim = v.InferOutput<typeof ClaimSchema>
export type RelationKind = (typeof RELATION_KINDS)[number]
export type EventInFile = v.InferOutput<typeof EventSchema>
export type DatasetFile = v.InferOutput<typeof DatasetFileSchema>
