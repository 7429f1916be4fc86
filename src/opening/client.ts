/** The page's end of the worker: a dataset whose records stay there. */
import type { Chunk } from '../dataset/large/chunk.ts'
import { createLargeRecords } from '../dataset/large/records.ts'
import { createSharedMaps } from '../dataset/large/shared-maps.ts'
import type { Problem } from '../model/dataset.ts'
import { adoptFirsts } from '../query/firsts.ts'
import { freshlyLoaded, type Loaded } from '../store/loaded.ts'
import type { Opening } from './outcome.ts'
import { CHUNK_ROWS, type Opened } from './protocol.ts'
import { broken, type Hearing, type Line, startReading } from './start.ts'

export interface Given {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly file: string
  readonly contentType: string | null
}

/**
 * Reads a file in a worker. Rejects only with the reason of `signal`. The worker lives on with the records of what it
 * opened, until the page goes. The bytes are the worker's from then on, unless there is none.
 */
export async function openInWorker(given: Given, hearing: Hearing): Promise<Opening> {
  const { bytes, file, contentType } = given
  const request = { kind: 'read', bytes: bytes.buffer, file, contentType } as const
  const started = await startReading('opened', request, file, hearing)
  if (!('answer' in started)) return started
  return { data: loadedFrom(file, started.answer.opened, started.line) }
}

function loadedFrom(file: string, opened: Opened, line: Line): Loaded {
  const { tables, columns, firsts, totals, problems, given, accepted } = opened
  adoptFirsts(columns, firsts)
  const maps = createSharedMaps()
  const dataset = { ...tables, ...maps.maps, events: [], eventIndex: new Map<string, number>() }
  const records = createLargeRecords({
    count: columns.count,
    chunkRows: CHUNK_ROWS,
    maps,
    loadChunk: async index => {
      try {
        const { chunk } = await line.ask<'chunk'>(id => ({ kind: 'chunk', id, index }))
        return { chunk, problems: [] as readonly Problem[] }
      } catch {
        return { chunk: null as Chunk | null, problems: [broken(file)] }
      }
    },
    lookUp: async name => (await line.ask<'found'>(id => ({ kind: 'find', id, name }))).row,
  })
  return freshlyLoaded({
    file,
    dataset,
    columns,
    records,
    totals,
    search: {
      now: () => null,
      ask: async (text, signal) =>
        (await line.ask<'rows'>(id => ({ kind: 'search', id, text }), signal)).rows,
      told: rows => rows,
      prepare: () => line.tell({ kind: 'prepare-search' }),
      wholeWord: () => null,
    },
    voices: {
      now: () => null,
      ask: async (teller, signal) =>
        (await line.ask<'told'>(id => ({ kind: 'tell', id, teller }), signal)).retelling,
    },
    problems,
    given,
    accepted,
  })
}
