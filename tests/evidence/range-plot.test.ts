import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rangePlot } from '../../src/evidence/range-plot.ts'
import { claim, exactly, figure } from './claim.ts'

const bound = fc.option(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { nil: null })

describe('the range plot', () => {
  test('1 to 74 killed stands on an axis from 0 to 80', () => {
    const plot = rangePlot(
      [
        claim('mayor', { values: [exactly('killed', 1), exactly('wounded', 2)] }),
        claim('outlets', { values: [exactly('killed', 74)] }),
        claim('words'),
        claim('channel', { values: [figure('killed', 34, null, true)] }),
      ],
      'killed',
    )
    expect(plot).toEqual({
      of: 'killed',
      domain: [0, 80],
      ticks: [0, 20, 40, 60, 80],
      rows: [
        { claimId: 'mayor', min: 1, max: 1, openLow: false, openHigh: false, approximate: false },
        { claimId: 'outlets', min: 74, max: 74, openLow: false, openHigh: false, approximate: false },
        { claimId: 'channel', min: 34, max: 80, openLow: false, openHigh: true, approximate: true },
      ],
    })
  })

  test('"at least 40" on its own leaves room to show that it goes on', () => {
    const plot = rangePlot([claim('a', { values: [figure('killed', 40, null)] })], 'killed')
    expect(plot?.domain).toEqual([0, 50])
    expect(plot?.rows[0]).toMatchObject({ min: 40, max: 50, openHigh: true })
  })

  test('"up to 400" begins at 0', () => {
    const plot = rangePlot([claim('a', { values: [figure('soldiers', null, 400)] })], 'soldiers')
    expect(plot?.rows[0]).toMatchObject({ min: 0, max: 400, openLow: true })
  })

  test('small counts are never given half a tick, and 0 alone still has an axis', () => {
    expect(rangePlot([claim('a', { values: [exactly('killed', 1)] })], 'killed')?.ticks).toEqual([0, 1])
    expect(rangePlot([claim('a', { values: [exactly('killed', 0)] })], 'killed')?.domain).toEqual([0, 1])
  })

  test('fractions get fractional ticks without noise in the last digit', () => {
    const plot = rangePlot([claim('a', { values: [exactly('share', 0.35)] })], 'share')
    expect(plot?.ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4])
  })

  test('no figure of that name, or none with a bound, is no plot', () => {
    expect(rangePlot([claim('a', { values: [exactly('wounded', 1)] })], 'killed')).toBeNull()
    expect(rangePlot([claim('a', { values: [figure('killed', null, null)] })], 'killed')).toBeNull()
  })

  test('every bar lies on the axis, the axis holds 0, and it has 2 to 8 ticks', () => {
    const pairs = fc.array(fc.tuple(bound, bound), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(pairs, list => {
        const claims = list.map(([a, b], index) => {
          const ordered = a !== null && b !== null && a > b ? [b, a] : [a, b]
          return claim(`c${index}`, { values: [figure('n', ordered[0] ?? null, ordered[1] ?? null)] })
        })
        const plot = rangePlot(claims, 'n')
        fc.pre(plot !== null)
        const [low, high] = plot.domain
        expect(low).toBeLessThanOrEqual(0)
        expect(high).toBeGreaterThanOrEqual(0)
        expect(plot.ticks.length).toBeGreaterThanOrEqual(2)
        expect(plot.ticks.length).toBeLessThanOrEqual(8)
        for (const row of plot.rows) {
          expect(row.min).toBeGreaterThanOrEqual(low)
          expect(row.max).toBeLessThanOrEqual(high)
          expect(row.min).toBeLessThanOrEqual(row.max)
        }
      }),
    )
  })
})
