import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_CHOICE, type Choice } from '../../src/store/choice.ts'
import { neighbour } from '../../src/store/neighbours.ts'
import { computeSight, createSightSelector, type Sight } from '../../src/store/sight.ts'
import {
  resetFilters,
  sameOnMap,
  setArea,
  setCertainty,
  setFocus,
  setHover,
  setText,
  setToldBy,
  setWindow,
  toggleFacet,
} from '../../src/store/transitions.ts'
import { idsOf, loadFixture } from './fixture.ts'

const data = loadFixture()
const DAY = 86_400_000
const at = (day: number) => Date.UTC(2023, 11, day)
const days = (from: number, to: number) => ({ from: at(from), to: at(to) + DAY - 1 })
const seen = (choice: typeof NO_CHOICE) => idsOf(data.dataset, computeSight(data, choice).rows)

describe('what a choice lets be seen', () => {
  it('is everything in time order at first, undated events last', () => {
    expect(seen(NO_CHOICE)).toEqual(['month', 'week', 'first', 'second', 'open', 'quoted', 'undated'])
  })

  it('keeps in a window what possibly lies in it, and counts what certainly does', () => {
    const choice = setWindow(NO_CHOICE, days(20, 20))
    expect(seen(choice)).toEqual(['week', 'first', 'second'])
    expect(computeSight(data, choice)).toMatchObject({ possibly: 3, certainly: 2, total: 7 })
  })

  it('keeps only what certainly lies in the window once asked to', () => {
    const choice = setCertainty(setWindow(NO_CHOICE, days(20, 20)), 'certainly')
    expect(seen(choice)).toEqual(['first', 'second'])
  })

  it('never loses undated events: a window leaves them out and counts them', () => {
    const sight = computeSight(data, setWindow(NO_CHOICE, days(20, 20)))
    expect(idsOf(data.dataset, sight.undated)).toEqual(['undated'])
  })

  it('lets a facet count what it would add, its own choice left out', () => {
    const sight = computeSight(data, toggleFacet(NO_CHOICE, 'category', 'strike'))
    expect([...sight.facetCounts.category]).toEqual([4, 3])
    expect(sight.rows).toHaveLength(4)
  })

  it('lets the timeline see beyond the window, under every other filter', () => {
    const choice = toggleFacet(setWindow(NO_CHOICE, days(20, 20)), 'category', 'strike')
    expect(idsOf(data.dataset, computeSight(data, choice).rowsOfAllTime)).toEqual([
      'week',
      'first',
      'open',
      'undated',
    ])
  })

  it('joins values of one facet by or, facets by and', () => {
    const both = toggleFacet(toggleFacet(NO_CHOICE, 'category', 'strike'), 'category', 'statement')
    expect(seen(both)).toHaveLength(7)
    expect(seen(toggleFacet(both, 'evidence', 'quoted'))).toEqual(['quoted'])
  })

  it('finds words of quotes as a keyboard types them, though the source prints a curly apostrophe', () => {
    expect(seen(setText(NO_CHOICE, "it's done"))).toEqual(['quoted'])
    expect(seen(setText(NO_CHOICE, 'nowhere'))).toEqual([])
  })

  it('is not computed again for what does not filter', () => {
    const select = createSightSelector()
    const first = select(data, NO_CHOICE)
    const later = setHover(setFocus(NO_CHOICE, { event: 'first', quote: null }), 'second')
    expect(select(data, later)).toBe(first)
    expect(select(data, setText(later, 'first'))).not.toBe(first)
  })

  it('is the same on the map whatever is open, pointed at or boxed, and another with every other filter', () => {
    const looked = setHover(setFocus(NO_CHOICE, { event: 'first', quote: null }), 'second')
    const boxed = setArea(looked, { west: 34.9, east: 35.1, south: 44, north: 46 })
    expect(sameOnMap(NO_CHOICE, boxed)).toBe(true)
    for (const other of [
      setText(boxed, 'first'),
      setWindow(boxed, days(20, 20)),
      setCertainty(boxed, 'certainly'),
      toggleFacet(boxed, 'category', 'strike'),
      setToldBy(boxed, { kind: 'claimant', id: 'navy' }),
    ]) {
      expect(sameOnMap(boxed, other)).toBe(false)
    }
  })
})

