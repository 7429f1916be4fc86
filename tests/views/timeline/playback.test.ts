import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MS_DAY, MS_HOUR, msFromCivil } from '../../../src/model/calendar.ts'
import { firstWindow, playFrame, stepFrame, unitAt, type Play } from '../../../src/views/timeline/playback.ts'
import { STEPS } from '../../../src/views/timeline/steps.ts'

const day = (date: number) => msFromCivil({ year: 2023, month: 12, day: date })
const days = (first: number, last: number) => ({ from: day(first), to: day(last + 1) - 1 })
/** 24 days, so that speed 1 is a day a second. */
const play = (part: Partial<Play> = {}): Play => ({
  origin: days(1, 2),
  range: days(1, 24),
  mode: 'moving',
  loop: false,
  speed: 1,
  ...part,
})
const perDay = STEPS.find(({ unit }) => unit === 'day') ?? STEPS[0]

describe('playing', () => {
  it('crosses the axis in 24 seconds at speed 1, and in 6 at speed 4', () => {
    expect(playFrame(play(), 5000)).toEqual({ window: days(6, 7), ended: false })
    expect(playFrame(play({ speed: 4 }), 5000).window).toEqual(days(21, 22))
  })

  it('goes by the time that has passed, and not by frames', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 40 }), gaps => {
        let elapsed = 0
        let last = playFrame(play(), 0)
        for (const gap of gaps) last = playFrame(play(), (elapsed += gap))
        expect(last).toEqual(playFrame(play(), elapsed))
      }),
    )
  })

  it('stops with its end at the end of the range', () => {
    expect(playFrame(play(), 60_000)).toEqual({ window: days(23, 24), ended: true })
    expect(playFrame(play({ mode: 'growing' }), 60_000)).toEqual({ window: days(1, 24), ended: true })
  })

  it('keeps its start where it grows', () => {
    expect(playFrame(play({ mode: 'growing' }), 5000).window).toEqual(days(1, 7))
  })

  it('starts over from the beginning of the range in a loop', () => {
    const round = playFrame(play({ loop: true, origin: days(10, 11) }), 13_000 + 2000)
    expect(round).toEqual({ window: days(3, 4), ended: false })
  })

  it('never leaves the range, whatever the mode, the speed and the time', () => {
    const anyPlay = fc.record({
      mode: fc.constantFrom('moving', 'growing') satisfies fc.Arbitrary<Play['mode']>,
      loop: fc.boolean(),
      speed: fc.constantFrom(0.5, 1, 2, 4),
    })
    fc.assert(
      fc.property(anyPlay, fc.integer({ min: 0, max: 1e7 }), (part, elapsed) => {
        const { window } = playFrame(play(part), elapsed)
        expect(window.from).toBeGreaterThanOrEqual(day(1))
        expect(window.to).toBeLessThanOrEqual(day(25) - 1)
        expect(window.to).toBeGreaterThan(window.from)
      }),
    )
  })
})

describe('the first window', () => {
  it('is the first whole unit of the range, near a twentieth of it, where none was set', () => {
    expect(firstWindow(null, days(1, 20))).toEqual(days(1, 1))
    expect(firstWindow(null, days(18, 35))).toEqual(days(18, 18))
    expect(firstWindow(null, { from: day(17) + 5 * MS_HOUR, to: day(36) })).toEqual(days(18, 18))
  })

  it('is the last whole unit where it is asked for from the end', () => {
    expect(unitAt('end', days(18, 35))).toEqual(days(35, 35))
    expect(unitAt('end', { from: day(18), to: day(35) + 5 * MS_HOUR })).toEqual(days(34, 34))
    const year = (first: number, next: number) => ({
      from: msFromCivil({ year: first, month: 1, day: 1 }),
      to: msFromCivil({ year: next, month: 1, day: 1 }) - 1,
    })
    expect(unitAt('end', year(2014, 2026))).toEqual(year(2025, 2026))
    expect(unitAt('start', year(2014, 2026))).toEqual(year(2014, 2015))
  })

  it('holds whole units inside the range, whatever the range', () => {
    const from = fc.integer({ min: day(-300_000), max: day(300_000) })
    fc.assert(
      fc.property(
        from,
        fc.double({ min: Math.log(6 * MS_HOUR), max: Math.log(1e15), noNaN: true }),
        (start, length) => {
          const range = { from: start, to: start + Math.round(Math.exp(length)) }
          const [first, last] = [unitAt('start', range), unitAt('end', range)]
          expect(first.from).toBeGreaterThanOrEqual(range.from)
          expect(last.to).toBeLessThanOrEqual(range.to)
          expect(last.from).toBeGreaterThan(first.to)
          expect(first.to + 1 - first.from).toBeLessThan((range.to - range.from) / 2)
        },
      ),
    )
  })

  it('is the one that is set, unless that has come to the end already', () => {
    expect(firstWindow(days(3, 4), days(1, 20))).toEqual(days(3, 4))
    expect(firstWindow(days(19, 20), days(1, 20))).toEqual(days(1, 2))
  })
})

describe('stepping under reduced motion', () => {
  it('moves by one step of the axis, from boundary to boundary', () => {
    expect(stepFrame(play(), perDay).window).toEqual(days(2, 3))
    expect(stepFrame(play({ mode: 'growing' }), perDay).window).toEqual(days(1, 3))
  })

  it('stops at the end, or starts over in a loop', () => {
    const last = { origin: days(23, 24) }
    expect(stepFrame(play(last), perDay)).toEqual({ window: days(23, 24), ended: true })
    expect(stepFrame(play({ ...last, loop: true }), perDay).window).toEqual({
      from: day(1),
      to: day(1) + 2 * MS_DAY - 1,
    })
  })
})
