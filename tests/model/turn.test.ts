import { expect, it } from 'vitest'
import { atOnce, inTurns, nextTurn, type Steps } from '../../src/model/turn.ts'

function* counting(seen: string[]): Steps<number> {
  seen.push('one')
  yield
  seen.push('two')
  yield
  seen.push('three')
  return 3
}

it('does work at once, or a step a turn, and comes to the same', async () => {
  const whole: string[] = []
  expect(atOnce(counting(whole))).toBe(3)
  expect(whole).toEqual(['one', 'two', 'three'])
  const seen: string[] = []
  const working = inTurns(counting(seen))
  expect(seen).toEqual(['one'])
  await nextTurn()
  expect(seen.length).toBeLessThan(3)
  expect(await working).toBe(3)
  expect(seen).toEqual(whole)
})
