import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAddress, encodeAddress, MAX_HASH, writeAddress } from '../../src/store/address.ts'
import { parseEdtf } from '../../src/model/edtf.ts'
import { readWindow, writeWindow } from '../../src/store/address-time.ts'
import { NO_CHOICE, type Choice } from '../../src/store/choice.ts'
import { settle } from '../../src/store/settle.ts'
import { toMinutes } from '../../src/store/transitions.ts'
import { loadFixture } from './fixture.ts'

const YEARS = 86_400_000 * 366 * 5000
const windows = fc
  .tuple(fc.integer({ min: -YEARS, max: YEARS }), fc.integer({ min: -YEARS, max: YEARS }))
  .map(([from, to]) => toMinutes({ from, to }))
const id = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { size: 'small' })
const tenThousandth = (low: number, high: number) =>
  fc.integer({ min: low * 1e4, max: high * 1e4 }).map(value => (value === 0 ? 0 : value / 1e4))
const latitude = tenThousandth(-90, 90)
const longitude = tenThousandth(-180, 180)

const choices: fc.Arbitrary<Choice> = fc.record({
  window: fc.option(windows),
  certainty: fc.constantFrom('possibly' as const, 'certainly' as const),
  facets: fc.record({
    category: fc.uniqueArray(id, { maxLength: 4 }),
    claimant: fc.uniqueArray(id, { maxLength: 4 }),
    evidence: fc.uniqueArray(id, { maxLength: 2 }),
    claims: fc.uniqueArray(id, { maxLength: 2 }),
  }),
  text: fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => text.trim() !== ''),
  ),
  focus: fc.option(fc.record({ event: id, quote: fc.option(id) })),
  source: fc.option(id),
  toldBy: fc.option(fc.record({ kind: fc.constantFrom('claimant' as const, 'source' as const), id })),
  hover: fc.constant(null),
  axis: fc.option(windows),
  map: fc.option(fc.record({ lat: latitude, lng: longitude, zoom: fc.integer({ min: 0, max: 18 }) })),
  area: fc.option(
    fc
      .tuple(longitude, longitude, latitude, latitude)
      .map(([west, east, a, b]) => ({ west, east, south: Math.min(a, b), north: Math.max(a, b) })),
  ),
  playback: fc.constant(NO_CHOICE.playback),
})

