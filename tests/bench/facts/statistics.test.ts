import { describe, expect, test } from 'vitest'
import { digits, median, medianOfEach, quantile, ratio } from '../statistics.ts'

describe('quantiles', () => {
  test('the median of an odd number of values is the middle one, in whatever order they come', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([1000, 2, 3])).toBe(3)
  })

  test('the 95th of a hundred values has 95 of them below it', () => {
    const values = Array.from({ length: 100 }, (_, at) => at)
    expect(quantile(values, 0.95)).toBe(95)
    expect(quantile(values, 1)).toBe(99)
    expect(quantile(values, 0)).toBe(0)
  })

  test('nothing measured is no number', () => {
    expect(quantile([], 0.5)).toBeNaN()
    expect(digits(median([]))).toBe('-')
  })
})

describe('the median of several runs', () => {
  test('is taken of each figure by itself', () => {
    const runs = [
      { ready: 1, move: 30 },
      { ready: 3, move: 10 },
      { ready: 2, move: 20 },
    ]
    expect(medianOfEach(runs)).toEqual({ ready: 2, move: 20 })
  })

  test('leaves out what one run lacks', () => {
    const runs: Record<string, number>[] = [{ pan: 1, zoom: 2 }, { pan: 3 }, { pan: 2, zoom: 4 }]
    expect(medianOfEach(runs)).toEqual({ pan: 2 })
  })
})

test('numbers are written with three digits that count', () => {
  expect(digits(0.012345)).toBe('0.0123')
  expect(digits(4.5678)).toBe('4.57')
  expect(digits(1234.5)).toBe('1,235')
  expect(digits(-0.4567)).toBe('-0.457')
})

test('a ratio says how many times as much, and nothing where there is nothing to compare with', () => {
  expect(ratio(9, 4.5)).toBe('2×')
  expect(ratio(1, 3)).toBe('0.333×')
  expect(ratio(1, 0)).toBe('-')
  expect(ratio(Number.NaN, 3)).toBe('-')
})
