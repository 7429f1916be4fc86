/** Opens a dataset in the large form: manifest, columns and tables at once, the rest when it is asked for. */
import * as v from 'valibot'
import type { Columns } from '../../model/columns.ts'
import type { Dataset, Problem } from '../../model/dataset.ts'
import { type Manifest, MANIFEST_VERSION, ManifestSchema, type Part } from '../../model/manifest.ts'
import type { Records } from '../../model/records.ts'
import type { Totals } from '../../model/totals.ts'
import { SCHEMA_VERSION } from '../../model/schema.ts'
import { describeIssue } from '../describe.ts'
import { findHazards } from '../hazard.ts'
import { fitsHash } from '../hash.ts'
import { parseJson } from '../parse.ts'
import { readDataset } from '../read.ts'
import { type Complaint, quoted } from '../reading.ts'
import { readColumns } from './columns.ts'
import { boundsOfChunk, type LaterParts } from './later.ts'
import { type Came, canHash, createParts, type Fetch, type GetPart, type Got, problemOf } from './parts.ts'
import { createLargeRecords } from './records.ts'
import { type LargeSearch, wholeWordOf } from './search.ts'
import { createSharedMaps } from './shared-maps.ts'
import type { AskVoice } from './voices.ts'

export interface LargeDataset {
  /**
   * For what events point to. `events` is empty: records come by row. `sources`, `excerpts`, `quotes` and `quoteStates`
   * grow and shrink with the chunks that are here, so a miss may mean that one has not come.
   */
  readonly dataset: Dataset
  readonly totals: Totals
  readonly columns: Columns
  readonly records: Records
  readonly search: LargeSearch
  readonly voices: AskVoice
}

