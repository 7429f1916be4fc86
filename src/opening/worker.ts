/** Reads a dataset off the main thread and keeps its records and its search index. Runs in a worker of its own. */
import { checkDatasetBytes } from '../dataset/fetch.ts'
import type { Fetch } from '../dataset/large/parts.ts'
import { retellingOf } from '../evidence/retelling.ts'
import { firstsOf } from '../query/firsts.ts'
import { type Loaded, prepare } from '../store/loaded.ts'
import { buffersIn } from './buffers.ts'
import { firstOf } from './outcome.ts'
import { chunkOf, excerptsBySource } from './chunks.ts'
import { type Answer, CHUNK_ROWS, type Opened, type Request } from './protocol.ts'

/** The part of the reading that fetching takes, in the large form. */
const FETCHED = 0.7

interface Kept {
  readonly data: Loaded
  readonly excerptsOf: ReadonlyMap<string, readonly string[]>
}

let kept: Kept | null = null

const fetcher: Fetch = (part, init) => fetch(part, init)

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'read') void read(data)
  else if (data.kind === 'read-large') void readLarge(data)
  else if (data.kind === 'prepare-search') kept?.data.search.prepare()
  else if (kept !== null) answer(kept, data)
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
  kept = { data, excerptsOf: excerptsBySource(reading.dataset) }
  const { meta, hash, categories, claimants, places } = reading.dataset
  const { columns, totals, problems, given, accepted } = data
  const firsts = firstsOf(columns, Math.max(1, categories.length))
  send({ kind: 'progress', share: 0.95 })
  const tables = { meta, hash, categories, claimants, places }
  const opened: Opened = { tables, columns, firsts, totals, problems, given, accepted }
  send({ kind: 'opened', opened }, buffersIn([columns, firsts]))
}

async function readLarge({ text, address }: Extract<Request, { kind: 'read-large' }>): Promise<void> {
  const { readFirstParts } = await import('../dataset/large/open.ts')
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
  send({ kind: 'opened-large', parts, firsts }, buffersIn([parts.columns, firsts]))
}

function answer({ data, excerptsOf }: Kept, request: Extract<Request, { id: number }>): void {
  const { id } = request
  const { dataset, records, search } = data
  switch (request.kind) {
    case 'chunk': {
      const from = request.index * CHUNK_ROWS
      send({ kind: 'chunk', id, chunk: chunkOf(dataset, records, excerptsOf, from, from + CHUNK_ROWS) })
      break
    }
    case 'find':
      send({ kind: 'found', id, row: records.rowOf(request.name) })
      break
    case 'tell':
      send({ kind: 'told', id, retelling: retellingOf(dataset, request.teller) })
      break
    case 'search': {
      // A copy: what is handed over is gone here, and the search keeps its last answer.
      const rows = search.now(request.text)?.slice() ?? new Uint32Array(0)
      send({ kind: 'rows', id, rows }, [rows.buffer])
    }
  }
}

function send(message: Answer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

// Only a worker that stands is given the bytes for good.
send({ kind: 'ready' })
