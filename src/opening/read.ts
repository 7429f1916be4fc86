/** Reads the dataset at an address in whatever form it is: small ones here, larger ones in a worker, the large form by parts. */
import { checkDatasetBytes, fetchFile, type FetchedFile } from '../dataset/fetch.ts'
import { prepare } from '../store/loaded.ts'
import { firstOf, type Outcome } from './outcome.ts'

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

/** Rejects only with the reason of `signal`. */
export async function readAt(file: string, { signal, onProgress, onAbsent }: Reader): Promise<Outcome> {
  const got = await fetchFile(file, { signal, onProgress: share => onProgress(share * FETCHED) })
  if ('failed' in got) return { problem: firstOf(got.failed.problems) }
  if (isManifest(got.bytes)) return readLarge(file, got, { signal, onProgress, onAbsent })
  if (got.bytes.length <= READ_HERE) return readHere(file, got)
  const { openInWorker } = await import('./client.ts')
  const given = { bytes: got.bytes, file, contentType: got.contentType }
  const onShare = (share: number) => onProgress(FETCHED + share * (1 - FETCHED))
  const opening = await openInWorker(given, { signal, onProgress: onShare })
  if (!('absent' in opening)) return opening
  onAbsent()
  return readHere(file, got)
}

async function readHere(file: string, { bytes, contentType }: FetchedFile): Promise<Outcome> {
  const reading = await checkDatasetBytes(bytes, { file, contentType })
  if (reading.dataset === null) return { problem: firstOf(reading.problems) }
  return { data: prepare(file, reading.dataset, reading) }
}

/** A manifest says that it is one by its first key, so that nothing longer need be parsed to tell. */
export function isManifest(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{\s*"manifest"\s*:/u.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}

async function readLarge(file: string, { bytes }: FetchedFile, reader: Reader): Promise<Outcome> {
  const { openLargeHere, openLargeInWorker } = await import('./large.ts')
  const text = new TextDecoder().decode(bytes)
  const opening = await openLargeInWorker(text, file, reader)
  if (!('absent' in opening)) return opening
  reader.onAbsent()
  return openLargeHere(text, file, reader)
}
