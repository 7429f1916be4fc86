import { describe, expect, it } from 'vitest'
import { addRow, noRows, type RowBits } from '../../src/model/row-bits.ts'
import { loadedOf, createAppStore, type AppStore } from '../../src/store/store.ts'
import type { Search } from '../../src/store/search.ts'
import { setText } from '../../src/store/transitions.ts'
import { loadFixture } from './fixture.ts'

interface Asked {
  readonly text: string
  readonly signal: AbortSignal
  readonly answer: (rows: readonly number[]) => Promise<void>
  readonly fail: (error: Error) => Promise<void>
}

function bitsOf(rows: readonly number[]): RowBits {
  const bits = noRows(7)
  for (const row of rows) addRow(bits, row)
  return bits
}

/** A store over a search that answers when the test says so. */
function slowly(): { store: AppStore; asked: Asked[]; shown: () => number[] } {
  const asked: Asked[] = []
  const search: Search = {
    now: () => null,
    told: rows => rows,
    prepare: () => {},
    wholeWord: () => null,
    ask: (text, signal) =>
      new Promise((resolve, reject) => {
        const settled = () => new Promise<void>(done => void setTimeout(done))
        asked.push({
          text,
          signal,
          answer: rows => {
            resolve(bitsOf(rows))
            return settled()
          },
          fail: error => {
            reject(error)
            return settled()
          },
        })
      }),
  }
  const store = createAppStore('fixture.json')
  store.getState().setLoad({ phase: 'ready', data: { ...loadFixture(), search } })
  return { store, asked, shown: () => [...store.sight(store.getState()).rows] }
}

const type = (store: AppStore, text: string) => store.getState().choose(setText, text)

describe('a search whose answers come later', () => {
  it('shows what was there until the answer comes, and then what was found, in order of time', async () => {
    const { store, asked, shown } = slowly()
    type(store, 'harb')
    expect(shown()).toHaveLength(7)
    expect(store.getState().searching).toBe(true)
    await asked[0]?.answer([5, 1])
    expect(shown()).toEqual([1, 5])
    expect(store.getState().searching).toBe(false)
    type(store, 'harbo')
    expect(shown()).toEqual([1, 5])
    await asked[1]?.answer([5])
    expect(shown()).toEqual([5])
    type(store, ' ')
    expect(shown()).toHaveLength(7)
  })

  it('takes an older question back, and drops its answer if it still comes', async () => {
    const { store, asked, shown } = slowly()
    type(store, 'a')
    type(store, 'ab')
    expect(asked.map(({ text, signal }) => [text, signal.aborted])).toEqual([
      ['a', true],
      ['ab', false],
    ])
    await asked[1]?.answer([2])
    await asked[0]?.answer([3])
    expect(shown()).toEqual([2])
  })

  it('asks nothing anew for white space around the words', () => {
    const { store, asked } = slowly()
    type(store, 'a')
    type(store, 'a ')
    expect(asked).toHaveLength(1)
  })

  it('says in words that no answer came, and shows what it showed', async () => {
    const { store, asked, shown } = slowly()
    type(store, 'a')
    await asked[0]?.fail(new Error('words/3.bin is not on this server'))
    expect(store.getState().notices).toEqual([
      expect.objectContaining({ text: expect.stringContaining('words/3.bin is not on this server') }),
    ])
    expect([shown().length, store.getState().searching]).toEqual([7, false])
  })
})

describe('a search whose index is here', () => {
  it('answers at once and never waits', () => {
    const store = createAppStore('fixture.json')
    store.getState().setLoad({ phase: 'ready', data: loadFixture() })
    type(store, 'Title of qu')
    const { records } = loadedOf(store.getState())
    expect([...store.sight(store.getState()).rows].map(row => records.at(row)?.id)).toEqual(['quoted'])
    expect(store.getState().searching).toBe(false)
  })
})
