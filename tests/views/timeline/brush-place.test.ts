import { describe, expect, it } from 'vitest'
import { msFromCivil } from '../../../src/model/calendar.ts'
import { brushPlace, flagsOf } from '../../../src/views/timeline/brush-place.ts'
import { timeScale } from '../../../src/views/timeline/scale.ts'

const day = (date: number) => msFromCivil({ year: 2023, month: 12, day: date })
const days = (first: number, last: number) => ({ from: day(first), to: day(last + 1) - 1 })
/** Ten pixels a day. */
const scale = timeScale(days(1, 31), 310)
const wide = timeScale(days(1, 31), 3100)
/** `tall` are days of December with a bar that reaches up to the flags. */
function flags(first: number, last: number, on = wide, tall: readonly number[] = []) {
  const window = days(first, last)
  const taken = (x0: number, x1: number) =>
    tall.some(date => on.x(day(date)) < x1 && on.x(day(date + 1)) > x0)
  return flagsOf(window, brushPlace(window, on), { width: on.width, taken, button: 60 })
}

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

  it('stand outside where they would cover tall bars inside, each for itself', () => {
    expect(flags(5, 10, wide, [5])).toEqual([
      { words: '5 Dec 2023', x: 388, ends: true },
      { words: '10 Dec 2023', x: 990, ends: true },
    ])
    expect(flags(5, 10, wide, [10])[1]).toEqual({ words: '10 Dec 2023', x: 1012, ends: false })
    // Nowhere is free: they stand where they stand without bars.
    expect(flags(5, 10, wide, [4, 5, 10, 11])).toEqual(flags(5, 10))
  })

  it('beside a narrow window keep off tall bars too, at both sides if need be', () => {
    expect(flags(5, 5, wide, [6])).toEqual([{ words: '5 Dec 2023', x: 388, ends: true }])
    expect(flags(16, 16, scale, [16, 18])).toEqual([{ words: '16 Dec 2023', x: 138, ends: true }])
    expect(flags(14, 17, scale, [15])).toEqual([
      { words: '14 Dec 2023', x: 118, ends: true },
      { words: '17 Dec 2023', x: 182, ends: false },
    ])
    expect(flags(17, 26, scale, [17, 27])).toEqual([
      { words: '17 Dec 2023', x: 148, ends: true },
      { words: '26 Dec 2023', x: 250, ends: true },
    ])
  })

  it('of a window that is out of sight stand beside the button that leads there', () => {
    expect(flags(40, 41)).toEqual([{ words: '9 Jan 2024 – 10 Jan 2024', x: 3028, ends: true }])
    expect(flags(-9, -9)).toEqual([{ words: '21 Nov 2023', x: 72, ends: false }])
  })
})
