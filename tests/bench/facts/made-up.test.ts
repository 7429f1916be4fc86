import { describe, expect, test } from 'vitest'
import { readDataset } from '../../../src/dataset/read.ts'
import { decodeAddress } from '../../../src/store/address.ts'
import { generateColumns, LENGTH, START } from '../generate.ts'
import { zoomedAddress } from '../growth-bench.ts'
import { madeUpEvents, madeUpFile, madeUpRows } from '../made-up.ts'

const COUNT = 2000
const text = (seed: number) => JSON.stringify(madeUpFile(COUNT, seed))

describe('made-up events', () => {
  test('the same seed gives the same bytes, another seed others', () => {
    expect(text(7)).toBe(text(7))
    expect(text(7)).not.toBe(text(8))
  })

  test('the same seed gives the same columns', () => {
    expect(generateColumns(COUNT, 7)).toEqual(generateColumns(COUNT, 7))
    expect(generateColumns(COUNT, 7)).not.toEqual(generateColumns(COUNT, 8))
  })

  test('they are a dataset in which nothing is wrong', () => {
    const { dataset, problems } = readDataset(madeUpFile(COUNT, 7), { file: 'bench.json' })
    expect(problems).toEqual([])
    expect(dataset?.events).toHaveLength(COUNT)
  })

  test('dates are of every kind: exact, uncertain, open and none; some claims rest on a quote', () => {
    const events = [...madeUpEvents(COUNT, 7)]
    const dates = events.map(({ when }) => when.edtf ?? 'none')
    for (const kind of [
      /Z$/u,
      /^\d{4}-\d\d-\d\d$/u,
      /^\[.*\.\..*\]$/u,
      /^\d{4}-\d\d$/u,
      /\/\.\.$/u,
      /^none$/u,
    ]) {
      expect(dates.filter(date => kind.test(date)).length).toBeGreaterThan(0)
    }
    const quoted = events.filter(({ claims }) =>
      claims.some(({ evidence }) => evidence.some(one => 'quote' in one)),
    )
    expect(quoted.length).toBeGreaterThan(0)
    expect(quoted.length).toBeLessThan(COUNT / 20)
  })

  test('the rows of the peers are the dated and placed ones among them, in order of time', () => {
    const { rows, from, to } = madeUpRows(COUNT, 7)
    const fit = [...madeUpEvents(COUNT, 7)].filter(({ when, where }) => when.edtf !== null && where !== null)
    expect(rows).toHaveLength(fit.length)
    const starts = rows.map(([start]) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect([from, to]).toEqual([START, START + LENGTH])
  })
})

test('the zoomed axis holds the same number of events at every size, and the page can read its address', () => {
  for (const count of [1e4, 1e5, 1e6]) {
    const { choice, dropped } = decodeAddress(zoomedAddress(count))
    expect(dropped).toEqual([])
    const { from, to } = choice.axis ?? { from: 0, to: 0 }
    expect((((to + 1 - from) / LENGTH) * count) / 1e4).toBeCloseTo(1, 2)
  }
})
