/** The page's end of the worker that reads a dataset. */
import type { Chunk } from '../dataset/large/chunk.ts'
import { createLargeRecords } from '../dataset/large/records.ts'
import { createSharedMaps } from '../dataset/large/shared-maps.ts'
import { contradictions } from '../model/columns.ts'
import type { Problem } from '../model/dataset.ts'
import { type Loaded, standings } from '../store/loaded.ts'
import { workerAddress } from '../trust/policies.ts'
import { type Answer, CHUNK_ROWS, type Opened, type Request } from './protocol.ts'
import workerScript from './worker.ts?worker&url'

/** A worker that has said nothing for so long while it reads is given up. */
const PATIENCE_MS = 60_000

export interface Given {
  readonly bytes: ArrayBuffer
  readonly file: string
  readonly contentType: string | null
}

/** What opening came to; `absent` where there is no worker to be had, so that the page has to read by itself. */
export type Opening = { readonly data: Loaded } | { readonly problem: Problem } | { readonly absent: true }

/** Questions to the worker that are not answered yet, by number. */
interface Line {
  readonly ask: <K extends Answer['kind']>(
    request: (id: number) => Request,
    signal?: AbortSignal,
  ) => Promise<Extract<Answer, { kind: K }>>
  readonly hear: (answer: Answer) => void
  readonly break: (error: Error) => void
}

function createLine(post: (request: Request) => void): Line {
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  let next = 0
  return {
    ask: (request, signal) =>
      new Promise((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve, reject })
        signal?.addEventListener('abort', () => {
          waiting.delete(id)
          reject(signal.reason instanceof Error ? signal.reason : new Error('The question was taken back.'))
        })
        post(request(id))
      }),
    hear: answer => {
      if (!('id' in answer)) return
      waiting.get(answer.id)?.resolve(answer as never)
      waiting.delete(answer.id)
    },
    break: error => {
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    },
  }
}

/**
 * Reads in a worker; `onProgress` is told the share that is done, 0 to 1. Rejects only with the reason of `signal`, which
 * ends the worker. The worker lives on with the records of what it opened, until the page goes.
 */
export async function openInWorker(
  { bytes, file, contentType }: Given,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Opening> {
  let worker: Worker
  try {
    worker = new Worker(workerAddress(workerScript), { type: 'module' })
  } catch {
    return { absent: true }
  }
  const post = (request: Request) => worker.postMessage(request, [])
  const line = createLine(post)
  return new Promise((resolve, reject) => {
    let timer = 0
    const settle = (opening: Opening) => {
      clearTimeout(timer)
      if (!('data' in opening)) worker.terminate()
      resolve(opening)
    }
    const wait = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => settle({ problem: hung(file) }), PATIENCE_MS)
    }
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      worker.terminate()
      reject(signal.reason instanceof Error ? signal.reason : new Error('Opening was taken back.'))
    })
    let heard = false
    worker.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => {
      heard = true
      if (answer.kind === 'progress') {
        wait()
        onProgress(answer.share)
      } else if (answer.kind === 'opened') settle({ data: loadedFrom(file, answer.opened, line) })
      else if (answer.kind === 'refused') settle({ problem: answer.problem })
      else line.hear(answer)
    })
    worker.addEventListener('error', event => {
      event.preventDefault()
      line.break(new Error('the worker that holds the records broke off'))
      settle(heard ? { problem: broken(file) } : { absent: true })
    })
    wait()
    post({ kind: 'read', bytes, file, contentType })
  })
}

function loadedFrom(file: string, opened: Opened, line: Line): Loaded {
  const { tables, columns, totals, problems, given, accepted } = opened
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
  return {
    file,
    dataset,
    columns,
    records,
    totals,
    search: {
      now: () => null,
      ask: async (text, signal) =>
        (await line.ask<'rows'>(id => ({ kind: 'search', id, text }), signal)).rows,
      wholeWord: () => null,
    },
    retelling: null,
    standingOf: standings(dataset),
    disputed: contradictions(columns),
    silent: null,
    problems,
    given,
    accepted,
    teller: null,
  }
}

function hung(file: string): Problem {
  return {
    file,
    path: '',
    id: null,
    message: `could not be read: its reader has said nothing for ${String(PATIENCE_MS / 1000)} seconds`,
    remedy: 'Try again; a very large dataset opens faster in the large form that `npm run data` writes.',
    refused: true,
  }
}

function broken(file: string): Problem {
  return {
    file,
    path: '',
    id: null,
    message: 'could not be read to its end: its reader broke off, probably for want of memory',
    remedy: 'Load the page again; close other pages first, or open a smaller dataset.',
    refused: true,
  }
}
