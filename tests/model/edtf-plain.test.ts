import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/model/edtf.ts'
import { isPlain, plainSpan } from '../../src/model/edtf-plain.ts'
import { howSureOfTime } from '../../src/model/sureness.ts'

const two = fc.integer({ min: 0, max: 65 }).map(number => String(number).padStart(2, '0'))
const year = fc.integer({ min: 0, max: 9999 }).map(number => String(number).padStart(4, '0'))
const clock = fc
  .tuple(two, two, two, fc.constantFrom('', 'Z'))
  .map(([h, m, s, zone]) => `T${h}:${m}:${s}${zone}`)
const dates = fc
  .tuple(year, two, two, fc.option(clock, { nil: '' }))
  .map(([y, month, day, time]) => `${y}-${month}-${day}${time}`)
const zones = fc.constantFrom('UTC', 'Europe/Kyiv', 'Pacific/Apia', 'America/St_Johns', 'Africa/Monrovia')

describe('a date of the plainest form', () => {
  it('has the bounds that the whole grammar gives it as the only member of a set', () => {
    let read = 0
    fc.assert(
      fc.property(dates, zones, (edtf, displayZone) => {
        const span = plainSpan(edtf, displayZone)
        const whole = parseEdtf(`{${edtf}}`, { displayZone })
        const wanted = span === null || 'error' in whole ? null : { ...whole.span, edtf }
        expect(span).toEqual(wanted)
        if (span !== null && howSureOfTime(span) === 'known') read++
      }),
      { numRuns: 5_000 },
    )
    expect(read).toBeGreaterThan(100)
  })

  it('is nothing else', () => {
    const others = [
      '2023',
      '2023-12',
      '2023-12-26~',
      '2023-12-2X',
      '2023-12-26T02:30:XX',
      '2023-12-26T02:30:00+02',
    ]
    expect(others.filter(isPlain)).toEqual([])
    expect(others.map(edtf => plainSpan(edtf, 'UTC'))).toEqual(others.map(() => null))
    for (const edtf of ['2023-02-29', '2023-13-01', '2023-12-26T25:00:00'])
      expect(plainSpan(edtf, 'UTC')).toBeNull()
  })
})
