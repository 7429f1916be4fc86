/** After any thousand steps of a reader, every count equals one that is made from the records alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateReader } from '../../src/dataset/dates.ts'
import { toldBy } from '../../src/evidence/told-by.ts'
import { FACETS } from '../../src/model/columns.ts'
import type { EventRecord } from '../../src/model/dataset.ts'
import type { TimeSpan, TimeWindow } from '../../src/model/timespan.ts'
import { compareEvents } from '../../src/model/time-order.ts'
import { type Certainty } from '../../src/query/clauses.ts'
import { facetValues } from '../../src/query/facets.ts'
import { createFollower } from '../../src/query/follow.ts'
import { countByBin } from '../../src/query/histogram.ts'
import type { RowSet } from '../../src/query/rows.ts'
import type { Choice } from '../../src/store/choice.ts'
import type { Loaded } from '../../src/store/loaded.ts'
import { createAppStore, loadedOf } from '../../src/store/store.ts'
import * as to from '../../src/store/transitions.ts'
import { moveWindow } from '../../src/store/window-moves.ts'
import { playFrame } from '../../src/views/timeline/playback.ts'
import { FILE, loadFixture } from './fixture.ts'

const DAY = 86_400_000
const START = Date.UTC(2023, 11, 1)
const RANGE = { from: START, to: START + 40 * DAY - 1 }
const PLACES = ['west', 'east', 'nowhere']
const CLAIMANTS = ['navy', 'ministry']
const SOURCES = ['gazette', 'herald']
const WORDS = ['alpha', 'beta']
const BOX = { west: 29, east: 31, south: 44, north: 46 }
const EDGES = Float64Array.from({ length: 9 }, (_, at) => START + at * 5 * DAY)

const two = (day: number) => String(day).padStart(2, '0')
const date = fc
  .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }), fc.nat(4))
  .map(([a, b, form]) => {
    const [first, last] = [Math.min(a, b), Math.max(a, b)].map(day => `2023-12-${two(day)}`)
    return [`${first}`, `[${first}..${last}]`, `${first}/${last}`, `${first}/..`, '2023-12'][form] ?? ''
  })

const claim = fc.record({
  claimant: fc.constantFrom(...CLAIMANTS),
  evidence: fc.subarray([{ source: 'gazette' }, { source: 'herald' }, { quote: 'done' }], { minLength: 1 }),
  time: fc.option(date, { nil: null }),
  place: fc.option(fc.constantFrom(...PLACES), { nil: null }),
  property: fc.constantFrom('outcome', 'time', 'place'),
  stance: fc.constantFrom('asserts', 'reports'),
})

const given = fc.record({
  edtf: fc.option(date, { freq: 6, nil: null }),
  place: fc.option(fc.constantFrom(...PLACES), { freq: 6, nil: null }),
  category: fc.constantFrom('strike', 'statement'),
  word: fc.constantFrom(...WORDS),
  claims: fc.array(claim, { maxLength: 3 }),
})
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

function load(events: readonly Given[]): Loaded {
  const [gazette] = FILE.sources
  const place = (id: string, lng: number) => {
    const at = { type: 'Point', coordinates: [lng, 45] }
    return { id, name: id, geometry: at, precision: { kind: 'exact' } }
  }
  return loadFixture({
    ...FILE,
    sources: [gazette, { ...gazette, id: 'herald', publisher: 'Herald', url: 'https://herald.example/' }],
    places: [
      place('west', 30),
      place('east', 40),
      { id: 'nowhere', name: 'Nowhere', geometry: null, precision: { kind: 'unknown' } },
    ],
    events: events.map(({ edtf, place: where, category, word, claims }, at) => ({
      id: `e-${String(at)}`,
      title: `Title ${word}`,
      summary: 'Made for tests.',
      category,
      actors: [],
      when: { edtf },
      where: where === null ? null : { place: where },
      claims: claims.map(({ time, place: said, ...rest }, number) => ({
        id: `e-${String(at)}-${String(number)}`,
        statement: 'Said.',
        ...rest,
        values: [
          ...(time === null ? [] : [{ kind: 'time', edtf: time }]),
          ...(said === null ? [] : [{ kind: 'place', place: said }]),
        ],
      })),
      relations: [],
    })),
  })
}

type Step = (choice: Choice) => Choice
const hours = fc.integer({ min: -24, max: 24 * 45 })
const shift = fc.integer({ min: -30, max: 30 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(hours, hours).map(
    ([a, b]): Step =>
      choice =>
        to.setWindow(choice, { from: START + a * 3_600_000, to: START + b * 3_600_000 }),
  ),
  { arbitrary: fc.constant<Step>(choice => to.setWindow(choice, null)), weight: 1 },
  {
    weight: 4,
    arbitrary: fc.tuple(shift, shift).map(
      ([a, b]): Step =>
        choice => {
          const { from, to: end } = choice.window ?? RANGE
          return to.setWindow(choice, { from: from + a * 3_600_000, to: end + b * 3_600_000 })
        },
    ),
  },
  fc.integer({ min: -2, max: 2 }).map(
    (by): Step =>
      choice =>
        moveWindow(choice, by),
  ),
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(3000), fc.constantFrom('moving', 'growing')).map(
      ([elapsed, mode]): Step =>
        choice => {
          const origin = choice.window ?? { from: START, to: START + 3 * DAY }
          const frame = playFrame({ origin, range: RANGE, mode, loop: true, speed: 2 }, elapsed)
          return to.setWindow(to.setPlayback(choice, { playing: true, mode }), frame.window)
        },
    ),
  },
  fc.constantFrom<Certainty>('possibly', 'certainly').map(
    (to_): Step =>
      choice =>
        to.setCertainty(choice, to_),
  ),
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        ...(['strike', 'statement'] as const).map(value => ['category', value] as const),
        ...CLAIMANTS.map(value => ['claimant', value] as const),
        ...(['quoted', 'cited', 'none'] as const).map(value => ['evidence', value] as const),
        ...(['single', 'agree', 'contradict', 'compatible'] as const).map(
          value => ['claims', value] as const,
        ),
      )
      .map(
        ([facet, value]): Step =>
          choice =>
            to.toggleFacet(choice, facet, value),
      ),
  },
  fc.constantFrom('', '', ...WORDS, 'gamma').map(
    (text): Step =>
      choice =>
        to.setText(choice, text),
  ),
  fc.constantFrom(null, BOX).map(
    (box): Step =>
      choice =>
        to.setArea(choice, box),
  ),
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        null,
        ...CLAIMANTS.map(id => ({ kind: 'claimant' as const, id })),
        ...SOURCES.map(id => ({ kind: 'source' as const, id })),
      )
      .map(
        (teller): Step =>
          choice =>
            to.setToldBy(choice, teller),
      ),
  },
  fc.constantFrom(null, ...SOURCES).map(
    (source): Step =>
      choice =>
        to.setSource(choice, source),
  ),
  { weight: 1, arbitrary: fc.constant<Step>(choice => to.resetFilters(choice)) },
)

const readDate = dateReader('Europe/Kyiv')
const spanOf = (edtf: string | null): TimeSpan | null => {
  const read = edtf === null ? null : readDate(edtf)
  return read !== null && 'span' in read ? read.span : null
}

/** All events as the choice has them told, in the order of time. */
function toldEvents({ dataset }: Loaded, teller: Choice['toldBy']): EventRecord[] {
  return dataset.events
    .map(event => {
      const told = teller === null ? null : toldBy(event, teller, dataset.quotes)
      const edtf = told?.edtf ?? event.when.edtf
      const place = told?.place ?? event.where?.place
      return { ...event, span: spanOf(edtf), where: place === undefined ? null : { place } }
    })
    .toSorted(compareEvents)
}

