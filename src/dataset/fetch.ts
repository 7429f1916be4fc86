/** Fetches a dataset file and says in words what went wrong where it cannot. */
import type { Problem } from '../model/dataset.ts'
import { fitsHash } from './hash.ts'
import { parseDatasetText } from './parse.ts'
import type { ReadResult } from './read.ts'
import { readTableBytes } from './table/detect.ts'

/** A file that has not come by then is given up. */
const PATIENCE_MS = 30_000

function failure(file: string, message: string, remedy: string): ReadResult {
  const problem: Problem = { file, path: '', id: null, message, remedy, refused: true }
  return { dataset: null, problems: [problem], given: 0, accepted: 0, refused: 0 }
}

function describeStatus(file: string, status: number): ReadResult {
  if (status === 404 || status === 410) {
    return failure(
      file,
      `is not on this server (it answered ${String(status)})`,
      'Check the address after “?data=”, or open the page without it to see the dataset that this site ships.',
    )
  }
  return failure(
    file,
    `could not be sent by the server (it answered ${String(status)})`,
    'Try again in a while; if it stays so, tell whoever runs this site.',
  )
}

/** Never throws. `file` is an address on the page's own origin or on a host that the site has set, which is told nothing. */
export async function fetchDataset(file: string, patience = PATIENCE_MS): Promise<ReadResult> {
  let response: Response
  let bytes: Uint8Array
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), patience)
  try {
    response = await fetch(file, {
      signal: waiting.signal,
      referrerPolicy: 'no-referrer',
    })
    if (!response.ok) return describeStatus(file, response.status)
    bytes = new Uint8Array(await response.arrayBuffer())
  } catch {
    if (waiting.signal.aborted) {
      return failure(
        file,
        `did not arrive within ${String(patience / 1000)} seconds`,
        'Check the connection, then try again.',
      )
    }
    return failure(
      file,
      'could not be fetched: the connection failed, or the server cannot be reached',
      'Check the connection, then try again.',
    )
  } finally {
    clearTimeout(timer)
  }
  const table = await readTableBytes(bytes, file)
  if (table !== null) return table
  const text = new TextDecoder().decode(bytes)
  const reading = parseDatasetText(text, { file, ...contentTypeOf(response) })
  if (reading.dataset === null || (await isUnharmed(text, reading.dataset.hash))) return reading
  return failure(
    file,
    'is not what its hash was taken of: it was changed or damaged after it was written',
    'Load it again. If you changed it on purpose, write it with `npm run data`, or leave its `hash` empty.',
  )
}

/** A browser computes hashes only for pages that came over a secure connection; on others none is compared. */
async function isUnharmed(text: string, hash: string): Promise<boolean> {
  return !('subtle' in crypto) || (await fitsHash(text, hash))
}

function contentTypeOf(response: Response): { contentType?: string } {
  const contentType = response.headers.get('content-type')
  return contentType === null ? {} : { contentType }
}
