/** Fetches a dataset file and says in words what went wrong where it cannot. */
import type { Problem } from '../model/dataset.ts'
import { inTurns, nextTurn } from '../model/turn.ts'
import { createPatience, readBody } from './body.ts'
import { fitsHash } from './hash.ts'
import { parsingSteps, type TextOrigin } from './parse.ts'
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

/** The bytes of a file and what the server calls them. */
export interface FetchedFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly contentType: string | null
}

export interface FetchOptions {
  /** Told the share that has come, 0 to 1, where the server says how much there is. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
  /** Milliseconds without a byte after which it is given up. */
  readonly patience?: number
}

/**
 * The file at an address on the page's own origin or on a host that the site has set, which is told nothing. Rejects only
 * with the reason of `signal`.
 */
export async function fetchFile(
  file: string,
  { onProgress, signal, patience = PATIENCE_MS }: FetchOptions = {},
): Promise<FetchedFile | { readonly failed: ReadResult }> {
  const waiting = createPatience(patience)
  try {
    const response = await fetch(file, {
      signal: signal === undefined ? waiting.signal : AbortSignal.any([waiting.signal, signal]),
      referrerPolicy: 'no-referrer',
    })
    if (!response.ok) return { failed: describeStatus(file, response.status) }
    const { headers } = response
    const whole = headers.has('content-encoding') ? 0 : Number(headers.get('content-length'))
    const bytes = await readBody(response, null, length => {
      waiting.came()
      if (whole > 0) onProgress?.(Math.min(1, length / whole))
    })
    return { bytes, contentType: headers.get('content-type') }
  } catch {
    signal?.throwIfAborted()
    const message = waiting.signal.aborted
      ? `did not arrive within ${String(patience / 1000)} seconds`
      : 'could not be fetched: the connection failed, or the server cannot be reached'
    return { failed: failure(file, message, 'Check the connection, then try again.') }
  } finally {
    waiting.end()
  }
}

/**
 * Reads the bytes of a file as a dataset, whether they are JSON or a table, and refuses one that was changed after its hash was
 * taken. Never throws.
 */
export async function checkDatasetBytes(bytes: Uint8Array, origin: TextOrigin): Promise<ReadResult> {
  const table = await readTableBytes(bytes, origin.file)
  if (table !== null) return table
  const text = new TextDecoder().decode(bytes)
  const reading = await inTurns(parsingSteps(text, origin))
  // What is made of it takes its time too.
  await nextTurn()
  if (reading.dataset === null || (await isUnharmed(text, reading.dataset.hash))) return reading
  return failure(
    origin.file,
    'is not what its hash was taken of: it was changed or damaged after it was written',
    'Load it again. If you changed it on purpose, write it with `npm run data`, or leave its `hash` empty.',
  )
}

/** A browser computes hashes only for pages that came over a secure connection; on others none is compared. */
async function isUnharmed(text: string, hash: string): Promise<boolean> {
  return !('subtle' in crypto) || (await fitsHash(text, hash))
}
