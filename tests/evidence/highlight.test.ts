import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runsOf } from '../../src/evidence/highlight.ts'

const excerpt = { start: 100, text: 'He said 🚢 sank, then “sank” again.' }

describe('marking quotes in an excerpt', () => {
  it('counts a character outside the basic plane as one', () => {
    const runs = runsOf(excerpt, [{ id: 'ship', start: 108, end: 114 }])
    expect(runs.map(run => run.text)).toEqual(['He said ', '🚢 sank', ', then “sank” again.'])
    expect(runs[1]?.quotes).toEqual(['ship'])
  })

  it('marks a run that two quotes share with both', () => {
    const runs = runsOf(excerpt, [
      { id: 'a', start: 100, end: 110 },
      { id: 'b', start: 108, end: 114 },
    ])
    expect(runs.map(run => run.quotes)).toEqual([['a'], ['a', 'b'], ['b'], []])
  })

  it('marks as far as the excerpt goes and no further', () => {
    const runs = runsOf(excerpt, [{ id: 'wide', start: 0, end: 104 }])
    expect(runs.map(run => [run.text, run.quotes])).toEqual([
      ['He s', ['wide']],
      ['aid 🚢 sank, then “sank” again.', []],
    ])
    expect(runsOf(excerpt, [{ id: 'elsewhere', start: 0, end: 50 }])).toHaveLength(1)
  })

  it('gives the excerpt back exactly, whatever is marked', () => {
    const marks = fc.array(fc.record({ id: fc.string(), start: fc.nat(60), end: fc.nat(60) }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), marks, (text, start, quotes) => {
        const runs = runsOf({ start, text }, quotes)
        expect(runs.map(run => run.text).join('')).toBe(text)
      }),
    )
  })
})
