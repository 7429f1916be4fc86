import { expect, test } from 'vitest'
import { readOptions } from '../options.ts'

test('without arguments everything is measured, three times', () => {
  const options = readOptions([])
  expect(options).toMatchObject({ index: true, page: true, growth: true, peers: true, runs: 3, minutes: 1 })
  expect(options.docs).toBe(false)
  expect(options.counts.length).toBeGreaterThan(0)
})

test('a named part leaves the others out', () => {
  expect(readOptions(['--page', '--no-peers'])).toMatchObject({
    index: false,
    page: true,
    growth: false,
    peers: false,
  })
})

test('sizes are numbers of events, as people write them', () => {
  expect(readOptions(['--sizes=1e4,25000']).counts).toEqual([10_000, 25_000])
})

test('what is not known or cannot be read is said, with what can be', () => {
  expect(() => readOptions(['--pages'])).toThrow(/does not know “--pages”\. It knows --index/u)
  expect(() => readOptions(['--sizes=lots'])).toThrow(
    '--sizes takes a number from 1 to 10000000, not “lots”.',
  )
  expect(() => readOptions(['--runs=0'])).toThrow('--runs takes a number')
  expect(() => readOptions(['--docs=yes'])).toThrow('does not know “--docs=yes”')
})
