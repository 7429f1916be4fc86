import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outline, takeBaseMap } from '../../../../src/views/map/basemap/client.ts'
import type { Answer, Request } from '../../../../src/views/map/basemap/protocol.ts'

vi.mock('../../../../src/views/map/basemap/worker.ts?worker&url', () => ({ default: 'assets/worker.js' }))

/** Stands in for the browser's worker: keeps what it is sent, and answers when a test says so. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = []
  readonly sent: Request[] = []
  ended = false

  constructor() {
    super()
    FakeWorker.all.push(this)
  }
  postMessage(request: Request): void {
    this.sent.push(request)
  }
  terminate(): void {
    this.ended = true
  }
  answer(data: Answer): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

const running = (): FakeWorker[] => FakeWorker.all.filter(worker => !worker.ended)
const only = (): FakeWorker => {
  const [worker] = running()
  if (worker === undefined) throw new Error('No worker runs: take the base map first')
  return worker
}

beforeEach(() => {
  FakeWorker.all = []
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('document', { baseURI: 'https://example.org/some/folder/index.html' })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('takeBaseMap', () => {
  it('shares one worker, which ends after the last release', async () => {
    const [one, other] = [takeBaseMap(), takeBaseMap()]
    expect(running()).toHaveLength(1)
    one.release()
    one.release()
    await Promise.resolve()
    expect(running()).toHaveLength(1)
    other.release()
    await Promise.resolve()
    expect(running()).toEqual([])
  })

  it('keeps the worker where a component is unmounted and mounted again at once', async () => {
    takeBaseMap().release()
    const again = takeBaseMap()
    await Promise.resolve()
    expect(FakeWorker.all).toHaveLength(1)
    expect(running()).toHaveLength(1)
    again.release()
    await Promise.resolve()
    expect(running()).toEqual([])
  })

  it('looks for the files beside the page, also in a folder of a site', async () => {
    const client = takeBaseMap()
    const [open] = only().sent
    expect(open?.kind === 'open' && new URL(open.folder).origin).toBe('https://example.org')
    expect(open?.kind === 'open' && open.folder.endsWith('/basemap/')).toBe(true)
    client.release()
    await Promise.resolve()
  })

  it('tells each listener the state of now and each change, until it stops', async () => {
    const client = takeBaseMap()
    const heard: string[] = []
    const stop = client.onState((state, message) => heard.push(`${state} ${message ?? ''}`))
    only().answer({ kind: 'failed', message: 'No files.' })
    stop()
    client.release()
    await Promise.resolve()
    expect(heard).toEqual(['loading ', 'failed The base map could not be read: No files.'])
  })

  it('fails with a sentence, and answers what is open with null, where the worker breaks off', async () => {
    const client = takeBaseMap()
    const heard: (string | null)[] = []
    client.onState((_, message) => heard.push(message))
    const shape = client.outline('UA')
    const tiles: unknown[] = []
    client.tile(1, 0, 0, tile => tiles.push(tile))
    only().dispatchEvent(new Event('error'))
    expect(await shape).toBeNull()
    expect(await client.outline('JP')).toBeNull()
    expect(tiles).toEqual([null])
    expect(heard.at(-1)).toMatch(/^The base map .*\.$/u)
    client.release()
    await Promise.resolve()
  })

  it('starts anew where it has failed, and the failed one’s release does not end the new one', async () => {
    const failed = takeBaseMap()
    only().answer({ kind: 'failed', message: 'No files.' })
    expect(running()).toEqual([])
    const again = takeBaseMap()
    const heard: string[] = []
    again.onState(state => heard.push(state))
    failed.release()
    await Promise.resolve()
    expect(running()).toHaveLength(1)
    expect(heard).toEqual(['loading'])
    again.release()
    await Promise.resolve()
    expect(running()).toEqual([])
  })
})

describe('outline', () => {
  it('starts a worker where none runs, and ends it after the answer', async () => {
    const shape = { type: 'MultiPolygon' as const, coordinates: [] }
    const asked = outline('UA-43')
    const request = only().sent.find(({ kind }) => kind === 'outline')
    if (request?.kind !== 'outline') throw new Error('No outline was asked for')
    expect(request.area).toBe('UA-43')
    only().answer({ kind: 'outline', id: request.id, outline: shape })
    expect(await asked).toBe(shape)
    await Promise.resolve()
    expect(running()).toEqual([])
  })
})
