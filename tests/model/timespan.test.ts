import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../src/model/describe-span.ts'
import { parseEdtf } from '../../src/model/edtf.ts'
import { explainTime } from '../../src/model/sureness.ts'
import { type TimeSpan, certainlyIn, compareSpans, possiblyIn } from '../../src/model/timespan.ts'
import { endOf, startOf } from './days.ts'

function read(text: string): TimeSpan {
  const result = parseEdtf(text, { displayZone: 'Europe/Kyiv' })
  if ('error' in result) throw new Error(`${text}: ${result.error.message}`)
  return result.span
}

function two(min: number, max: number): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map(value => String(value).padStart(2, '0'))
}

const mark = fc.constantFrom('', '', '', '?', '~', '%')
const year = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map(value => String(value).padStart(4, '0')),
  fc.integer({ min: 1, max: 9999 }).map(value => `-${String(value).padStart(4, '0')}`),
  fc.integer({ min: 1900, max: 2100 }).map(String),
  fc.constantFrom('199X', '19XX', 'XXXX', '1X9X', '-00XX'),
)
const month = fc.oneof(two(1, 12), fc.constantFrom('XX', '1X', '0X', 'X2'))
const day = fc.oneof(two(1, 28), fc.constantFrom('XX', '1X', 'X1', '2X'))
/** Any date that has no time of day. */
const date = fc.oneof(
  fc.tuple(mark, year, mark).map(parts => parts.join('')),
  fc.tuple(mark, year, mark, fc.constant('-'), mark, month, mark).map(parts => parts.join('')),
  fc.tuple(year, fc.constant('-'), two(21, 41), mark).map(parts => parts.join('')),
  fc
    .tuple(mark, year, mark, fc.constant('-'), mark, month, mark, fc.constant('-'), mark, day, mark)
    .map(parts => parts.join('')),
)
const end = fc.oneof(date, fc.constantFrom('..', ''))
const members = fc.array(date, { minLength: 1, maxLength: 4 }).map(list => list.join(','))
/** Texts of every kind; some are not EDTF (31 June, a backwards interval) and are left out by `span`. */
const text = fc.oneof(
  date,
  fc.tuple(end, end).map(([a, b]) => `${a}/${b}`),
  fc.tuple(date, date).map(([a, b]) => `[${a}..${b}]`),
  members.map(list => `[${list}]`),
  members.map(list => `{${list}}`),
  date.map(a => `[..${a}]`),
  date.map(a => `{${a}..}`),
)
const span = text
  .map(written => parseEdtf(written, { displayZone: 'Europe/Kyiv' }))
  .filter(result => 'span' in result)
  .map(result => result.span)

const limit = fc.integer({ min: startOf('-9999-01-01'), max: endOf('9999-12-31') })
const near = fc.integer({ min: startOf('1890-01-01'), max: endOf('2110-12-31') })
const window = fc
  .oneof(fc.tuple(limit, limit), fc.tuple(near, near))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

describe('every span that is read', { timeout: 60_000 }, () => {
  it('has its four bounds in order', () => {
    const run = fc.check(
      fc.property(
        span,
        ({ earliestStart, latestStart, earliestEnd, latestEnd }) =>
          earliestStart <= latestStart &&
          earliestEnd <= latestEnd &&
          earliestStart <= earliestEnd &&
          latestStart <= latestEnd,
      ),
      { numRuns: 10_000 },
    )
    expect(run.counterexample).toBeNull()
  })

  it('is possibly in every window that it is certainly in', () => {
    const run = fc.check(
      fc.property(span, window, (when, seen) => !certainlyIn(when, seen) || possiblyIn(when, seen)),
      { numRuns: 10_000 },
    )
    expect(run.counterexample).toBeNull()
  })

  it('stays possibly and certainly in a window that grows', () => {
    const run = fc.check(
      fc.property(span, window, fc.nat(), fc.nat(), (when, seen, before, after) => {
        const wider = { from: seen.from - before, to: seen.to + after }
        return (
          (!certainlyIn(when, seen) || certainlyIn(when, wider)) &&
          (!possiblyIn(when, seen) || possiblyIn(when, wider))
        )
      }),
      { numRuns: 10_000 },
    )
    expect(run.counterexample).toBeNull()
  })

  it('is read again to the same bounds, and has words without an empty slot', () => {
    const run = fc.check(
      fc.property(span, when => {
        const said = `${describeSpan(when)} ${describeSpan(when, 'short')} ${explainTime(when)}`
        return (
          JSON.stringify(read(when.edtf)) === JSON.stringify(when) &&
          !/[{}]|undefined|NaN| {2}|^ | $/u.test(said)
        )
      }),
      { numRuns: 5000 },
    )
    expect(run.counterexample).toBeNull()
  })

  it('is widened by a mark, never narrowed', () => {
    const run = fc.check(
      fc.property(
        fc.constantFrom('1984', '2004-06', '2004-06-11', '199X', '2001-24', '0000', '2004-XX-30'),
        fc.constantFrom('?', '~', '%'),
        (plain, sign) => {
          const sharp = read(plain)
          const soft = read(plain + sign)
          return (
            soft.earliestStart < sharp.earliestStart &&
            soft.latestStart > sharp.latestStart &&
            soft.earliestEnd < sharp.earliestEnd &&
            soft.latestEnd > sharp.latestEnd
          )
        },
      ),
    )
    expect(run.counterexample).toBeNull()
  })
})

describe('windows', () => {
  const week = read('[2023-12-18..2023-12-24]')

  it('one day of a week is possibly in each day of it, and certainly only in a window over all of it', () => {
    const wednesday = { from: startOf('2023-12-20'), to: endOf('2023-12-20') }
    expect(possiblyIn(week, wednesday)).toBe(true)
    expect(certainlyIn(week, wednesday)).toBe(false)
    expect(certainlyIn(week, { from: startOf('2023-12-18'), to: endOf('2023-12-24') })).toBe(true)
    expect(possiblyIn(week, { from: startOf('2023-12-25'), to: endOf('2023-12-25') })).toBe(false)
  })

  it('both ends count: one millisecond of a day is enough', () => {
    const christmas = read('2023-12-25')
    expect(certainlyIn(christmas, { from: endOf('2023-12-25'), to: endOf('2023-12-26') })).toBe(true)
    expect(possiblyIn(christmas, { from: endOf('2023-12-25') + 1, to: endOf('2023-12-26') })).toBe(false)
  })

  it('what began and is open is certainly going on ever after; what ended some time is only possibly', () => {
    const later = { from: startOf('2050-01-01'), to: endOf('2050-12-31') }
    expect(certainlyIn(read('2022-02-24/..'), later)).toBe(true)
    expect(certainlyIn(read('2022-02-24/'), later)).toBe(false)
    expect(possiblyIn(read('2022-02-24/'), later)).toBe(true)
  })
})

describe('order in time', () => {
  it('is by earliest start, then the coarser first, and a tie is left to the caller', () => {
    const texts = [
      '2023-12',
      '2023-01-01',
      '2023',
      '[..1984]',
      '2023-01',
      '2023-01-01T00:00:00',
      'Y17E7',
      '-0043',
    ]
    expect(
      texts
        .map(read)
        .toSorted(compareSpans)
        .map(when => when.edtf),
    ).toEqual([
      '[..1984]',
      '-0043',
      '2023',
      '2023-01',
      '2023-01-01',
      '2023-01-01T00:00:00',
      '2023-12',
      'Y17E7',
    ])
    expect(compareSpans(read('[..1984]'), read('../2000'))).toBe(0)
  })
})
