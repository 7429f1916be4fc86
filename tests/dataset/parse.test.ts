import { expect, it } from 'vitest'
import { parseDatasetText } from '../../src/dataset/parse.ts'
import { readDataset } from '../../src/dataset/read.ts'
import { readChanged, sampleJson } from './sample.ts'

const sound = JSON.stringify(sampleJson(), null, 2)
const only = (text: string, contentType?: string) => {
  const result = parseDatasetText(text, { file: 'data/x.json', contentType: contentType ?? null })
  expect(result.dataset).toBeNull()
  expect(result.problems).toHaveLength(1)
  expect(result.problems[0]?.file).toBe('data/x.json')
  expect(result.problems[0]?.remedy).not.toBe('')
  return result.problems[0]?.message ?? ''
}

it('the text of a sound dataset is read, with a byte order mark or without', () => {
  expect(parseDatasetText(sound, { file: 'x' }).problems).toEqual([])
  expect(parseDatasetText(`\uFEFF${sound}`, { file: 'x' }).problems).toEqual([])
})

it('an empty file, a web page and another kind of text are each called what they are', () => {
  expect(only('')).toBe('is empty')
  expect(only(' \n')).toBe('is empty')
  expect(only('<!doctype html><title>404</title>')).toContain('is a web page (HTML)')
  expect(only('Not found', 'text/html; charset=utf-8')).toContain('is a web page (HTML)')
  expect(only('id,title\n1,Rain')).toMatch(/^is not JSON/u)
})

it('a text that breaks off is said to break off, wherever that is', () => {
  for (const end of [1, 40, 200, 600, sound.length - 3]) {
    expect(only(sound.slice(0, end))).toBe(`breaks off in the middle, after ${end} characters`)
  }
})

it('a slip in the JSON is pointed at by line and column, never in the words of the engine', () => {
  const message = only(sound.replace('"hash": ""', '"hash": oops'))
  expect(message).toContain('`o` in line 3, column 11')
  expect(message).not.toContain('Unexpected token')
})

it('JSON that is no object is said to be what it is', () => {
  expect(only('[]')).toBe('holds a list of 0, where a dataset is an object in braces')
  expect(only('null')).toContain('holds `null`')
  expect(only('"text"')).toContain('holds the text')
})

it('a later format, a missing one and an odd one are told apart', () => {
  expect(only(JSON.stringify({ ...sampleJson(), schema: 2 }))).toBe(
    'is written in format 2, and this version of Dateline reads format 1',
  )
  const { schema: _, ...unmarked } = sampleJson()
  expect(only(JSON.stringify(unmarked))).toContain('does not say its format')
  expect(only(JSON.stringify({ ...sampleJson(), schema: '1' }))).toContain('gives the text')
})

it('a refused file still counts what it held', () => {
  const result = readDataset({ ...sampleJson(), schema: 2 }, { file: 'x' })
  expect([result.given, result.accepted, result.refused]).toEqual([8, 0, 8])
})

it('an unknown time zone and a broken meta refuse the whole, with every fault named', () => {
  const { meta } = sampleJson()
  const zone = readChanged({ meta: { ...meta, displayZone: 'Europe/Kiew' } })
  expect(zone.dataset).toBeNull()
  expect(zone.problems[0]?.message).toBe('names the time zone `Europe/Kiew`, which is not known')
  const broken = readChanged({ meta: { ...meta, title: 7, licence: ' ' } })
  expect(broken.problems.map(problem => problem.path)).toEqual(['meta.title', 'meta.licence'])
})

it('a list that is missing or no list, and a field that nobody knows, are reported and the rest is read', () => {
  const result = readChanged({ places: null, excerps: [], events: [] })
  expect(result.dataset?.quotes.size).toBe(1)
  expect(result.problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'excerps: `excerps` is not a field of a dataset and was left out; did you mean `excerpts`?',
    'places: `places` is not a list',
  ])
})

it('nesting without end is refused, not followed', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
  const text = sound.replace('"actors": []', `"actors": ${deep}`)
  const result = parseDatasetText(text, { file: 'x' })
  expect(result.problems[0]?.message).toBe('is nested more than 32 levels deep')
})
