import { expect, it } from 'vitest'
import { readDataset } from '../../src/dataset/read.ts'
import { sampleJson } from './sample.ts'

it('a sound dataset is read whole: no problem, every record accepted, every quote verified', () => {
  const result = readDataset(sampleJson(), { file: 'dataset.json' })
  expect(result.problems).toEqual([])
  expect([result.given, result.accepted, result.refused]).toEqual([8, 8, 0])
  expect(result.dataset?.events.map(event => event.id)).toEqual(['night-of-rain'])
  expect(result.dataset?.eventIndex.get('night-of-rain')).toBe(0)
  expect(result.dataset?.quoteStates.get('all-night')).toBe('verified')
})
