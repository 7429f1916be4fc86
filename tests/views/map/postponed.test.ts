import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPostponed } from '../../../src/views/map/postponed.ts'

let frames: Map<number, () => void>

/** All that was asked for by now is called, as in one frame of the page. */
function frame(): void {
  const now = [...frames.values()]
  frames.clear()
  for (const call of now) call()
}

beforeEach(() => {
  frames = new Map()
  let asked = 0
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => {
    asked += 1
    frames.set(asked, call)
    return asked
  })
  vi.stubGlobal('cancelAnimationFrame', (number: number) => frames.delete(number))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('createPostponed', () => {
  it('calls one a frame of those that wait for a frame of their own, in the order in which they came', () => {
    const called: string[] = []
    const [events, names] = [createPostponed(), createPostponed()]
    const step = (name: string, of: typeof events, left: number) => () => {
      called.push(name)
      if (left > 1) of.toOwnFrame(step(name, of, left - 1))
    }
    events.toOwnFrame(step('events', events, 2))
    names.toOwnFrame(step('names', names, 3))
    const seen = Array.from({ length: 7 }, () => {
      frame()
      return called.length
    })
    expect(called).toEqual(['events', 'names', 'events', 'names', 'names'])
    expect(seen).toEqual([1, 2, 3, 4, 5, 5, 5])
    expect(frames.size).toBe(0)
  })

  it('keeps nobody waiting who only waits for the next frame', () => {
    const called: string[] = []
    const all = ['a', 'b'].map(name => ({ name, postponed: createPostponed() }))
    for (const { name, postponed } of all) postponed.toNextFrame(() => called.push(name))
    frame()
    expect(called).toEqual(['a', 'b'])
  })

  it('takes back what is put off, and gives way to what is put off after it', () => {
    const called: string[] = []
    const postponed = createPostponed()
    postponed.toOwnFrame(() => called.push('first'))
    postponed.toNextFrame(() => called.push('second'))
    expect(postponed.isWaiting()).toBe(true)
    frame()
    frame()
    expect(called).toEqual(['second'])
    expect(postponed.isWaiting()).toBe(false)
    postponed.toOwnFrame(() => called.push('third'))
    postponed.takeBack()
    expect(postponed.isWaiting()).toBe(false)
    frame()
    expect(called).toEqual(['second'])
  })
})
