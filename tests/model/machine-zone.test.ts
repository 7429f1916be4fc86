/** Whatever zone the machine is in, the same text has the same bounds and the same words. */
import { afterAll, describe, expect, it } from 'vitest'
import { startOfUnit } from '../../src/model/calendar.ts'
import { describeSpan } from '../../src/model/describe-span.ts'
import { parseEdtf } from '../../src/model/edtf.ts'
import { formatMoment } from '../../src/model/format-time.ts'

/** Minutes behind UTC in June 1970 and in December 2023, to show that the zone has really taken effect. */
const ZONES: readonly (readonly [zone: string, in1970: number, in2023: number])[] = [
  ['UTC', 0, 0],
  ['America/Los_Angeles', 420, 480],
  ['America/St_Johns', 150, 210],
  ['Asia/Kathmandu', -330, -345],
  ['Pacific/Kiritimati', 640, -840],
  ['Pacific/Apia', 660, -780],
  ['Europe/Kyiv', -180, -120],
  // 44 minutes and 30 seconds, of which the platform gives the minutes.
  ['Africa/Monrovia', 44, 0],
]

const TEXTS = [
  '2023-12-26',
  '2023-12-26T02:30:00',
  '2023-12-26T02:30:00Z',
  '2023-03-26T01:30:00Z',
  '2011-12-30T12:00:00+14:00',
  '1971-01-01T00:00:00Z',
  '0044-03-15',
  '-0043',
  '1984~',
  '2001-24',
  '[2023-12-18..2023-12-24]',
  '2022-02/..',
]

const before = process.env['TZ']

function setMachineZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
}

function everything(): unknown {
  const shown = ['UTC', 'Europe/Kyiv', 'America/St_Johns'].flatMap(displayZone =>
    TEXTS.map(text => {
      const result = parseEdtf(text, { displayZone })
      return 'span' in result
        ? [result.span, describeSpan(result.span), describeSpan(result.span, 'short')]
        : result
    }),
  )
  const moment = 1_703_557_800_000
  return [shown, startOfUnit(moment, 'week'), startOfUnit(moment, 'month'), formatMoment(moment, 'minute')]
}

describe('the zone of the machine', () => {
  afterAll(() => setMachineZone(before))
  setMachineZone('UTC')
  const expected = everything()

  it.each(ZONES)('%s changes neither bounds nor words', (zone, in1970, in2023) => {
    setMachineZone(zone)
    expect(new Date(Date.UTC(1970, 5, 1)).getTimezoneOffset()).toBe(in1970)
    expect(new Date(Date.UTC(2023, 11, 26)).getTimezoneOffset()).toBe(in2023)
    expect(everything()).toEqual(expected)
  })
})
