/** Reads a dataset off the main thread, and answers what is asked of it afterwards. Runs in a worker of its own. */
import { checkDatasetBytes } from '../dataset/fetch.ts'
import { createParts, type Fetch } from '../dataset/large/parts.ts'
import { firstsOf } from '../query/firsts.ts'
import { prepare } from '../store/loaded.ts'
import { buffersIn } from './buffers.ts'
import { firstOf } from './outcome.ts'
import { createAnswering } from './answering.ts'
import { laterPartsOfAll } from './chunks.ts'
import type { Answer, Opened, Question, Request } from './protocol.ts'

/** The part of the reading that fetching takes, in the large form. */
const FETCHED = 0.7

/** Answers questions once something has been read. */
let answer: ((question: Question) => void) | null = null

const fetcher: Fetch = (part, init) => fetch(part, init)

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  // A promise that is rejected ends nothing: the page hears of it as of any other error.
  if (data.kind === 'read') read(data).catch(reportError)
  else if (data.kind === 'read-large') readLarge(data).catch(reportError)
  else answer?.(data)
})

async function read({ bytes, file, contentType }: Extract<Request, { kind: 'read' }>): Promise<void> {
  send({ kind: 'progress', share: 0.1 })
  const reading = await checkDatasetBytes(new Uint8Array(bytes), { file, contentType })
  send({ kind: 'progress', share: 0.7 })
  if (reading.dataset === null) {
    send({ kind: 'refused', problem: firstOf(reading.problems) })
    return
  }
  const data = prepare(file, reading.dataset, reading)
  answer = createAnswering(laterPartsOfAll(reading.dataset, data), send)
  const { meta, hash, categories, claimants, places } = reading.dataset
  const { columns, totals, problems, given, accepted } = data
  const firsts = firstsOf(columns, Math.max(1, categories.length))
  send({ kind: 'progress', share: 0.95 })
  const tables = { meta, hash, categories, claimants, places }
  const opened: Opened = { tables, columns, firsts, totals, problems, given, accepted }
  send({ kind: 'opened', opened }, buffersIn([columns, firsts]))
}

async function readLarge({ text, address }: Extract<Request, { kind: 'read-large' }>): Promise<void> {
  const [{ readFirstParts }, { laterPartsOf }] = await Promise.all([
    import('../dataset/large/open.ts'),
    import('../dataset/large/later.ts'),
  ])
  let told = 0
  const onProgress = (share: number) => {
    if (share - told < 0.01) return
    told = share
    send({ kind: 'progress', share: share * FETCHED })
  }
  const parts = await readFirstParts(text, { address, fetcher, onProgress })
  if (!('manifest' in parts)) {
    send({ kind: 'refused', problem: firstOf(parts.problems) })
    return
  }
  send({ kind: 'progress', share: (1 + FETCHED) / 2 })
  const firsts = firstsOf(parts.columns, Math.max(1, parts.manifest.categories.length))
  answer = createAnswering(laterPartsOf(parts, createParts(address, fetcher)), send)
  send({ kind: 'opened-large', parts, firsts }, buffersIn([parts.columns, firsts]))
}

function send(message: Answer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

// Only a worker that stands is given the bytes for good.
send({ kind: 'ready' })