const said = (sight: Sight) => ({
  ...sight,
  rows: [...sight.rows],
  rowsOfAllTime: [...sight.rowsOfAllTime],
  rowsOfAllPlaces: [...sight.rowsOfAllPlaces],
})

describe('what is seen, step by step', () => {
  const step = fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(12)).map(
      ([from, more]) =>
        (choice: Choice) =>
          setWindow(choice, days(from, from + more)),
    ),
    fc.constantFrom(
      (choice: Choice) => setWindow(choice, null),
      (choice: Choice) => setCertainty(choice, 'certainly'),
      (choice: Choice) => setCertainty(choice, 'possibly'),
      (choice: Choice) => toggleFacet(choice, 'category', 'strike'),
      (choice: Choice) => toggleFacet(choice, 'claimant', 'navy'),
      (choice: Choice) => toggleFacet(choice, 'evidence', 'quoted'),
      (choice: Choice) => setText(choice, 'done'),
      (choice: Choice) => setText(choice, ''),
      (choice: Choice) => setArea(choice, { west: 34.9, east: 35.1, south: 44, north: 46 }),
      (choice: Choice) => setArea(choice, { west: 0, east: 1, south: 0, north: 1 }),
      (choice: Choice) => setArea(choice, null),
      resetFilters,
    ),
  )
  it('is what the choice alone would let be seen, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        const select = createSightSelector()
        let choice = NO_CHOICE
        for (const next of steps) {
          choice = next(choice)
          expect(said(select(data, choice))).toEqual(said(computeSight(data, choice)))
        }
      }),
    )
  })

  it('changes for the timeline never by its own window, and as a whole only where something differs', () => {
    const select = createSightSelector()
    const first = select(data, setWindow(NO_CHOICE, days(20, 20)))
    const wider = select(data, setWindow(NO_CHOICE, days(20, 21)))
    expect(wider).toBe(first)
    const later = select(data, setWindow(NO_CHOICE, days(20, 26)))
    expect(later).not.toBe(first)
    expect(later.rowsOfAllTime).toBe(first.rowsOfAllTime)
    expect(later.undated).toBe(first.undated)
    expect(later.rows).not.toBe(first.rows)
  })

  it('belongs to the dataset that is asked about', () => {
    const select = createSightSelector()
    const other = loadFixture()
    const sight = select(data, NO_CHOICE)
    expect(select(other, NO_CHOICE)).not.toBe(sight)
    expect(said(select(data, NO_CHOICE))).toEqual(said(sight))
  })
})

describe('transitions', () => {
  it('give the same object back when nothing changed', () => {
    const choice = setWindow(NO_CHOICE, days(20, 21))
    expect(setWindow(choice, days(20, 21))).toBe(choice)
    expect(setHover(choice, null)).toBe(choice)
    expect(setText(choice, '')).toBe(choice)
    expect(resetFilters(NO_CHOICE)).toBe(NO_CHOICE)
  })

  it('swap the ends of a backwards window and widen it to whole minutes', () => {
    expect(setWindow(NO_CHOICE, { from: 90_500, to: 61_000 }).window).toEqual({ from: 60_000, to: 119_999 })
  })

  it('take back every filter and leave what is open', () => {
    const choice = setFocus(setText(NO_CHOICE, 'done'), { event: 'first', quote: null })
    expect(resetFilters(choice)).toEqual({ ...choice, text: '' })
  })
})

describe('walking in time', () => {
  const sight = computeSight(data, toggleFacet(NO_CHOICE, 'category', 'strike'))
  const walk = (id: string | null, step: number) =>
    data.records.at(neighbour(sight, data.records, id, step) ?? -1)?.id

  it('goes to the next event that passes, and stops at the ends', () => {
    expect(walk('week', 1)).toBe('first')
    expect(walk('week', -1)).toBe('week')
    expect(walk('undated', 1)).toBe('undated')
  })

  it('starts from where an event that no longer passes would stand', () => {
    expect(walk('second', 1)).toBe('open')
    expect(walk('second', -1)).toBe('first')
  })

  it('starts at the first or the last where nothing is open', () => {
    expect(walk(null, 1)).toBe('week')
    expect(walk(null, -1)).toBe('undated')
  })
})
