/** The page's end of the worker: a dataset whose records stay there. */
import { askedOf } from './asked.ts'
import { boundsOfChunk } from '../dataset/large/later.ts'
import { createLargeRecords } from '../dataset/large/records.ts'
import { createSharedMaps } from '../dataset/large/shared-maps.ts'
import { adoptFirsts } from '../query/firsts.ts'
import { freshlyLoaded, type Loaded } from '../store/loaded.ts'
import { laterPartsAway } from './away.ts'
import type { Line } from './line.ts'
import type { Opening } from './outcome.ts'
import { CHUNK_ROWS, type Opened } from './protocol.ts'
import { type Hearing, startReading } from './start.ts'

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
  const later = laterPartsAway(line)
  const dataset = { ...tables, ...maps.maps, events: [], eventIndex: new Map<string, number>() }
  const records = createLargeRecords({
    count: columns.count,
    chunkRows: CHUNK_ROWS,
    maps,
    nameOf: () => file,
    loadChunk: index => later.loadChunk(index, boundsOfChunk(columns, CHUNK_ROWS, index)),
    lookUp: later.lookUp,
  })
  return freshlyLoaded({
    file,
    dataset,
    columns,
    records,
    totals,
    ...askedOf(later, () => null),
    problems,
    given,
    accepted,
  })
}
