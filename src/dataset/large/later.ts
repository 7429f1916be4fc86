/** What of a large dataset is read when it is asked for: records by chunks, ids, words, and what single voices say. */
import * as v from 'valibot'
import type { Columns } from '../../model/columns.ts'
import type { Dataset } from '../../model/dataset.ts'
import { bucketOf, IdBucketSchema, type Manifest } from '../../model/manifest.ts'
import type { RowBits } from '../../model/row-bits.ts'
import { type Bounds, type ChunkRead, readChunk } from './chunk.ts'
import { failure, type GetPart, jsonOfPart, problemOf } from './parts.ts'
import { createLargeSearch } from './search.ts'
import { type AskVoice, createVoices } from './voices.ts'

/** Answers from the files beside a manifest, or from a worker that reads them. */
export interface LaterParts {
  /** `bounds` are those of the chunk's own rows, which its events must have. */
  readonly loadChunk: (index: number, bounds: Bounds) => Promise<ChunkRead>
  /** Row of an id or alias; rejects where that cannot be found out. */
  readonly lookUp: (id: string) => Promise<number | null>
  /**
   * Rows found, in a set that may be given away; none for a text without a word. Rejects with the reason of `signal`, or with an error whose
   * `cause` is the problem where a part cannot be had.
   */
  readonly search: (text: string, signal?: AbortSignal) => Promise<RowBits>
  /** Told that a search is to come. */
  readonly prepareSearch: () => void
  readonly tell: AskVoice
}

type ChunkList = Pick<Manifest, 'count' | 'chunkRows' | 'chunks'>

/** The files beside a manifest. */
export function laterPartsOf(
  { manifest, tables }: { readonly manifest: Manifest; readonly tables: Dataset },
  getPart: GetPart,
): LaterParts {
  const { search, prepare } = createLargeSearch(manifest, getPart)
  return {
    loadChunk: (index, bounds) => fetchChunk(manifest, index, bounds, getPart),
    lookUp: id => lookUp(manifest, id, getPart),
    search,
    prepareSearch: prepare,
    tell: createVoices(manifest, tables, getPart),
  }
}

/** Bounds of the rows of one chunk, of which the last may be shorter. */
export function boundsOfChunk(columns: Columns, chunkRows: number, index: number): Bounds {
  const own = (bounds: Float64Array) => bounds.slice(index * chunkRows, (index + 1) * chunkRows)
  return {
    earliestStart: own(columns.earliestStart),
    latestStart: own(columns.latestStart),
    earliestEnd: own(columns.earliestEnd),
    latestEnd: own(columns.latestEnd),
  }
}

/** Throws for a chunk that the manifest does not have. */
export async function fetchChunk(
  { count, chunkRows, chunks }: ChunkList,
  index: number,
  bounds: Bounds,
  getPart: GetPart,
): Promise<ChunkRead> {
  const part = chunks[index]
  if (part === undefined) throw new Error(`There is no chunk ${index}: ask for rows below the count.`)
  const got = await getPart(part)
  if ('problem' in got) return { chunk: null, problems: [got.problem] }
  const from = index * chunkRows
  return readChunk(got.value, { file: part.path, from, to: Math.min(count, from + chunkRows), bounds })
}

/** Rejects where the bucket of the id cannot be had. */
async function lookUp(
  { ids, count }: Pick<Manifest, 'ids' | 'count'>,
  id: string,
  getPart: GetPart,
): Promise<number | null> {
  const part = ids[bucketOf(id, ids.length)]
  if (part === undefined) return null
  const read = v.safeParse(IdBucketSchema, await jsonOfPart(part, getPart))
  if (!read.success) {
    const remedy = 'Write the dataset again with `npm run data`.'
    throw failure(
      problemOf(part.path, { path: '', message: 'is not a bucket of ids and their rows', remedy }),
    )
  }
  const row = Object.hasOwn(read.output, id) ? read.output[id] : undefined
  return row === undefined || row >= count ? null : row
}
