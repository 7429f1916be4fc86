import { expect, it } from 'vitest'
import { nextTurn } from '../../../src/model/turn.ts'
import { createTurns, inTurn } from '../../../src/views/parts/turns.ts'

it('does one thing a turn, first things first, and not what was taken back', async () => {
  const done: string[] = []
  const put = (name: string, first = false) => inTurn(() => done.push(name), first)
  put('a')
  const back = put('b')
  put('c')
  put('d', true)
  put('e', true)
  back()
  expect(done).toEqual([])
  await nextTurn()
  expect(done).toEqual(['d'])
  for (let turn = 0; turn < 3; turn++) await nextTurn()
  expect(done).toEqual(['d', 'e', 'a', 'c'])
  put('f')
  await nextTurn()
  expect(done.at(-1)).toBe('f')
})

it('holds back nothing where one piece throws', () => {
  const calls: (() => void)[] = []
  const done: string[] = []
  const inOrder = createTurns(call => calls.push(call))
  inOrder(() => {
    throw new Error('broken')
  })
  inOrder(() => done.push('next'))
  expect(() => calls.shift()?.()).toThrow('broken')
  calls.shift()?.()
  expect(done).toEqual(['next'])
  expect(calls).toEqual([])
})
