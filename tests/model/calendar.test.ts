import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CalendarUnit,
  addUnits,
  civilFromDays,
  civilFromMs,
  daysFromCivil,
  daysInMonth,
  msFromCivil,
  shiftCivil,
  startOfUnit,
} from '../../src/model/calendar.ts'
import { startOf } from './days.ts'

const UNITS: readonly CalendarUnit[] = ['hour', 'day', 'week', 'month', 'year', 'decade', 'century']

describe('days of the calendar', () => {
  it('go from day to number and back, over 20 million years', () => {
    const run = fc.check(
      fc.property(fc.integer({ min: -4e9, max: 4e9 }), days => daysFromCivil(civilFromDays(days)) === days),
      { numRuns: 5000 },
    )
    expect(run.counterexample).toBeNull()
  })

  it('agree with the platform from year 1000 to 9999', () => {
    const year = fc.integer({ min: 1000, max: 9999 })
    const run = fc.check(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (y, m, d) => {
        const ms = Date.UTC(y, m - 1, d)
        const back = civilFromMs(ms)
        return (
          msFromCivil({ year: y, month: m, day: d }) === ms &&
          back.year === y &&
          back.month === m &&
          back.day === d &&
          daysInMonth(y, m) === new Date(Date.UTC(y, m, 0)).getUTCDate()
        )
      }),
      { numRuns: 5000 },
    )
    expect(run.counterexample).toBeNull()
  })

  it('follow each other without a gap: each next day is the day after', () => {
    for (let days = daysFromCivil({ year: -5, month: 1, day: 1 }); days < -718_000; days += 1) {
      const { year, month, day } = civilFromDays(days)
      const last = day === daysInMonth(year, month)
      const next = last ? shiftCivil({ year, month, day: 1 }, 1, 0) : { year, month, day: day + 1 }
      expect(civilFromDays(days + 1)).toEqual(next)
    }
  })

  it('have a year 0, which is a leap year, and first-century years that are not 19xx', () => {
    expect(msFromCivil({ year: 0, month: 2, day: 29 })).toBe(startOf('0-02-29'))
    expect(civilFromMs(startOf('44-03-15'))).toEqual({ year: 44, month: 3, day: 15 })
    expect(civilFromMs(-1)).toEqual({ year: 1969, month: 12, day: 31 })
  })
})

describe('units', () => {
  it('start on Monday, on the first of the month and of the year, in years that end in 0 and 00', () => {
    const moment = Date.UTC(1995, 4, 17, 13, 45, 1)
    expect(UNITS.map(unit => new Date(startOfUnit(moment, unit)).toISOString().slice(0, 13))).toEqual([
      '1995-05-17T13',
      '1995-05-17T00',
      '1995-05-15T00',
      '1995-05-01T00',
      '1995-01-01T00',
      '1990-01-01T00',
      '1900-01-01T00',
    ])
    expect(startOfUnit(Date.UTC(2023, 11, 24, 23), 'week')).toBe(Date.UTC(2023, 11, 18))
    expect(startOfUnit(Date.UTC(2023, 11, 25), 'week')).toBe(Date.UTC(2023, 11, 25))
  })

  it('hold every moment between their start and the next start, before 1970 too', () => {
    const moment = fc.integer({ min: -8e13, max: 8e13 })
    const run = fc.check(
      fc.property(moment, fc.constantFrom(...UNITS), (ms, unit) => {
        const start = startOfUnit(ms, unit)
        const next = addUnits(start, unit, 1)
        return (
          start <= ms && ms < next && startOfUnit(next, unit) === next && startOfUnit(start, unit) === start
        )
      }),
      { numRuns: 5000 },
    )
    expect(run.counterexample).toBeNull()
  })

  it('are added with the time of day kept and the day cut to its month', () => {
    expect(addUnits(Date.UTC(2024, 0, 31, 5), 'month', 1)).toBe(Date.UTC(2024, 1, 29, 5))
    expect(addUnits(Date.UTC(2024, 1, 29), 'year', -1)).toBe(Date.UTC(2023, 1, 28))
    expect(addUnits(Date.UTC(2024, 1, 29), 'decade', 1)).toBe(Date.UTC(2034, 1, 28))
    expect(addUnits(Date.UTC(2023, 11, 18), 'week', -1)).toBe(Date.UTC(2023, 11, 11))
    expect(addUnits(0, 'hour', 25)).toBe(Date.UTC(1970, 0, 2, 1))
  })
})
