import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPace } from '../../../src/views/parts/pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('acts at once, then at most once in a while, and last with what came last', () => {
  const done: number[] = []
  const pace = createPace(100)
  const ask = (value: number) => pace.next(() => void done.push(value))
  ask(1)
  expect(done).toEqual([1])
  ask(2)
  ask(3)
  expect(done).toEqual([1])
  vi.advanceTimersByTime(100)
  expect(done).toEqual([1, 3])
  vi.advanceTimersByTime(1000)
  expect(done).toEqual([1, 3])
  ask(4)
  expect(done).toEqual([1, 3, 4])
})

it('does nothing once it was stopped, until it is asked again', () => {
  const done: number[] = []
  const pace = createPace(100)
  pace.next(() => void done.push(1))
  pace.next(() => void done.push(2))
  pace.stop()
  vi.advanceTimersByTime(1000)
  expect(done).toEqual([1])
  pace.next(() => void done.push(3))
  expect(done).toEqual([1, 3])
})
