import { describe, expect, it } from 'vitest'
import { NO_CHOICE } from '../../../src/store/choice.ts'
import { computeSight } from '../../../src/store/sight.ts'
import { setWindow, toggleFacet } from '../../../src/store/transitions.ts'
import { listOf, listSections } from '../../../src/views/events/rows.ts'
import { idsOf, loadFixture } from '../../store/fixture.ts'

const data = loadFixture()
const { dataset } = data
const window = { from: Date.UTC(2023, 11, 20), to: Date.UTC(2023, 11, 26) + 86_399_999 }
const windowed = listOf(computeSight(data, setWindow(NO_CHOICE, window)), true)
const shown = (first: number, last: number) =>
  listSections(windowed, first, last, data.columns).map(section => ({
    ...section,
    rows: idsOf(dataset, section.rows),
  }))

describe('the list of events', () => {
  it('puts rows under the months they began in, and what has no date at the end, uncounted', () => {
    expect(shown(0, windowed.length)).toEqual([
      {
        title: expect.stringMatching(/Dec/u),
        note: null,
        first: 0,
        rows: ['week', 'first', 'second', 'open', 'quoted'],
      },
      { title: 'Without a date', note: expect.stringContaining('Not counted'), first: 5, rows: ['undated'] },
    ])
    expect(windowed.aside).toBe(5)
  })

  it('gives any part of itself under the same headings', () => {
    expect(shown(2, 4).map(({ first, rows }) => ({ first, rows }))).toEqual([
      { first: 2, rows: ['second', 'open'] },
    ])
    expect(shown(4, 6).map(({ first, rows }) => ({ first, rows }))).toEqual([
      { first: 4, rows: ['quoted'] },
      { first: 5, rows: ['undated'] },
    ])
  })

  it('knows where each of its rows stands, and where one that is left out would', () => {
    for (let position = 0; position < windowed.length; position++) {
      expect(windowed.positionOf(windowed.at(position) ?? -1)).toBe(position)
    }
    const strikes = listOf(computeSight(data, toggleFacet(NO_CHOICE, 'category', 'strike')), false)
    const left = dataset.eventIndex.get('second') ?? -1
    expect(idsOf(dataset, [strikes.at(strikes.positionOf(left)) ?? -1])).toEqual(['open'])
  })
})