function goesOn(span: TimeSpan | null, { from, to: end }: TimeWindow, certainty: Certainty): boolean {
  if (span === null) return false
  return certainty === 'possibly'
    ? span.earliestStart <= end && span.latestEnd >= from
    : span.latestStart <= end && span.earliestEnd >= from
}

type Clause = (typeof FACETS)[number] | 'time' | 'area'

function passes(data: Loaded, choice: Choice, event: EventRecord, except: Clause | null): boolean {
  const { window, certainty, area, text, facets } = choice
  const original = data.dataset.events[data.dataset.eventIndex.get(event.id) ?? -1] ?? event
  return (
    (except === 'time' || window === null || goesOn(event.span, window, certainty)) &&
    (except === 'area' || area === null || event.where?.place === 'west') &&
    (text === '' || event.title.includes(text)) &&
    FACETS.every(facet => {
      const values = facetValues(original, facet, data.dataset, one => data.standingOf(one).label)
      return facet === except || facets[facet].length === 0 || facets[facet].some(one => values.includes(one))
    })
  )
}

/** What follows the rows by what came and went, as bars and cells do. */
function createPlaces() {
  let data: Loaded | null = null
  let cells = new Map<string, number>()
  const follow = createFollower({
    clear: () => {
      cells = new Map()
    },
    change: (row, by) => {
      const { values, codes } = (data as Loaded).columns.place
      const place = values[codes[row] as number] ?? 'none'
      cells.set(place, (cells.get(place) ?? 0) + by)
    },
  })
  return (told: Loaded, rows: RowSet) => {
    data = told
    follow(rows)
    return Object.fromEntries([...cells].filter(([, count]) => count !== 0))
  }
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

function recounted(data: Loaded, choice: Choice): object {
  const events = toldEvents(data, choice.toldBy)
  const all = (except: Clause | null, other: Choice = choice) =>
    events.filter(event => passes(data, other, event, except))
  const ids = (list: readonly EventRecord[]) => list.map(({ id }) => id)
  const speaks = (event: EventRecord) =>
    choice.toldBy === null || toldBy(event, choice.toldBy, data.dataset.quotes).speaks
  const ofAllTime = all('time')
  const bins = Array.from(EDGES.subarray(0, -1), (from, at) => {
    const bin = { from, to: (EDGES[at + 1] as number) - 1 }
    return ofAllTime.filter(({ span }) => goesOn(span, bin, choice.certainty)).length
  })
  return {
    rows: ids(all(null)),
    rowsOfAllTime: ids(ofAllTime),
    rowsOfAllPlaces: ids(all('area')),
    undated: ids(ofAllTime.filter(({ span }) => span === null)),
    possibly: all(null, { ...choice, certainty: 'possibly' }).length,
    certainly: all(null, { ...choice, certainty: 'certainly' }).length,
    facets: FACETS.map(facet =>
      countBy(
        all(facet).flatMap(event => {
          const original = data.dataset.events[data.dataset.eventIndex.get(event.id) ?? -1] as EventRecord
          return facetValues(original, facet, data.dataset, one => data.standingOf(one).label)
        }),
      ),
    ),
    bins,
    places: countBy(all('area').map(({ where }) => where?.place ?? 'none')),
    silent: ids(events.filter(event => !speaks(event))).toSorted(),
    speaks: choice.toldBy === null ? null : events.filter(speaks).length,
  }
}

describe('a walk of a thousand steps through all that readers choose', () => {
  it('leaves every count as it is when counted again from the records', () => {
    fc.assert(
      fc.property(
        fc.array(given, { minLength: 1, maxLength: 14 }),
        fc.array(step, { minLength: 1000, maxLength: 1000, size: 'max' }),
        (events, steps) => {
          const data = load(events)
          const store = createAppStore('')
          store.getState().setLoad({ phase: 'ready', data })
          const places = createPlaces()
          const said = (): object => {
            const state = store.getState()
            const told = loadedOf(state)
            const sight = store.sight(state)
            const id = (row: number) => told.records.at(row)?.id ?? '?'
            const ids = (rows: Iterable<number>) => Array.from(rows, id)
            const { silent, columns } = told
            return {
              rows: ids(sight.rows),
              rowsOfAllTime: ids(sight.rowsOfAllTime),
              rowsOfAllPlaces: ids(sight.rowsOfAllPlaces),
              undated: ids(sight.undated),
              possibly: sight.possibly,
              certainly: sight.certainly,
              facets: FACETS.map(facet => {
                const { values } = columns.facets[facet]
                const counts = sight.facetCounts[facet]
                return Object.fromEntries(
                  values
                    .map((value, code) => [value, counts[code] as number] as const)
                    .filter(([, many]) => many > 0),
                )
              }),
              bins: [...countByBin(columns, sight.rowsOfAllTime, EDGES, 2, state.choice.certainty).totals],
              places: places(told, sight.rowsOfAllPlaces),
              silent:
                silent === null ? [] : ids([...silent.keys()].filter(row => silent[row] === 1)).toSorted(),
              speaks: told.teller?.speaks ?? null,
            }
          }
          for (const [at, next] of steps.entries()) {
            store.getState().choose(next)
            store.sight(store.getState())
            if (at % 20 !== 19) continue
            expect(said()).toEqual(recounted(data, store.getState().choice))
          }
        },
      ),
      { numRuns: 6 },
    )
  })
})
