/** Fetches the parts of a large dataset, and lets none through that is not what the manifest says. */
import type { Problem } from '../../model/dataset.ts'
import type { Part } from '../../model/manifest.ts'
import { sha256Of } from '../../evidence/text.ts'
import { createPatience, readBody } from '../body.ts'
import { parseJson } from '../parse.ts'
import type { Complaint } from '../reading.ts'

/** A part of which nothing has come for so long is given up. */
const PATIENCE_MS = 30_000

/** The browser's own `fetch`, or what stands in for it where there is none. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>

export type Got<T> = { readonly value: T } | { readonly problem: Problem }

/** Told how many bytes of a part have come, after each piece of it. */
export type Came = (part: Part, bytes: number) => void

/** Bytes of one part. Rejects only with the reason of `signal`. */
export type GetPart = (part: Part, signal?: AbortSignal) => Promise<Got<Uint8Array<ArrayBuffer>>>

export interface PartsOptions {
  /** Milliseconds without a byte after which a part is given up. */
  readonly patience?: number
  readonly onCame?: Came
}

/** Parts beside the manifest at this absolute address. */
export function createParts(
  manifest: string,
  fetcher: Fetch,
  { patience = PATIENCE_MS, onCame }: PartsOptions = {},
): GetPart {
  return async (part, signal) => {
    const address = new URL(part.path, manifest).href
    const got = await fetchBytes(address, part, { fetcher, patience, signal, onCame })
    if ('problem' in got) return got
    const fault = await faultOf(got.value, part)
    return fault === null ? got : { problem: problemOf(address, fault) }
  }
}

interface Fetching {
  readonly fetcher: Fetch
  readonly patience: number
  readonly signal: AbortSignal | undefined
  readonly onCame: Came | undefined
}

/** Everything at the address of a part, not yet compared with it. Rejects only with the reason of `signal`. */
async function fetchBytes(
  address: string,
  part: Part,
  { fetcher, patience, signal, onCame }: Fetching,
): Promise<Got<Uint8Array<ArrayBuffer>>> {
  const late = createPatience(patience)
  try {
    const response = await fetcher(address, {
      signal: signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]),
      referrerPolicy: 'no-referrer',
      // The policy of the page, which stops a way to other hosts, does not hold in a worker.
      redirect: 'error',
    })
    if (!response.ok) return { problem: problemOf(address, statusFault(response.status)) }
    const value = await readBody(response, part.bytes, length => {
      late.came()
      onCame?.(part, length)
    })
    return { value }
  } catch {
    signal?.throwIfAborted()
    const message = late.signal.aborted
      ? `did not arrive within ${String(patience / 1000)} seconds`
      : 'could not be fetched: the connection failed, the server cannot be reached, or it sends elsewhere for the file'
    return {
      problem: problemOf(address, { path: '', message, remedy: 'Check the connection, then try again.' }),
    }
  } finally {
    late.end()
  }
}

/** What is wrong with the bytes of a part, or null. Without `crypto.subtle`, which plain http lacks, only size is compared. */
async function faultOf(bytes: Uint8Array<ArrayBuffer>, part: Part): Promise<Complaint | null> {
  const remedy = 'Copy all files of the dataset to the server once more, the manifest last.'
  if (bytes.length > part.bytes) {
    return { path: '', message: `has more than the ${part.bytes} bytes that the manifest says`, remedy }
  }
  if (bytes.length !== part.bytes) {
    const message = `has ${bytes.length} bytes, and the manifest says ${part.bytes}`
    return { path: '', message, remedy }
  }
  if (!canHash()) return null
  if ((await sha256Of(bytes)) === part.sha256) return null
  return { path: '', message: 'is not what the manifest was written for: its SHA-256 differs', remedy }
}

/** Whether parts can be compared with their hashes here: browsers hash on https and on this machine only. */
export function canHash(): boolean {
  return (globalThis.crypto as Crypto | undefined)?.subtle !== undefined
}

function statusFault(status: number): Complaint {
  const path = ''
  if (status === 404 || status === 410) {
    return {
      path,
      message: `is not on this server (it answered ${String(status)})`,
      remedy: 'Copy all files that `npm run data` wrote, the folders too.',
    }
  }
  return {
    path,
    message: `could not be sent by the server (it answered ${String(status)})`,
    remedy: 'Try again in a while; if it stays so, tell whoever runs this site.',
  }
}

export function problemOf(file: string, complaint: Complaint): Problem {
  return { file, id: null, refused: true, ...complaint }
}

class PartError extends Error {
  declare readonly cause: Problem

  constructor(problem: Problem) {
    super(`${problem.file} ${problem.message}`, { cause: problem })
  }
}

/** A problem as what an asking is rejected with. */
export function failure(problem: Problem): Error {
  return new PartError(problem)
}

/** The problem that an asking was rejected with, or null. */
export function problemIn(error: unknown): Problem | null {
  return error instanceof PartError ? error.cause : null
}

/** What a part says as JSON, unchecked. Rejects with the reason of `signal`, or with an error whose `cause` is the problem. */
export async function jsonOfPart(part: Part, getPart: GetPart, signal?: AbortSignal): Promise<unknown> {
  const got = await getPart(part, signal)
  if ('problem' in got) throw failure(got.problem)
  const parsed = parseJson(new TextDecoder().decode(got.value), { file: part.path })
  if ('problem' in parsed) throw failure(parsed.problem)
  return parsed.json
}
