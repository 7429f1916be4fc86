import { afterEach, describe, expect, it, vi } from 'vitest'
import { openDataset } from '../../src/open.ts'
import type { Answer, Opened, Request } from '../../src/opening/protocol.ts'
import { startReading } from '../../src/opening/start.ts'
import { firstsOf } from '../../src/query/firsts.ts'
import { prepare } from '../../src/store/loaded.ts'
import { createAppStore } from '../../src/store/store.ts'
import { ROOT, sound } from '../dataset/large/shipped.ts'

vi.mock('../../src/opening/worker.ts?worker&url', () => ({ default: '/assets/worker.js' }))

/** Stands in for the browser's; `workers` are those that were made, in order. */
class FakeWorker extends EventTarget {
  readonly heard: Request[] = []
  ended = false

  constructor() {
    super()
    workers.push(this)
    setTimeout(() => this.say({ kind: 'ready' }))
  }

  say(data: Answer): void {
    if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }))
  }

  postMessage(request: Request): void {
    this.heard.push(request)
    if (this.ended) return
    const answer = answers[request.kind]
    if (answer !== undefined) setTimeout(() => this.say(answer))
  }

  terminate(): void {
    this.ended = true
  }
}

let workers: FakeWorker[] = []
let answers: Partial<Record<Request['kind'], Answer>> = {}

vi.stubGlobal('Worker', FakeWorker)
vi.stubGlobal('window', globalThis)
vi.stubGlobal('document', { baseURI: 'https://site.example/', title: '' })

afterEach(() => {
  workers = []
  answers = {}
})

const small = sound(ROOT)
function opened(): Opened {
  const data = prepare('dataset.json', small, { problems: [], given: 1, accepted: 1 })
  const { meta, hash, categories, claimants, places } = small
  const { columns, totals } = data
  const tables = { meta, hash, categories, claimants, places }
  return { tables, columns, firsts: firstsOf(columns, 8), totals, problems: [], given: 1, accepted: 1 }
}

function reading(signal: AbortSignal) {
  const request = { kind: 'read', bytes: new ArrayBuffer(1), file: 'f', contentType: null } as const
  return startReading('opened', request, 'f', { signal, onProgress: () => {} })
}

describe('the worker that reads a dataset', () => {
  it('is not started for what was taken back before', async () => {
    const own = new AbortController()
    own.abort(new Error('no longer wanted'))
    await expect(reading(own.signal)).rejects.toThrow('no longer wanted')
    expect(workers).toEqual([])
  })

  it('is ended by a cancel, also once it has read: questions are rejected then, and none is left waiting', async () => {
    answers = { read: { kind: 'opened', opened: opened() } }
    const own = new AbortController()
    const started = await reading(own.signal)
    if (!('line' in started)) throw new Error('The worker did not read.')
    const waiting = started.line.ask<'found'>(id => ({ kind: 'find', id, name: 'x' }))
    own.abort(new Error('no longer wanted'))
    await expect(waiting).rejects.toThrow('no longer wanted')
    await expect(started.line.ask(id => ({ kind: 'find', id, name: 'x' }))).rejects.toThrow(
      'no longer wanted',
    )
    expect(workers.map(({ ended }) => ended)).toEqual([true])
  })

  it.each(['error', 'messageerror'])('that breaks off while it reads is told at once: %s', async name => {
    const started = reading(new AbortController().signal)
    await vi.waitFor(() => expect(workers[0]?.heard).toHaveLength(1))
    workers[0]?.dispatchEvent(new Event(name, { cancelable: true }))
    expect(await started).toMatchObject({
      problem: { file: 'f', message: expect.stringContaining('broke off') },
    })
    expect(workers[0]?.ended).toBe(true)
  })

  it('that never stood leaves the reading to the page', async () => {
    const started = reading(new AbortController().signal)
    workers[0]?.dispatchEvent(new Event('error', { cancelable: true }))
    expect(await started).toEqual({ absent: true })
  })
})

it('opening can be cancelled while the event of the address is looked up', async () => {
  answers = { read: { kind: 'opened', opened: opened() } }
  vi.stubGlobal('location', { hash: '#event=far-away', pathname: '/', search: '' })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(new Uint8Array(1_200_000).fill(32))))
  const store = createAppStore('f')
  const opening = openDataset(store, { file: '/f.json', refused: null })
  await vi.waitFor(() => expect(workers[0]?.heard.map(({ kind }) => kind)).toContain('find'))
  const { load } = store.getState()
  if (load.phase !== 'loading') throw new Error(`It is ${load.phase}.`)
  load.cancel?.()
  await opening
  expect(store.getState().load).toMatchObject({
    phase: 'failed',
    problem: { message: 'was not opened: you cancelled it' },
  })
})
