import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MS_DAY, MS_HOUR, msFromCivil } from '../../../src/model/calendar.ts'
import { buildColumns } from '../../../src/query/build-columns.ts'
import { panAxis, pinchAxis, reveal, zoomAxis } from '../../../src/views/timeline/axis-moves.ts'
import { defaultAxis, wholeExtent } from '../../../src/views/timeline/extent.ts'
import { carryFrame, overviewFrame } from '../../../src/views/timeline/overview.ts'
import { timeScale } from '../../../src/views/timeline/scale.ts'
import { crowd, datasetOf, type Made } from './fixture.ts'

const day = (date: number, month = 12, year = 2023) => msFromCivil({ year, month, day: date })
const days = (first: number, last: number) => ({ from: day(first), to: day(last + 1) - 1 })
const extent = days(1, 31)
const columnsOf = (made: readonly Made[]) => buildColumns(datasetOf(made), () => 'single')

describe('the part of time that the axis shows at first', () => {
  const burst = Array.from({ length: 60 }, (_, at) => ({
    edtf: `2023-12-${String(20 + (at % 11)).padStart(2, '0')}`,
  }))
  const tail = ['2014-03-16', '2022-02-24', '2022-11', '2023-04', '2025-11'].map(edtf => ({ edtf }))

  it('is the dense part, with most events, where outliers reach far', () => {
    const axis = defaultAxis(columnsOf([...burst, ...tail]))
    expect(axis?.from).toBeGreaterThan(day(10))
    expect(axis?.to).toBeLessThan(day(10, 1, 2024))
    expect(axis?.from).toBeLessThanOrEqual(day(20))
    expect(axis?.to).toBeGreaterThanOrEqual(day(31) - 1)
  })

  it('is everything where events are spread evenly', () => {
    const columns = columnsOf(crowd(500))
    expect(defaultAxis(columns)).toEqual(wholeExtent(columns))
  })

  it('is null without any date, and open ends have no say in it', () => {
    expect(wholeExtent(columnsOf([{ edtf: null }]))).toBeNull()
    const columns = columnsOf([{ edtf: '2023-12-10/..' }])
    expect(wholeExtent(columns)?.to).toBeLessThan(day(20))
  })
})

describe('zooming and panning', () => {
  const moment = fc.integer({ min: day(1), max: day(31) })

  it('keeps the moment under the pointer where it is', () => {
    const axis = zoomAxis(days(10, 19), day(12), 0.5, extent)
    expect(axis.to + 1 - axis.from).toBe(5 * MS_DAY)
    expect((day(12) - axis.from) / (5 * MS_DAY)).toBeCloseTo(2 / 10)
  })

  it('never leaves the extent, and never gets closer than six hours', () => {
    fc.assert(
      fc.property(moment, fc.double({ min: 1e-4, max: 1e4, noNaN: true }), moment, (at, factor, by) => {
        for (const axis of [
          zoomAxis(days(10, 19), at, factor, extent),
          panAxis(days(10, 19), by - day(15), extent),
        ]) {
          expect(axis.from).toBeGreaterThanOrEqual(extent.from - 1)
          expect(axis.to).toBeLessThanOrEqual(extent.to + 1)
          expect(axis.to + 1 - axis.from).toBeGreaterThanOrEqual(6 * MS_HOUR - 1)
        }
      }),
    )
  })

  it('follows two fingers: each keeps the moment that it came down on', () => {
    const axis = pinchAxis(days(10, 19), 1000, [400, 600], [300, 700], extent)
    const scale = timeScale(axis, 1000)
    expect(scale.x(day(14))).toBeCloseTo(300, 3)
    expect(scale.x(day(16))).toBeCloseTo(700, 3)
  })

  it('brings a window into sight, and leaves an axis alone that shows it', () => {
    const axis = days(10, 14)
    expect(reveal(axis, days(11, 12), extent)).toBe(axis)
    const far = reveal(axis, days(25, 26), extent)
    expect(far.from).toBeLessThan(day(25))
    expect(far.to).toBeGreaterThan(day(27) - 1)
    expect(far.to - far.from).toBe(axis.to - axis.from)
  })
})

describe('the overview', () => {
  const scale = timeScale(extent, 310)

  it('frames what the axis shows, never too narrow to take hold of', () => {
    expect(overviewFrame(days(11, 20), scale)).toEqual({ x: 100, width: 100 })
    expect(overviewFrame({ from: day(11), to: day(11) + MS_HOUR }, scale).width).toBe(8)
  })

  it('carries the axis with the frame, up to the edges', () => {
    expect(carryFrame(days(11, 20), 50, scale)).toEqual(days(16, 25))
    expect(carryFrame(days(11, 20), 500, scale)).toEqual(days(22, 31))
  })
})
