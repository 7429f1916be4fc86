/** The published JSON Schemas, made from the schemas that the reader itself uses. */
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { ManifestSchema } from '../model/manifest.ts'
import {
  CategorySchema,
  ClaimantSchema,
  DatasetFileSchema,
  EventSchema,
  ExcerptSchema,
  MetaSchema,
  PlaceSchema,
  QuoteSchema,
  SCHEMA_VERSION,
  SourceSchema,
} from '../model/schema.ts'
import { SiteSettingSchema } from '../model/site-setting.ts'

const $schema = v.optional(v.pipe(v.string(), v.description('The JSON Schema of this file, for editors')))

/** One schema for each kind of file in a folder of data, and `site-dataset` for the file that the page reads. */
const FILES = {
  dataset: {
    title: 'Dateline: what a dataset is',
    schema: v.strictObject({
      $schema,
      schema: v.literal(SCHEMA_VERSION),
      meta: MetaSchema,
      categories: v.pipe(v.array(CategorySchema), v.maxLength(8)),
    }),
  },
  claimants: {
    title: 'Dateline: who makes claims',
    schema: v.strictObject({ $schema, claimants: v.array(ClaimantSchema) }),
  },
  sources: {
    title: 'Dateline: the documents that a dataset rests on',
    schema: v.strictObject({ $schema, sources: v.array(SourceSchema) }),
  },
  excerpts: {
    title: 'Dateline: the passages held of the sources',
    schema: v.strictObject({ $schema, excerpts: v.array(ExcerptSchema) }),
  },
  quotes: {
    title: 'Dateline: exact words and where they stand',
    schema: v.strictObject({ $schema, quotes: v.array(QuoteSchema) }),
  },
  places: {
    title: 'Dateline: places and how precisely they are known',
    schema: v.strictObject({ $schema, places: v.array(PlaceSchema) }),
  },
  events: {
    title: 'Dateline: events and the claims about them',
    schema: v.strictObject({ $schema, events: v.array(EventSchema) }),
  },
  'site-dataset': { title: 'Dateline: a whole dataset as the page reads it', schema: DatasetFileSchema },
  manifest: { title: 'Dateline: the manifest of a large dataset', schema: ManifestSchema },
  'site-setting': { title: 'Dateline: what a site sets for itself', schema: SiteSettingSchema },
} as const

/**
 * Name and text of each JSON Schema file (draft 7). What JSON Schema cannot say is left out: finite numbers (JSON
 * has no others) and the flags of patterns; references and dates are checked by `npm run data` alone.
 */
export function jsonSchemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, { title, schema }]) => {
      const { $schema: draft, ...body } = toJsonSchema(schema, { errorMode: 'ignore' })
      const text = JSON.stringify({ $schema: draft, $id: `${name}.json`, title, ...body }, null, 2)
      return [`${name}.json`, `${text}\n`]
    }),
  )
}
