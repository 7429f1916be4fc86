import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/model/edtf.ts'
import type { TimeSpan } from '../../src/model/timespan.ts'
import { endOf, startOf } from './days.ts'

function read(text: string, displayZone = 'Europe/Kyiv'): TimeSpan {
  const result = parseEdtf(text, { displayZone })
  if ('error' in result) throw new Error(`${text}: ${result.error.message}`)
  return result.span
}

/** Earliest start, latest start, earliest end, latest end. */
function bounds(text: string, displayZone?: string): readonly number[] {
  const span = read(text, displayZone)
  return [span.earliestStart, span.latestStart, span.earliestEnd, span.latestEnd]
}

function days(a: string, b: string, c: string, d: string): readonly number[] {
  return [startOf(a), startOf(b), endOf(c), endOf(d)]
}

describe('seasons and parts of a year', () => {
  it.each([
    ['2001-21', '2001-03-01', '2001-05-31'],
    ['2001-22', '2001-06-01', '2001-08-31'],
    ['2001-23', '2001-09-01', '2001-11-30'],
    ['2001-24', '2001-12-01', '2002-02-28'],
    ['2003-28', '2003-12-01', '2004-02-29'],
    ['2001-25', '2001-03-01', '2001-05-31'],
    ['2001-29', '2001-09-01', '2001-11-30'],
    ['2001-30', '2001-12-01', '2002-02-28'],
    ['2001-31', '2001-03-01', '2001-05-31'],
    ['2001-32', '2001-06-01', '2001-08-31'],
    ['2001-33', '2001-01-01', '2001-03-31'],
    ['2001-36', '2001-10-01', '2001-12-31'],
    ['2001-37', '2001-01-01', '2001-04-30'],
    ['2001-39', '2001-09-01', '2001-12-31'],
    ['2001-40', '2001-01-01', '2001-06-30'],
    ['2001-41', '2001-07-01', '2001-12-31'],
  ])('%s runs from %s to %s', (text, first, last) => {
    expect(bounds(text)).toEqual(days(first, first, last, last))
  })
})

describe('one unit somewhere between', () => {
  it('a one-of run of days is one day: it may begin on the last and end on the first', () => {
    expect(bounds('[2023-12-18..2023-12-24]')).toEqual(
      days('2023-12-18', '2023-12-24', '2023-12-18', '2023-12-24'),
    )
  })

  it('a day that is unknown in one February skips the years that lack it', () => {
    expect(bounds('19XX-02-29')).toEqual(days('1904-02-29', '1996-02-29', '1904-02-29', '1996-02-29'))
  })

  it('unknown digits may have holes: X1 of a month is January or November', () => {
    expect(bounds('2004-X1')).toEqual(days('2004-01-01', '2004-11-01', '2004-01-31', '2004-11-30'))
  })

  it('unknown years before year 0 run backwards, and never reach -0000', () => {
    expect(bounds('-000X')).toEqual(days('-9-01-01', '-1-01-01', '-9-12-31', '-1-12-31'))
  })

  it('significant digits that are all there leave no doubt', () => {
    expect(bounds('1950S4')).toEqual(bounds('1950'))
    expect(bounds('1953S3')).toEqual(days('1950-01-01', '1959-01-01', '1950-12-31', '1959-12-31'))
    expect(bounds('-1953S3')).toEqual(days('-1959-01-01', '-1950-01-01', '-1959-12-31', '-1950-12-31'))
  })
})

describe('marks', () => {
  it('widen a day by one day, or by two where it is both uncertain and approximate', () => {
    expect(bounds('2024-03-01~')).toEqual(days('2024-02-29', '2024-03-02', '2024-02-29', '2024-03-02'))
    expect(bounds('2024-03-01%')).toEqual(days('2024-02-28', '2024-03-03', '2024-02-28', '2024-03-03'))
  })

  it('widen a season by a season of the same length', () => {
    expect(bounds('2001-33~')).toEqual(days('2000-10-01', '2001-04-01', '2000-12-31', '2001-06-30'))
  })

  it('say the same whether they stand on every part or at the end', () => {
    expect(bounds('?2004-?06-?11')).toEqual(bounds('2004-06-11?'))
    expect(bounds('2004~-06~-11~')).toEqual(bounds('2004-06-11~'))
  })

  it('keep to the days that a month has', () => {
    expect(bounds('2023-~05-31')).toEqual(days('2023-04-30', '2023-06-30', '2023-04-30', '2023-06-30'))
  })

  it('on the sides of an interval soften only that side', () => {
    expect(bounds('2022-11~/2023-02-01')).toEqual(
      days('2022-10-01', '2022-12-01', '2023-02-01', '2023-02-01'),
    )
  })
})

