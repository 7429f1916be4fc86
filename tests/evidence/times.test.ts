import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTimes, wholeBefore } from '../../src/evidence/times.ts'
import type { TimeSpan } from '../../src/model/timespan.ts'
import { DAY, MINUTE, span } from './claim.ts'

const day26 = span('2023-12-26', 0, DAY - 1)
const day27 = span('2023-12-27', DAY, 2 * DAY - 1)
const at0230 = span('2023-12-26T02:30', 150 * MINUTE, 151 * MINUTE - 1, { precision: 'minute' })
const at0330 = span('2023-12-26T03:30', 210 * MINUTE, 211 * MINUTE - 1, { precision: 'minute' })

const spans: fc.Arbitrary<TimeSpan> = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }),
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom('minute' as const, 'day' as const),
  )
  .map(([numbers, approximate, uncertain, precision]) => {
    const [a = 0, b = 0, c = 0, d = 0] = numbers.toSorted((x, y) => x - y).map(n => n * DAY)
    const soft = { latestStart: b, earliestEnd: c, precision, approximate, uncertain }
    return span(numbers.join('/'), a, d, soft)
  })

function lastFive(time: TimeSpan): string {
  return time.edtf.slice(-5)
}

describe('times', () => {
  test('a minute lies inside its day, so both can hold', () => {
    expect(compareTimes(at0230, day26)).toMatchObject({ verdict: 'compatible', rule: 'time-within' })
  })

  test('02:30 and 03:30 contradict, and the sentence names both as written', () => {
    expect(compareTimes(at0330, at0230)).toEqual({
      verdict: 'contradict',
      rule: 'time-apart',
      explanation: '2023-12-26T02:30 and 2023-12-26T03:30 have no moment in common.',
      gap: 59 * MINUTE + 1,
    })
  })

  test('times are put in words where there is someone to do so', () => {
    expect(compareTimes(at0330, at0230, lastFive).explanation).toBe(
      '02:30 and 03:30 have no moment in common.',
    )
    expect(compareTimes(at0230, at0230, lastFive).explanation).toBe('Both say 02:30.')
  })

  test('a time without its offset may be told by another clock, so an hour is no contradiction', () => {
    const zoned = span('2023-12-26T02:30:XX+02:00', 150 * MINUTE, 151 * MINUTE - 1)
    expect(compareTimes(zoned, at0330)).toMatchObject({ verdict: 'not-comparable', rule: 'time-zone' })
    const zonedToo = span('2023-12-26T03:30+02:00', 210 * MINUTE, 211 * MINUTE - 1)
    expect(compareTimes(zoned, zonedToo).verdict).toBe('contradict')
    expect(compareTimes(zoned, span('2023-12-27', DAY, 2 * DAY - 1)).verdict).toBe('contradict')
    const range = span('[2023-12-26T03:15:XX..2023-12-26T03:44:XX]', 195 * MINUTE, 225 * MINUTE)
    expect(compareTimes(zoned, range).rule).toBe('time-zone')
    const far = span('2023-12-28T03:30', 2 * DAY, 2 * DAY + MINUTE)
    expect(compareTimes(zoned, far).verdict).toBe('contradict')
  })

  test('one day and the next have no moment in common', () => {
    expect(compareTimes(day26, day27).verdict).toBe('contradict')
  })

  test('a night over two days overlaps a span that begins on the second', () => {
    const night = span('2023-12-26/2023-12-27', 0, 2 * DAY - 1)
    const later = span('2023-12-27/2023-12-28', DAY, 3 * DAY - 1)
    expect(compareTimes(night, later).rule).toBe('time-overlap')
  })

  test('an approximate day, whose bounds are widened, meets the day after it and says by what rule', () => {
    const about26 = span('2023-12-26~', -DAY, 2 * DAY - 1, { approximate: true })
    const day28 = span('2023-12-28', 2 * DAY, 3 * DAY - 1)
    expect(compareTimes(about26, day27).rule).toBe('time-near')
    expect(compareTimes(about26, day28).verdict).toBe('contradict')
  })

  test('a time that cannot be read, or is open at both ends, is not compared', () => {
    const open = span('../..', -Infinity, Infinity)
    expect(compareTimes(null, day26).verdict).toBe('not-comparable')
    expect(compareTimes(open, day26).verdict).toBe('not-comparable')
  })

  test('any two times compare the same both ways, and each agrees with itself', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(compareTimes(a, b)).toEqual(compareTimes(b, a))
        expect(compareTimes(a, a).verdict).toBe('agree')
      }),
    )
  })

  test('a claim is later only where its whole time comes after', () => {
    expect(wholeBefore(day26, day27)).toBe(true)
    expect(wholeBefore(day26, at0230)).toBe(false)
    expect(wholeBefore(null, day27)).toBe(false)
  })
})
