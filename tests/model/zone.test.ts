import { describe, expect, it } from 'vitest'
import { isZone, wallClockIn } from '../../src/model/zone.ts'
import { startOf } from './days.ts'

describe('the wall clock of a zone', () => {
  it('skips an hour in spring and has one twice in autumn', () => {
    const spring = Date.UTC(2023, 2, 26, 1)
    expect(wallClockIn('Europe/Kyiv', spring - 1)).toBe(Date.UTC(2023, 2, 26, 3) - 1)
    expect(wallClockIn('Europe/Kyiv', spring)).toBe(Date.UTC(2023, 2, 26, 4))
    const autumn = Date.UTC(2023, 9, 29, 1)
    expect(wallClockIn('Europe/Kyiv', autumn - 1)).toBe(Date.UTC(2023, 9, 29, 4) - 1)
    expect(wallClockIn('Europe/Kyiv', autumn)).toBe(Date.UTC(2023, 9, 29, 3))
  })

  it('has offsets of quarter hours, of half hours, and of seconds', () => {
    const moment = Date.UTC(1971, 0, 1)
    expect(wallClockIn('Asia/Kathmandu', Date.UTC(2023, 0, 1))).toBe(Date.UTC(2023, 0, 1, 5, 45))
    expect(wallClockIn('America/St_Johns', moment)).toBe(Date.UTC(1970, 11, 31, 20, 30))
    expect(wallClockIn('Africa/Monrovia', moment)).toBe(Date.UTC(1970, 11, 31, 23, 15, 30))
  })

  it('knows the day that Samoa left out', () => {
    expect(wallClockIn('Pacific/Apia', Date.UTC(2011, 11, 30, 9, 59, 59, 999))).toBe(
      Date.UTC(2011, 11, 29, 23, 59, 59, 999),
    )
    expect(wallClockIn('Pacific/Apia', Date.UTC(2011, 11, 30, 10))).toBe(Date.UTC(2011, 11, 31))
  })

  it('keeps milliseconds, before 1970 too', () => {
    expect(wallClockIn('UTC', -1)).toBe(-1)
    expect(wallClockIn('UTC', -1_000_000_000_001)).toBe(-1_000_000_000_001)
  })

  it('is defined for far years, before our era and at the limits of the platform', () => {
    for (const day of ['-9999-03-01', '-1-12-31', '0-02-29', '44-03-15', '9999-12-31']) {
      expect(wallClockIn('UTC', startOf(day))).toBe(startOf(day))
    }
    expect(wallClockIn('UTC', 8.64e15)).toBe(8.64e15)
    expect(wallClockIn('UTC', -8.64e15)).toBe(-8.64e15)
  })

  it('is refused for a zone or an instant that does not exist', () => {
    expect(() => wallClockIn('Mars/Olympus', 0)).toThrow(/"Mars\/Olympus" is not a time zone: give/u)
    expect(() => wallClockIn('UTC', Number.NaN)).toThrow(/NaN is not an instant/u)
    expect(isZone('Europe/Kyiv')).toBe(true)
    expect(isZone('')).toBe(false)
  })
})