describe('the address', () => {
  it('is empty for the bare page', () => {
    expect(encodeAddress(NO_CHOICE)).toBe('')
    expect(decodeAddress('')).toEqual({ choice: NO_CHOICE, dropped: [] })
  })

  it('holds windows as far as a date can lie', () => {
    for (const edtf of ['Y-17000', 'Y285000', 'Y-285000', 'Y1000000', 'Y-13800000']) {
      const parsed = parseEdtf(edtf, { displayZone: 'UTC' })
      if ('error' in parsed || parsed.span === null) throw new Error(`${edtf} is no date here.`)
      const { earliestStart: from, latestEnd: to } = parsed.span
      const window = toMinutes({ from, to })
      const back = readWindow(writeWindow(window))
      expect([edtf, back?.from]).toEqual([edtf, window.from])
      // Beyond, milliseconds are no whole numbers any more.
      const slack = Number.isSafeInteger(window.to) ? 0 : 61_000
      expect(Math.abs((back?.to ?? Number.NaN) - window.to)).toBeLessThanOrEqual(slack)
    }
  })

  it('can be read by people', () => {
    const choice: Choice = {
      ...NO_CHOICE,
      window: { from: Date.UTC(2023, 11, 20), to: Date.UTC(2023, 11, 30) - 1 },
      facets: { ...NO_CHOICE.facets, category: ['strike', 'naval'] },
      text: 'good morning',
      focus: { event: 'novocherkassk-struck', quote: 'oleshchuk-same-fate' },
    }
    expect(encodeAddress(choice)).toBe(
      'event=novocherkassk-struck&quote=oleshchuk-same-fate&time=2023-12-20/2023-12-29&category=strike,naval&search=good%20morning',
    )
  })

  it('gives back every choice it was made from', () => {
    fc.assert(
      fc.property(choices, choice => {
        expect(decodeAddress(`#${encodeAddress(choice)}`)).toEqual({ choice, dropped: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('holds any window to the minute, centuries away too', () => {
    fc.assert(
      fc.property(windows, window => {
        expect(readWindow(writeWindow(window))).toEqual(window)
      }),
    )
  })

  it('never throws on junk, and names what it dropped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), junk => {
        const { choice, dropped } = decodeAddress(junk)
        expect(typeof choice).toBe('object')
        expect(Array.isArray(dropped)).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })

  it.each([
    ['time=2023-13-01/2023-13-02', 'time'],
    ['time=2023-02-29/2023-03-01', 'time'],
    ['time=2023-12-29/2023-12-20', 'time'],
    ['map=91,0,5', 'map'],
    ['map=1e3,0,5', 'map'],
    ['area=0,10,5', 'area'],
    ['told-by=somebody', 'told-by'],
    ['search=%E0%A4%A', 'search'],
    ['quote=without-event', 'quote'],
    ['__proto__=x', '__proto__'],
    ['constructor=x', 'constructor'],
    ['nonsense', 'nonsense'],
  ])('drops %s, says so and keeps the rest', (part, name) => {
    const { choice, dropped } = decodeAddress(`#${part}&event=first`)
    expect(dropped).toEqual([name])
    expect(choice.focus).toEqual({ event: 'first', quote: null })
  })

  it('is never written longer than it is read', () => {
    const facets = { ...NO_CHOICE.facets, claimant: Array.from({ length: 900 }, (_, i) => `claimant-${i}`) }
    const choice: Choice = { ...NO_CHOICE, facets, text: 'ю'.repeat(3000), source: 'log' }
    const { hash, left } = writeAddress(choice)
    expect(left).toEqual(['search', 'claimant'])
    expect(hash).toBe('source=log')
    expect(decodeAddress(hash).dropped).toEqual([])
  })

  it('refuses a hash longer than any reader would make', () => {
    expect(decodeAddress(`search=${'a'.repeat(MAX_HASH)}`).choice).toBe(NO_CHOICE)
  })
})

const focusOn = (event: string, quote: string | null = null) => ({ ...NO_CHOICE, focus: { event, quote } })

describe('settling an address on a dataset', () => {
  const data = loadFixture()

  it('opens an event by its old name', () => {
    const { choice, dropped } = settle(focusOn('old-month'), data)
    expect(choice.focus?.event).toBe('month')
    expect(dropped).toEqual([])
  })

  it('drops what the dataset does not have and says what', () => {
    const { choice, dropped } = settle({ ...focusOn('gone'), source: 'no-source' }, data)
    expect(choice.focus).toBeNull()
    expect(choice.source).toBeNull()
    expect(dropped).toEqual(['the event “gone”', 'the source “no-source”'])
  })

  it('drops a quote that the event does not rest on, and keeps the event open', () => {
    expect(settle(focusOn('first', 'done'), data).choice.focus).toEqual({ event: 'first', quote: null })
    expect(settle(focusOn('quoted', 'done'), data).choice.focus).toEqual({ event: 'quoted', quote: 'done' })
  })

  it('drops unknown facet values one by one', () => {
    const choice = { ...NO_CHOICE, facets: { ...NO_CHOICE.facets, category: ['strike', 'toString'] } }
    const settled = settle(choice, data)
    expect(settled.choice.facets.category).toEqual(['strike'])
    expect(settled.dropped).toEqual(['the category “toString”'])
  })

  it('gives the same choice back where all of it is known', () => {
    const choice = focusOn('first')
    expect(settle(choice, data).choice).toBe(choice)
  })
})
