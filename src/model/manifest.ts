/**
 * The large form of a dataset: a manifest that names every part with its bytes and its hash. Columns come at once, records
 * by chunk, ids and words by bucket and shard. How the parts look inside is in docs/large-datasets.md.
 */
import * as v from 'valibot'
import type { QuoteState } from './dataset.ts'
import {
  CategorySchema,
  EventSchema,
  MetaSchema,
  RELATION_KINDS,
  SCHEMA_VERSION,
  SOURCE_KINDS,
} from './schema.ts'
import { count, id } from './schema-parts.ts'

/** Version of the large form. A manifest of a later version is refused with words that say so. */
export const MANIFEST_VERSION = 1

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'must be 64 hexadecimal digits in lower case'))

/** Below the manifest's own folder: a part never leads to another host or out of it. */
const path = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/u,
    'must be a path below the folder of the manifest',
  ),
)

export const PartSchema = v.strictObject({
  path,
  bytes: v.pipe(count, v.description('Size of the file, before any compression on the way')),
  sha256: v.pipe(hash, v.description('SHA-256 of the file')),
})

const QUOTE_STATES: readonly QuoteState[] = [
  'verified',
  'moved',
  'differs',
  'ambiguous',
  'missing',
  'not-held',
]

export const ManifestSchema = v.strictObject({
  manifest: v.literal(MANIFEST_VERSION),
  schema: v.pipe(v.literal(SCHEMA_VERSION), v.description('Version of the records in the chunks')),
  hash: v.pipe(v.string(), v.description('SHA-256 of this file as written with an empty hash')),
  meta: MetaSchema,
  categories: v.pipe(v.array(CategorySchema), v.maxLength(8, 'must have at most eight categories')),
  count: v.pipe(count, v.description('Events, which are the rows of the columns')),
  totals: v.strictObject({
    claims: count,
    sources: v.pipe(v.record(v.picklist(SOURCE_KINDS), count), v.description('Sources by kind')),
    quotes: v.pipe(
      v.record(v.picklist(QUOTE_STATES), count),
      v.description('Quotes by how they stand against their source'),
    ),
  }),
  columns: v.pipe(PartSchema, v.description('Apache Arrow IPC file, one record batch, rows in time order')),
  tables: v.pipe(PartSchema, v.description('Claimants and places')),
  chunkRows: v.pipe(count, v.minValue(1), v.description('Rows of each chunk; the last may have fewer')),
  chunks: v.pipe(v.array(PartSchema), v.description('Chunk i holds the records from row i × chunkRows on')),
  ids: v.pipe(v.array(PartSchema), v.minLength(1), v.description('Buckets of ids and aliases by their hash')),
  voices: v.optional(
    v.pipe(
      v.array(PartSchema),
      v.description('Buckets of what single voices say of dates and places; without it that is not known'),
    ),
  ),
  words: v.pipe(
    v.array(v.strictObject({ ...PartSchema.entries, first: v.string() })),
    v.description('Shards of the word index; each holds the words from `first` to before that of the next'),
  ),
})

/** What a chunk holds besides an ordinary small dataset: where the relations of its events lead. */
export const ChunkLinksSchema = v.object({
  related: v.pipe(v.record(id, count), v.description('Rows of the events outside that relations lead to')),
  incoming: v.pipe(
    v.array(v.strictObject({ kind: v.picklist(RELATION_KINDS), from: count, to: count })),
    v.description('Relations that lead to an event of this chunk, by row'),
  ),
})

export const IdBucketSchema = v.record(EventSchema.entries.id, count)

/** What one voice says of dates and places. A bucket holds it by `voiceName`. */
export const VoiceSchema = v.strictObject({
  changes: v.pipe(
    v.array(v.tuple([count, v.nullable(count), v.nullable(v.string()), v.nullable(id)])),
    v.description(
      'Row; the row that keeps its date and comes after it as they date it, null without a date of theirs; date; place',
    ),
  ),
  quiet: v.pipe(v.array(count), v.description('Rows that rest on the source by their summary alone')),
})
export type Voice = v.InferOutput<typeof VoiceSchema>

/** What a voice is called in its bucket. */
export function voiceName({ kind, id: name }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${name}`
}

export type Part = v.InferOutput<typeof PartSchema>
export type Manifest = v.InferOutput<typeof ManifestSchema>
export type ChunkLinks = v.InferOutput<typeof ChunkLinksSchema>

/** The bucket that an id or alias is in: FNV-1a over its UTF-16 units, as an unsigned 32-bit number, modulo `buckets`. */
export function bucketOf(name: string, buckets: number): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < name.length; at++) mixed = Math.imul(mixed ^ name.charCodeAt(at), 0x01000193)
  return (mixed >>> 0) % buckets
}