describe('intervals and sets', () => {
  it('all of a set covers from its first to its last member, whatever their order', () => {
    expect(bounds('{2023-12-26,2023-12-20..2023-12-22}')).toEqual(
      days('2023-12-20', '2023-12-20', '2023-12-26', '2023-12-26'),
    )
  })

  it('all of a run without end has no end', () => {
    expect(bounds('{1984..}')).toEqual(days('1984-01-01', '1984-01-01', 'forever', 'forever'))
  })

  it('one of a run without end may be any of it', () => {
    expect(bounds('[..1760,1984..]')).toEqual(days('ever', 'forever', 'ever', 'forever'))
  })

  it('an interval cannot start after its own end, however coarsely its start is known', () => {
    expect(bounds('2004-06-XX/2004-06-05')).toEqual(
      days('2004-06-01', '2004-06-05', '2004-06-05', '2004-06-05'),
    )
  })

  it('an interval with marks on both sides of one day still keeps its bounds in order', () => {
    const [earliestStart = 0, latestStart = 0, earliestEnd = 0, latestEnd = 0] =
      bounds('2004-06-05~/2004-06-05%')
    expect(earliestStart).toBeLessThanOrEqual(latestStart)
    expect(earliestStart).toBeLessThanOrEqual(earliestEnd)
    expect(latestStart).toBeLessThanOrEqual(latestEnd)
    expect(earliestEnd).toBeLessThanOrEqual(latestEnd)
  })

  it('a set may have more members than a call may have arguments', { timeout: 60_000 }, () => {
    const many = `[${Array.from({ length: 150_000 }, () => '1984').join(',')}]`
    expect(bounds(many)).toEqual(bounds('1984'))
  })

  it('takes the coarsest precision among its parts', () => {
    expect(read('2023-12-29/2024-01').precision).toBe('month')
    expect(read('[1984,2004-06-11]').precision).toBe('year')
  })
})

describe('times of day', () => {
  it('with an offset are carried to the display zone, over its summer time', () => {
    expect(bounds('2023-07-17T03:04:00+03:00')[0]).toBe(Date.UTC(2023, 6, 17, 3, 4))
    expect(bounds('2023-12-30T16:00:00-05:00')[0]).toBe(Date.UTC(2023, 11, 30, 23))
    expect(bounds('2023-12-26T00:30:00Z', 'Asia/Kathmandu')[0]).toBe(Date.UTC(2023, 11, 26, 6, 15))
  })

  it('without an offset are in the display zone already', () => {
    expect(bounds('2023-12-26T02:30:00', 'Asia/Kathmandu')).toEqual(bounds('2023-12-26T02:30:00', 'UTC'))
  })

  it('with unknown seconds are the whole minute, and with unknown minutes the whole hour', () => {
    const minute = Date.UTC(2023, 11, 26, 2, 30)
    expect(bounds('2023-12-26T02:30:XX+02:00')).toEqual([minute, minute, minute + 59_999, minute + 59_999])
    expect(read('2023-12-26T02:30:XX').precision).toBe('minute')
    const hour = Date.UTC(2023, 11, 26, 2)
    expect(bounds('2023-12-26T02:XX:XX')).toEqual([hour, hour, hour + 3_599_999, hour + 3_599_999])
    expect(read('2023-12-26T02:XX:XX').precision).toBe('hour')
  })

  it('24:00:00 is the first second of the next day', () => {
    expect(bounds('2023-12-31T24:00:00')).toEqual(bounds('2024-01-01T00:00:00'))
  })

  it('may be one of a run of seconds', () => {
    expect(bounds('[2023-12-26T02:00:00Z..2023-12-26T02:59:59Z]', 'UTC')).toEqual([
      Date.UTC(2023, 11, 26, 2),
      Date.UTC(2023, 11, 26, 2, 59, 59),
      Date.UTC(2023, 11, 26, 2, 0, 0, 999),
      Date.UTC(2023, 11, 26, 2, 59, 59, 999),
    ])
  })

  it('an unknown display zone is the caller’s slip, and is said at once', () => {
    expect(() => parseEdtf('1985', { displayZone: 'Mars/Olympus' })).toThrow(
      /"Mars\/Olympus" is not a time zone/u,
    )
  })
})

describe('far years', () => {
  it('beyond what milliseconds hold exactly are finite and in order, up to 15 digits', () => {
    const years = [
      'Y-999999999999999',
      'Y-17E7',
      '-9999',
      '0000',
      '9999',
      'Y10000',
      'Y17E7',
      'Y170000001',
      'Y9E14',
    ]
    const starts = years.map(year => read(year).earliestStart)
    expect(starts.every(Number.isFinite)).toBe(true)
    expect(starts.toSorted((a, b) => a - b)).toEqual(starts)
    expect(new Set(starts).size).toBe(years.length)
    expect(read('Y999999999999998').earliestStart).toBeLessThan(read('Y999999999999999').earliestStart)
  })
})
