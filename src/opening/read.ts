/** Reads the dataset at an address in whatever form it is: small ones here, larger ones in a worker, the large form by parts. */
import { checkDatasetBytes, fetchFile, type FetchedFile } from '../dataset/fetch.ts'
import { contradictions } from '../model/columns.ts'
import type { Problem } from '../model/dataset.ts'
import { type Loaded, prepare, standings } from '../store/loaded.ts'

/** Files up to so many bytes are read in the page: a worker would take longer to start than they take to read. */
const READ_HERE = 1_000_000

/** The part of the waiting that goes to fetching, where reading takes as long. */
const FETCHED = 0.5

export interface Reader {
  readonly signal: AbortSignal
  /** Told the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void
  /** Told where the page has to read by itself what it had better not. */
  readonly onAbsent: () => void
}

export type Outcome = { readonly data: Loaded } | { readonly problem: Problem }

/** Rejects only with the reason of `signal`. */
export async function readAt(file: string, { signal, onProgress, onAbsent }: Reader): Promise<Outcome> {
  const got = await fetchFile(file, { signal, onProgress: share => onProgress(share * FETCHED) })
  if ('failed' in got) return { problem: firstOf(got.failed.problems) }
  if (isManifestText(got.bytes)) return readLarge(file, got, signal)
  if (got.bytes.length <= READ_HERE) return readHere(file, got)
  const { openInWorker } = await import('./client.ts')
  const given = { bytes: got.bytes.buffer, file, contentType: got.contentType }
  const opening = await openInWorker(given, share => onProgress(FETCHED + share * (1 - FETCHED)), signal)
  if (!('absent' in opening)) return opening
  onAbsent()
  return readHere(file, got)
}

function firstOf([problem]: readonly Problem[]): Problem {
  if (problem === undefined)
    throw new Error('A dataset that cannot be shown needs at least one problem that says why.')
  return problem
}

async function readHere(file: string, { bytes, contentType }: FetchedFile): Promise<Outcome> {
  const reading = await checkDatasetBytes(bytes, { file, contentType })
  if (reading.dataset === null) return { problem: firstOf(reading.problems) }
  return { data: prepare(file, reading.dataset, reading) }
}

/** A manifest says that it is one by its first key, so that nothing longer need be parsed to tell. */
function isManifestText(bytes: Uint8Array<ArrayBuffer>): boolean {
  return /^\uFEFF?\s*\{\s*"manifest"\s*:/u.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}

async function readLarge(file: string, { bytes }: FetchedFile, signal: AbortSignal): Promise<Outcome> {
  const { openLarge } = await import('../dataset/large/open.ts')
  const address = new URL(file, document.baseURI).href
  const { large, problems } = await openLarge(new TextDecoder().decode(bytes), {
    address,
    fetcher: (part, init) => fetch(part, init),
    signal,
  })
  if (large === null) return { problem: firstOf(problems) }
  const { dataset, columns, records, totals, search } = large
  return {
    data: {
      file,
      dataset,
      columns,
      records,
      totals,
      search: { now: () => null, ask: search.search, wholeWord: search.wholeWord },
      retelling: null,
      standingOf: standings(dataset),
      disputed: contradictions(columns),
      silent: null,
      problems,
      given: columns.count,
      accepted: columns.count,
      teller: null,
    },
  }
}
