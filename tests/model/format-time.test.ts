import { describe, expect, it } from 'vitest'
import { formatDay, formatMoment } from '../../src/model/format-time.ts'
import { startOf } from './days.ts'

describe('a moment in words', () => {
  const moment = Date.UTC(2023, 11, 26, 2, 30)

  it.each([
    ['second', '26 December 2023, 02:30'],
    ['minute', '26 December 2023, 02:30'],
    ['hour', '26 December 2023, 02:30'],
    ['day', '26 December 2023'],
    ['week', 'the week of 25 December 2023'],
    ['month', 'December 2023'],
    ['season', 'December 2023'],
    ['year', '2023'],
    ['decade', 'the 2020s'],
    ['century', '2000 to 2099'],
  ] as const)('to the %s is %s', (unit, words) => {
    expect(formatMoment(moment, unit)).toBe(words)
  })

  it('has a short form for lists', () => {
    expect(formatDay(moment, 'short')).toBe('26 Dec 2023')
    expect(formatMoment(moment, 'minute', 'short')).toBe('26 Dec 2023, 02:30')
    expect(formatMoment(moment, 'century', 'short')).toBe('2000–2099')
  })

  it('says the last millisecond of a day by that day', () => {
    expect(formatDay(Date.UTC(2023, 11, 26) - 1)).toBe('25 December 2023')
    expect(formatMoment(Date.UTC(2023, 11, 26) - 1, 'minute')).toBe('25 December 2023, 23:59')
    expect(formatMoment(Date.UTC(2023, 11, 26) - 1, 'second')).toBe('25 December 2023, 23:59:59')
  })

  it('tells the years before our era, and those that could be taken for short ones', () => {
    expect(formatDay(startOf('-43-03-15'))).toBe('15 March 44 BCE')
    expect(formatDay(startOf('79-10-24'))).toBe('24 October 79 CE')
    expect(formatMoment(startOf('0-06-01'), 'decade')).toBe('1 BCE to 9 CE')
  })

  it('without bound is any earlier or later time', () => {
    expect(formatDay(-Infinity)).toBe('any earlier time')
    expect(formatDay(Infinity)).toBe('any later time')
  })
})
