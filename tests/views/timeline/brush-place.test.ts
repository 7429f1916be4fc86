import { describe, expect, it } from 'vitest'
import { msFromCivil } from '../../../src/model/calendar.ts'
import { brushPlace, flagsOf } from '../../../src/views/timeline/brush-place.ts'
import { timeScale } from '../../../src/views/timeline/scale.ts'

const day = (date: number) => msFromCivil({ year: 2023, month: 12, day: date })
const days = (first: number, last: number) => ({ from: day(first), to: day(last + 1) - 1 })
/** Ten pixels a day. */
const scale = timeScale(days(1, 31), 310)
const wide = timeScale(days(1, 31), 3100)
const flags = (first: number, last: number, on = wide) =>
  flagsOf(days(first, last), brushPlace(days(first, last), on), on.width)

describe('the place of the brush', () => {
  it('is the window in whole pixels, clipped to the plot', () => {
    expect(brushPlace(days(2, 3), scale)).toEqual({ x0: 10, x1: 30, beyond: null })
    expect(brushPlace({ from: day(2) + 1, to: day(60) }, scale)).toEqual({ x0: 10, x1: 310, beyond: null })
  })

  it('is the whole plot without a window', () => {
    expect(brushPlace(null, scale)).toEqual({ x0: 0, x1: 310, beyond: null })
  })

  it('says on which side a window lies that is out of sight', () => {
    expect(brushPlace(days(40, 41), scale).beyond).toBe('right')
    expect(brushPlace(days(-9, -8), scale).beyond).toBe('left')
  })
})

describe('the flags', () => {
  it('stand inside at both ends where there is room', () => {
    expect(flags(5, 10)).toEqual([
      { words: '5 Dec 2023', x: 410, ends: false },
      { words: '10 Dec 2023', x: 990, ends: true },
    ])
  })

  it('are one beside a narrow window, after it or else before it, and name one day once', () => {
    expect(flags(5, 5)).toEqual([{ words: '5 Dec 2023', x: 512, ends: false }])
    expect(flags(31, 31)).toEqual([{ words: '31 Dec 2023', x: 2988, ends: true }])
    expect(flags(5, 6, scale)).toEqual([{ words: '5 Dec 2023 – 6 Dec 2023', x: 72, ends: false }])
  })
})