/** Where a manifest came from, and how its parts are fetched. */
export interface LargeOrigin {
  /** Absolute: all parts are fetched from beside it. */
  readonly address: string
  readonly fetcher: Fetch
  readonly signal?: AbortSignal
  /** Told what share of the first parts has come, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** What of a large dataset is read at once: plain values, which a worker can hand over. */
export interface FirstParts {
  readonly manifest: Manifest
  readonly columns: Columns
  readonly tables: Dataset
  readonly problems: readonly Problem[]
}

type Failed = { readonly problems: readonly Problem[] }

/** Fetches and checks what is read at once, or says why it cannot be used. Rejects only with the reason of `signal`. */
export async function readFirstParts(
  text: string,
  { address, fetcher, signal, onProgress }: LargeOrigin,
): Promise<FirstParts | Failed> {
  const parsed = parseJson(text, { file: address })
  if ('problem' in parsed) return { problems: [parsed.problem] }
  const read = readManifest(parsed.json)
  if ('complaints' in read)
    return { problems: read.complaints.map(complaint => problemOf(address, complaint)) }
  if (canHash() && !(await fitsHash(text, read.manifest.hash)))
    return { problems: [problemOf(address, CHANGED)] }
  const { manifest } = read
  const onCame = progressOf([manifest.columns, manifest.tables], onProgress)
  const getPart = createParts(address, fetcher, { onCame })
  const [columnBytes, tables] = await Promise.all([
    getPart(manifest.columns, signal),
    readTables(manifest, getPart, signal),
  ])
  if ('problem' in columnBytes) return { problems: [columnBytes.problem] }
  if ('problem' in tables) return { problems: [tables.problem] }
  const categories = manifest.categories.map(({ id }) => id)
  const columns = readColumns(columnBytes.value, { count: manifest.count, categories })
  if ('complaints' in columns) {
    return { problems: columns.complaints.map(complaint => problemOf(manifest.columns.path, complaint)) }
  }
  const { dataset, problems } = tables.value
  const lost = lostPlaces(manifest, columns.columns, dataset)
  if (lost !== null) return { problems: [...problems, lost] }
  const unsure = canHash() ? [] : [unhashed(address)]
  return { manifest, columns: columns.columns, tables: dataset, problems: [...problems, ...unsure] }
}

/** The dataset of these parts, whose other parts are asked for when they are wanted. */
export function largeFrom({ manifest, columns, tables }: FirstParts, later: LaterParts): LargeDataset {
  const { count, chunkRows } = manifest
  const maps = createSharedMaps()
  return {
    dataset: { ...tables, hash: manifest.hash, ...maps.maps },
    totals: manifest.totals,
    columns,
    records: createLargeRecords({
      count,
      chunkRows,
      maps,
      nameOf: index => manifest.chunks[index]?.path ?? '',
      loadChunk: index => later.loadChunk(index, boundsOfChunk(columns, chunkRows, index)),
      lookUp: later.lookUp,
    }),
    search: {
      search: later.search,
      prepare: later.prepareSearch,
      wholeWord: text => wholeWordOf(manifest.words, text),
    },
    voices: later.tell,
  }
}

/** What share of these parts together has come. */
function progressOf(parts: readonly Part[], onProgress: LargeOrigin['onProgress']): Came {
  const whole = parts.reduce((sum, { bytes }) => sum + bytes, 0)
  const came = new Map<string, number>()
  return ({ path }, bytes) => {
    came.set(path, bytes)
    if (whole > 0) onProgress?.(Math.min(1, [...came.values()].reduce((sum, more) => sum + more, 0) / whole))
  }
}

function lostPlaces({ tables }: Manifest, { place }: Columns, { places }: Dataset): Problem | null {
  const lost = place.values.filter(id => !places.has(id))
  if (lost.length === 0) return null
  const message = `does not hold ${lost.length} places of the columns, such as ${quoted(lost[0] ?? '')}`
  return problemOf(tables.path, { path: 'places', message, remedy: AGAIN })
}

const CHANGED: Complaint = {
  path: '',
  message: 'is not what its hash was taken of: it was changed or damaged after it was written',
  remedy: 'Load it again. If you changed it on purpose, write the dataset again with `npm run data`.',
}

const AGAIN = 'Write the dataset again with `npm run data`, and copy all of its files to the server.'

/** The manifest, or why it is none. */
export function readManifest(
  json: unknown,
): { readonly manifest: Manifest } | { readonly complaints: readonly Complaint[] } {
  const hazards = findHazards(json, '')
  if (hazards.length > 0) return { complaints: hazards }
  const newer = newerThan(json, 'manifest', MANIFEST_VERSION) ?? newerThan(json, 'schema', SCHEMA_VERSION)
  if (newer !== null) return { complaints: [newer] }
  const read = v.safeParse(ManifestSchema, json)
  if (!read.success) return { complaints: read.issues.map(issue => describeIssue(issue, '')) }
  const { count, chunkRows, chunks } = read.output
  if (chunks.length === Math.ceil(count / chunkRows)) return { manifest: read.output }
  const message = `names ${chunks.length} chunks of ${chunkRows} rows, which do not make ${count} rows`
  return { complaints: [{ path: 'chunks', message, remedy: AGAIN }] }
}

function newerThan(json: unknown, field: 'manifest' | 'schema', version: number): Complaint | null {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, field)) return null
  const given: unknown = (json as Readonly<Record<string, unknown>>)[field]
  if (typeof given !== 'number' || given <= version) return null
  const message = `is written in format ${given}, and this version of Dateline reads format ${version}`
  return { path: field, message, remedy: 'Open it with a newer version of Dateline.' }
}

/** Claimants and places, read by the reader of every dataset. */
async function readTables(
  { tables, meta, categories }: Manifest,
  getPart: GetPart,
  signal: AbortSignal | undefined,
): Promise<Got<{ readonly dataset: Dataset; readonly problems: readonly Problem[] }>> {
  const got = await getPart(tables, signal)
  if ('problem' in got) return got
  const parsed = parseJson(new TextDecoder().decode(got.value), { file: tables.path })
  if ('problem' in parsed) return parsed
  const lists = typeof parsed.json === 'object' && parsed.json !== null ? parsed.json : {}
  const none = { sources: [], excerpts: [], quotes: [], events: [] }
  const root = { ...lists, schema: SCHEMA_VERSION, hash: '', meta, categories, ...none }
  const { dataset, problems } = readDataset(root, { file: tables.path })
  const [first] = problems
  if (dataset !== null) return { value: { dataset, problems } }
  if (first === undefined) throw new Error('Tables that cannot be read need a problem that says why.')
  return { problem: first }
}

function unhashed(address: string): Problem {
  return {
    ...problemOf(address, {
      path: '',
      message: 'could not be compared with its hashes, as browsers work them out on https pages only',
      remedy: 'Open this page by https.',
    }),
    refused: false,
  }
}
