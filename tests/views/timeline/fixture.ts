/** Made-up events for tests of the timeline: no fact of the world is in here. */
import type { Dataset, EventRecord } from '../../../src/model/dataset.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'
import { compareSpans, type TimeSpan } from '../../../src/model/timespan.ts'
import { type Loaded, prepare } from '../../../src/store/loaded.ts'
import { createAppStore, type AppStore } from '../../../src/store/store.ts'

export interface Made {
  readonly id?: string
  readonly title?: string
  readonly edtf: string | null
  /** 0 to 7. */
  readonly category?: number
}

export function spanOf(edtf: string): TimeSpan {
  const read = parseEdtf(edtf, { displayZone: 'Europe/Kyiv' })
  if ('error' in read)
    throw new Error(`${edtf}: ${read.error.message}. Give the fixture a date that is EDTF.`)
  return read.span
}

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const

export function datasetOf(made: readonly Made[], categories = 4): Dataset {
  const events = made
    .map(
      ({ id, title, edtf, category }, at): EventRecord => ({
        id: id ?? `event-${String(at)}`,
        title: title ?? `Event ${String(at)}`,
        summary: 'Made up.',
        category: `category-${String(category ?? at % categories)}`,
        actors: [],
        when: { edtf },
        where: null,
        claims: [],
        relations: [],
        span: edtf === null ? null : spanOf(edtf),
      }),
    )
    .toSorted((a, b) => {
      if (a.span === null || b.span === null) return Number(a.span === null) - Number(b.span === null)
      return compareSpans(a.span, b.span)
    })
  return {
    meta: {
      id: 'made-up',
      title: 'Made up',
      description: 'Made up.',
      licence: 'CC0-1.0',
      version: '1',
      displayZone: 'Europe/Kyiv',
    },
    hash: '',
    categories: LETTERS.slice(0, categories).map((letter, at) => ({
      id: `category-${String(at)}`,
      label: `Category ${letter}`,
      letter,
    })),
    claimants: new Map(),
    sources: new Map(),
    excerpts: new Map(),
    quotes: new Map(),
    quoteStates: new Map(),
    places: new Map(),
    events,
    eventIndex: new Map(events.map((event, row) => [event.id, row])),
  }
}

export function loadedOf(dataset: Dataset): Loaded {
  const count = dataset.events.length
  return prepare('made-up.json', dataset, { problems: [], given: count, accepted: count })
}

export function storeOf(dataset: Dataset): AppStore {
  const store = createAppStore('made-up.json')
  store.getState().setLoad({ phase: 'ready', data: loadedOf(dataset) })
  return store
}

const two = (value: number) => String(value).padStart(2, '0')

/** So many events over three years, always the same ones: a linear congruential generator (Numerical Recipes). */
export function crowd(count: number): readonly Made[] {
  let seed = 7
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  return Array.from({ length: count }, () => ({
    edtf: `${String(2021 + next(3))}-${two(1 + next(12))}-${two(1 + next(28))}`,
    category: next(4),
  }))
}
