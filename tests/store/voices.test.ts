import { describe, expect, it } from 'vitest'
import type { Retelling } from '../../src/evidence/retelling.ts'
import type { Records } from '../../src/model/records.ts'
import type { Source } from '../../src/model/schema.ts'
import { createAppStore, loadedOf } from '../../src/store/store.ts'
import { setToldBy } from '../../src/store/transitions.ts'
import type { Voices } from '../../src/store/voices.ts'
import { FILE, loadFixture } from './fixture.ts'

/** The Ministry puts the event `first` last of all. */
const later = {
  id: 'first-time',
  property: 'time',
  claimant: 'ministry',
  statement: 'It was in the new year.',
  values: [{ kind: 'time', edtf: '2024-01-02' }],
  stance: 'asserts',
  evidence: [{ source: 'gazette' }],
}
const data = loadFixture({
  ...FILE,
  events: FILE.events.map(event =>
    event.id === 'first' ? { ...event, claims: [...event.claims, later] } : event,
  ),
})
const ministry = { kind: 'claimant', id: 'ministry' } as const
const navy = { kind: 'claimant', id: 'navy' } as const

/** A store over voices that answer when the test says so. */
function slowly() {
  const asked: {
    readonly id: string
    readonly signal: AbortSignal
    readonly answer: (retelling: Retelling | null) => Promise<void>
    readonly fail: (error: Error) => Promise<void>
  }[] = []
  const settled = () => new Promise<void>(done => void setTimeout(done))
  const voices: Voices = {
    now: () => null,
    ask: (teller, signal) =>
      new Promise((resolve, reject) => {
        asked.push({
          id: teller.id,
          signal,
          answer: retelling => {
            resolve(retelling)
            return settled()
          },
          fail: error => {
            reject(error)
            return settled()
          },
        })
      }),
  }
  const store = createAppStore('fixture.json')
  store.getState().setLoad({ phase: 'ready', data: { ...data, voices } })
  const told = () => loadedOf(store.getState())
  const order = () => {
    const { records } = told()
    return [...store.sight(store.getState()).rows].map(row => records.at(row)?.id)
  }
  return { store, asked, told, order }
}

const GIVEN = ['month', 'week', 'first', 'second', 'open', 'quoted', 'undated']

describe('a voice whose dates and places come later', () => {
  it('dims what it is silent on at once, and moves events when they have come', async () => {
    const { store, asked, told, order } = slowly()
    store.getState().choose(setToldBy, ministry)
    expect(told().teller).toMatchObject({ own: 'coming', speaks: 4 })
    expect(order()).toEqual(GIVEN)
    await asked[0]?.answer(data.voices.now(ministry))
    expect(told().teller?.own).toBe('shown')
    expect(order()).toEqual(['month', 'week', 'second', 'open', 'quoted', 'first', 'undated'])
    const { records, silent } = told()
    const row = records.rowOf('first') ?? -1
    expect(records.at(row)).toMatchObject({ when: { edtf: '2024-01-02' }, span: { edtf: '2024-01-02' } })
    expect(records.at(row)).toBe(records.at(row))
    expect(await records.fetch([row])).toEqual([records.at(row)])
    expect(
      [...(silent ?? [])].map((out, at) => (out === 1 ? records.at(at)?.id : null)).filter(Boolean),
    ).toEqual(['month', 'open', 'undated'])
    store.getState().choose(setToldBy, null)
    expect([order(), store.getState().told]).toEqual([GIVEN, null])
  })

  it('is called by its name, which may come with its first event', async () => {
    const { store, asked, told } = slowly()
    const { sources } = data.dataset
    const late = new Map<string, Source>()
    const fetch: Records['fetch'] = async (rows, signal) => {
      const events = await data.records.fetch(rows, signal)
      for (const [id, source] of sources) late.set(id, source)
      return events
    }
    const { voices } = told()
    const dataset = { ...data.dataset, sources: late }
    store
      .getState()
      .setLoad({ phase: 'ready', data: { ...data, voices, dataset, records: { ...data.records, fetch } } })
    const gazette = { kind: 'source', id: 'gazette' } as const
    store.getState().choose(setToldBy, gazette)
    expect(told().teller?.name).toBe('gazette')
    await asked[0]?.answer(data.voices.now(gazette))
    expect(told().teller).toMatchObject({ name: 'Gazette', own: 'shown' })
  })

  it('is taken back by a later one, whose answer alone counts', async () => {
    const { store, asked, told, order } = slowly()
    store.getState().choose(setToldBy, ministry)
    store.getState().choose(setToldBy, navy)
    expect(asked.map(({ id, signal }) => [id, signal.aborted])).toEqual([
      ['ministry', true],
      ['navy', false],
    ])
    await asked[0]?.answer(data.voices.now(ministry))
    expect(told().teller).toMatchObject({ id: 'navy', own: 'coming' })
    await asked[1]?.answer(data.voices.now(navy))
    expect([told().teller?.own, order()]).toEqual(['shown', GIVEN])
  })

  it('is said not to be known where the dataset does not say, and where it cannot be had, with the reason', async () => {
    const { store, asked, told } = slowly()
    store.getState().choose(setToldBy, ministry)
    await asked[0]?.answer(null)
    expect(told().teller?.own).toBe('unknown')
    expect(store.getState().notices).toEqual([])
    store.getState().choose(setToldBy, navy)
    expect(told().teller?.own).toBe('coming')
    await asked[1]?.fail(new Error('the server is away'))
    expect(told().teller?.own).toBe('unknown')
    expect(
      store
        .getState()
        .notices.map(({ text }) => text)
        .join(''),
    ).toContain('the server is away')
  })

  it('is asked about by the dataset that is shown, and forgotten with it', async () => {
    const { store, asked, told } = slowly()
    store.getState().choose(setToldBy, ministry)
    await asked[0]?.answer(data.voices.now(ministry))
    store.getState().setLoad({ phase: 'ready', data })
    expect([store.getState().told, told().teller?.own, asked.length]).toEqual([null, 'shown', 1])
  })
})
