import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MS_DAY, MS_HOUR, msFromCivil } from '../../../src/model/calendar.ts'
import { shiftWindow } from '../../../src/store/window-moves.ts'
import {
  centreOf,
  dragWindow,
  keyWindow,
  presetWindow,
  type Drag,
} from '../../../src/views/timeline/brush.ts'
import { STEPS } from '../../../src/views/timeline/steps.ts'
import { spanOf } from './fixture.ts'

const day = (date: number) => msFromCivil({ year: 2023, month: 12, day: date })
const extent = { from: day(1), to: day(32) - 1 }
const days = (first: number, last: number) => ({ from: day(first), to: day(last + 1) - 1 })
const drag = (part: Partial<Drag>) =>
  dragWindow({
    grip: 'new',
    before: null,
    extent,
    pressed: day(1),
    now: day(1),
    edge: 0,
    msPerPx: MS_HOUR,
    ...part,
  })
const perDay = STEPS.find(({ unit }) => unit === 'day') ?? STEPS[0]

const press = (key: string, end: 'from' | 'to' = 'from', shift = false, window = days(10, 12)) =>
  keyWindow({ key, shift, end, window, extent, step: perDay })
const month = (year: number, of: number) => msFromCivil({ year, month: of, day: 1 })

describe('dragging', () => {
  it('makes a window that snaps to days near its ends, in either direction', () => {
    const pressed = day(5) + 3 * MS_HOUR
    const now = day(9) - 2 * MS_HOUR
    expect(drag({ pressed, now })).toEqual(days(5, 8))
    expect(drag({ pressed: now, now: pressed })).toEqual(days(5, 8))
  })

  it('carries the whole window and keeps its length, up to the ends of time', () => {
    const before = days(5, 7)
    expect(drag({ grip: 'whole', before, pressed: day(6), now: day(10) })).toEqual(days(9, 11))
    expect(drag({ grip: 'whole', before, pressed: day(6), now: day(60) })).toEqual(days(29, 31))
  })

  it('moves one end, and lets the ends change places', () => {
    const before = days(5, 7)
    expect(drag({ grip: 'to', before, edge: day(8), pressed: day(8), now: day(12) })).toEqual(days(5, 11))
    expect(drag({ grip: 'to', before, edge: day(8), pressed: day(8), now: day(3) })).toEqual(days(3, 4))
  })

  it('makes a window of all time but its end where there was none', () => {
    expect(drag({ grip: 'from', edge: day(1), pressed: day(1), now: day(10) })).toEqual(days(10, 31))
  })

  it('is no window where it covers everything', () => {
    expect(drag({ pressed: day(-5), now: day(40) })).toBeNull()
  })

  it('always makes a window in order and within the extent', () => {
    const moment = fc.integer({ min: day(-40), max: day(80) })
    const grip = fc.constantFrom('new', 'whole', 'from', 'to') satisfies fc.Arbitrary<Drag['grip']>
    fc.assert(
      fc.property(grip, moment, moment, moment, fc.boolean(), (held, pressed, now, edge, has) => {
        const before = has ? days(5, 7) : null
        const window = drag({ grip: held, before, pressed, now, edge }) ?? extent
        expect(window.from).toBeLessThanOrEqual(window.to)
        expect(window.from).toBeGreaterThanOrEqual(extent.from)
        expect(window.to).toBeLessThanOrEqual(extent.to)
      }),
    )
  })
})

describe('keys on the sliders', () => {
  it('move an end by the step in view, ten with Shift', () => {
    expect(press('ArrowRight')).toEqual(days(11, 12))
    expect(press('ArrowLeft')).toEqual(days(9, 12))
    expect(press('ArrowUp', 'to')).toEqual(days(10, 13))
    expect(press('ArrowRight', 'to', true)).toEqual(days(10, 22))
  })

  it('go to the nearest boundary first where an end is between two', () => {
    const between = { from: day(10) + 5 * MS_HOUR, to: day(13) - 1 }
    expect(press('ArrowRight', 'from', false, between)?.from).toBe(day(11))
    expect(press('ArrowLeft', 'from', false, between)?.from).toBe(day(10))
  })

  it('stop at the other end and at the ends of time', () => {
    const last = press('ArrowRight', 'from', true)
    expect(last).toEqual({ from: day(13) - 60_000, to: day(13) - 1 })
    expect(press('Home')).toEqual(days(1, 12))
    expect(press('End', 'to')).toEqual(days(10, 31))
  })

  it('move the whole window by its length with Page Up and Page Down', () => {
    expect(press('PageUp')).toEqual(days(13, 15))
    expect(press('PageDown', 'to')).toEqual(days(7, 9))
  })

  it('leave every other key alone', () => {
    expect(press('a')).toBeUndefined()
    expect(press('Tab')).toBeUndefined()
  })
})

describe('presets', () => {
  it('are the calendar unit around a moment', () => {
    expect(presetWindow('day', day(26) + MS_HOUR)).toEqual(days(26, 26))
    expect(presetWindow('week', day(26))).toEqual(days(25, 31))
    expect(presetWindow('month', day(26))).toEqual(days(1, 31))
  })

  it('lie on the open event, unless it is going on in the middle anyway', () => {
    expect(centreOf(spanOf('2023-12-26'), day(3))).toBe(day(26))
    expect(centreOf(spanOf('2022/2023'), day(3))).toBe(day(3))
    expect(centreOf(null, day(3))).toBe(day(3))
  })
})

describe('moving by windows', () => {
  it('keeps months whole and other lengths exact', () => {
    const january = { from: month(2024, 1), to: month(2024, 2) - 1 }
    expect(shiftWindow(january, 1)).toEqual({ from: month(2024, 2), to: month(2024, 3) - 1 })
    expect(shiftWindow(january, -1)).toEqual(days(1, 31))
    expect(shiftWindow(days(10, 12), 2)).toEqual({ from: day(16), to: day(16) + 3 * MS_DAY - 1 })
  })
})
