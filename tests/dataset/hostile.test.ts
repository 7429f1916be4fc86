/** Files that somebody made to break or to stall the reader. */
import { expect, it } from 'vitest'
import { parseDatasetText } from '../../src/dataset/parse.ts'
import { sampleJson } from './sample.ts'

const [place] = sampleJson().places
const [event] = sampleJson().events
const [claim] = event?.claims ?? []
const read = (changes: Readonly<Record<string, unknown>>) =>
  parseDatasetText(JSON.stringify({ ...sampleJson(), ...changes }), { file: 'hostile.json' })
const withEvent = (changes: Readonly<Record<string, unknown>>) => read({ events: [{ ...event, ...changes }] })
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))
const paths = (result: ReturnType<typeof read>) => result.problems.map(({ path }) => path)
const last = (result: ReturnType<typeof read>) => result.problems.at(-1)?.message

it('a shape of 200,000 broken rings is refused; its first faults are told, and how many more there are', () => {
  const coordinates = many(200_000, () => [[[1, 1]]])
  const result = read({ places: [{ ...place, geometry: { type: 'MultiPolygon', coordinates } }], events: [] })
  expect(result.problems).toHaveLength(51)
  expect(last(result)).toBe('has 199950 more faults that are not listed')
  expect([result.given, result.accepted, result.refused]).toEqual([6, 5, 1])
})

it('an id of ten million characters is refused for its length, and not looked at any further', () => {
  const result = withEvent({ id: `${'a-'.repeat(5_000_000)}!` })
  expect(result.problems).toHaveLength(1)
  expect(result.problems[0]?.message).toMatch(/but must have at most 100 characters$/u)
  expect(result.problems[0]?.message.length).toBeLessThan(200)
})

it('a text of five million escapes that breaks off is said to break off', () => {
  const text = `["${String.raw`\n`.repeat(5_000_000)}`
  expect(parseDatasetText(text, { file: 'x' }).problems[0]?.message).toMatch(/^breaks off in the middle/u)
})

it('a key of a million characters is cut short in what is said of it', () => {
  const result = withEvent({ ['k'.repeat(1_000_000)]: 1 })
  expect(paths(result)[0]?.length).toBeLessThan(100)
  expect(result.problems[0]?.message.length).toBeLessThan(200)
})

it('100,000 fields too many are counted, and the first told', () => {
  const result = read(Object.fromEntries(many(100_000, i => [`field-${i}`, 1])))
  expect(result.problems).toHaveLength(51)
  expect(last(result)).toBe('has 99950 more faults that are not listed')
  expect(result.refused).toBe(0)
})

it('100,000 relations that lead nowhere are counted, and the first told', () => {
  const result = withEvent({ relations: many(100_000, () => ({ kind: 'precedes', event: 'nothing' })) })
  expect(result.problems).toHaveLength(51)
  expect(result.dataset?.events[0]?.relations).toEqual([])
})

it('a date of more than 1,000 characters is refused before it is read', () => {
  const edtf = `[${many(300_000, () => '2023-12-01').join(',')}]`
  expect(withEvent({ when: { edtf } }).problems[0]?.message).toMatch(
    /but must have at most 1,000 characters$/u,
  )
})

it('a title of 200,000 characters is refused, and so is a text of as many; words of a source may be as long as it is', () => {
  const title = withEvent({ title: 'word '.repeat(40_000) })
  expect(title.problems[0]?.message).toMatch(/but must have at most 1,000 characters$/u)
  const summary = withEvent({ summary: 'word '.repeat(40_000) })
  expect(summary.problems[0]?.message).toMatch(/but must have at most 10,000 characters$/u)
  const [excerpt] = sampleJson().excerpts
  const long = { ...excerpt, id: 'long', start: 100, text: 'word '.repeat(40_000) }
  expect(read({ excerpts: [excerpt, long] }).refused).toBe(0)
})

it('claims after the 300th on one event are refused one by one, as each is compared with all others', () => {
  const result = withEvent({ claims: many(400, i => ({ ...claim, id: `claim-${i}` })) })
  expect(result.dataset?.events[0]?.claims).toHaveLength(300)
  expect(result.refused).toBe(100)
  expect(paths(result)).toEqual(many(100, i => `events[0].claims[${300 + i}]`))
})

it('3,000 mistyped ids among 20,000 do not make looking for what was meant longer than reading', () => {
  const places = many(20_000, i => ({ ...place, id: `place-number-${i}` }))
  const events = many(3000, i => ({ ...event, id: `event-${i}`, where: { place: `plaze-numbrr-${i}` } }))
  const started = performance.now()
  const result = read({ places, events })
  expect(performance.now() - started).toBeLessThan(20_000)
  expect(result.problems).toHaveLength(3000)
  expect(result.problems[0]?.message).toContain('did you mean')
  expect(last(result)).not.toContain('did you mean')
})
