/** The page's end of the worker: one worker for all who use the base map, gone when the last of them is. */
import { workerAddress } from '../../../trust/policies.ts'
import { say } from '../../../words/say.ts'
import type { LabelFile } from './files.ts'
import type { Answer, Outline, Request } from './protocol.ts'
import type { PackedTile } from './tile.ts'
import { makeTileQueue } from './tileQueue.ts'
import workerScript from './worker.ts?worker&url'

export type BaseMapState = 'loading' | 'ready' | 'failed'

/** `message` is a sentence where the state is `failed`; `labels` come with `ready`. */
type StateListener = (state: BaseMapState, message: string | null, labels: LabelFile | null) => void

export interface BaseMapClient {
  /** Calls `listen` now and at each change; answers how to stop that. */
  readonly onState: (listen: StateListener) => () => void
  /** Asks for a tile (`z` is Leaflet's zoom less one) and answers how to take the request back. */
  readonly tile: (z: number, x: number, y: number, use: (tile: PackedTile | null) => void) => () => void
  readonly outline: (area: string) => Promise<Outline | null>
  /** Gives the client back. The worker ends when nobody has taken it again by the end of the current task. */
  readonly release: () => void
}

interface Shared extends Omit<BaseMapClient, 'release'> {
  readonly failed: () => boolean
  readonly end: () => void
}

/** Once the worker has not answered for so long, nothing of it is waited for. */
const PATIENCE_MS = 20_000

let shared: Shared | null = null
let users = 0

/** The shared client, a new one where that has failed; every taker must `release` it once. */
export function takeBaseMap(): BaseMapClient {
  const own = shared === null || shared.failed() ? start() : shared
  shared = own
  users += 1
  let held = true
  return {
    onState: own.onState,
    tile: own.tile,
    outline: own.outline,
    release() {
      if (!held) return
      held = false
      users -= 1
      queueMicrotask(() => {
        if (users > 0 || shared !== own) return
        shared = null
        own.end()
      })
    },
  }
}

/**
 * The outline of a country (`UA`), a region (`UA-43`) or a sea (`sea:black-sea`) in degrees, or null where the base map has
 * none or could not be read. Its edges are those that are drawn.
 */
export async function outline(area: string): Promise<Outline | null> {
  const client = takeBaseMap()
  try {
    return await client.outline(area)
  } finally {
    client.release()
  }
}

function start(): Shared {
  const worker = new Worker(workerAddress(workerScript), { type: 'module' })
  const post = (request: Request): void => worker.postMessage(request, [])
  const listeners = new Set<StateListener>()
  const queue = makeTileQueue((id, z, x, y) => post({ kind: 'tile', id, z, x, y }))
  const outlines = new Map<number, (found: Outline | null) => void>()
  let now: Parameters<StateListener> = ['loading', null, null]
  let nextOutline = 0

  const change = (...to: Parameters<StateListener>): void => {
    now = to
    for (const listen of listeners) listen(...to)
  }
  const fail = (message: string): void => {
    if (now[0] !== 'failed') change('failed', message, null)
    clearTimeout(timer)
    worker.terminate()
    queue.close()
    for (const found of outlines.values()) found(null)
    outlines.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'ready') change('ready', null, data.labels)
    else if (data.kind === 'failed') fail(say().map.baseMapUnread(data.message))
    else if (data.kind === 'tile') queue.answer(data.id, data.tile)
    else {
      outlines.get(data.id)?.(data.outline)
      outlines.delete(data.id)
    }
  })
  worker.addEventListener('error', event => {
    event.preventDefault()
    fail(say().trouble.noWorker)
  })
  const timer = setTimeout(() => now[0] === 'loading' && fail(say().trouble.slowWorker), PATIENCE_MS)
  post({ kind: 'open', folder: new URL(`${import.meta.env.BASE_URL}basemap/`, document.baseURI).href })

  return {
    onState(listen) {
      listeners.add(listen)
      listen(...now)
      return () => listeners.delete(listen)
    },
    tile: queue.ask,
    outline(area) {
      if (now[0] === 'failed') return Promise.resolve(null)
      const id = nextOutline++
      return new Promise(resolve => {
        outlines.set(id, resolve)
        post({ kind: 'outline', id, area })
      })
    },
    failed: () => now[0] === 'failed',
    end() {
      listeners.clear()
      fail('')
    },
  }
}
