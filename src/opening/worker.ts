/** Reads a dataset off the main thread and keeps its records and its search index. Runs in a worker of its own. */
import { checkDatasetBytes } from '../dataset/fetch.ts'
import { type Loaded, prepare } from '../store/loaded.ts'
import { chunkOf, excerptsBySource } from './chunks.ts'
import { type Answer, CHUNK_ROWS, type Opened, type Request } from './protocol.ts'

interface Kept {
  readonly data: Loaded
  readonly excerptsOf: ReadonlyMap<string, readonly string[]>
}

let kept: Kept | null = null

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'read') void read(data)
  else if (kept !== null) answer(kept, data)
})

async function read({ bytes, file, contentType }: Extract<Request, { kind: 'read' }>): Promise<void> {
  send({ kind: 'progress', share: 0.1 })
  const reading = await checkDatasetBytes(new Uint8Array(bytes), { file, contentType })
  send({ kind: 'progress', share: 0.7 })
  if (reading.dataset === null) {
    const [problem] = reading.problems
    if (problem === undefined)
      throw new Error('A dataset that cannot be shown needs at least one problem that says why.')
    send({ kind: 'refused', problem })
    return
  }
  const data = prepare(file, reading.dataset, reading)
  kept = { data, excerptsOf: excerptsBySource(reading.dataset) }
  const { meta, hash, categories, claimants, places } = reading.dataset
  const { columns, totals, problems, given, accepted } = data
  const opened: Opened = {
    tables: { meta, hash, categories, claimants, places },
    columns,
    totals,
    problems,
    given,
    accepted,
  }
  send({ kind: 'opened', opened }, buffersOf(opened))
}

/** What moves to the page instead of being copied. The worker needs none of it any more. */
function buffersOf({ columns }: Opened): Transferable[] {
  const codes = [...Object.values(columns.facets), columns.sources]
  const arrays = [
    columns.earliestStart,
    columns.latestStart,
    columns.earliestEnd,
    columns.latestEnd,
    columns.sureness,
    columns.category,
    columns.inferred,
    columns.place.codes,
    ...codes.flatMap(column => (column.offsets === null ? [column.codes] : [column.codes, column.offsets])),
  ]
  return [...new Set(arrays.map(array => array.buffer as ArrayBuffer))]
}

function answer({ data, excerptsOf }: Kept, request: Exclude<Request, { kind: 'read' }>): void {
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
    case 'search': {
      const rows = search.now(request.text) ?? new Uint32Array(0)
      send({ kind: 'rows', id, rows }, [rows.buffer as ArrayBuffer])
    }
  }
}

function send(message: Answer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}
