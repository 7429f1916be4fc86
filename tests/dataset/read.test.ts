import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ReadResult, readDataset } from '../../src/dataset/read.ts'
import { readChanged, sampleJson } from './sample.ts'

const messages = (result: ReadResult): string[] =>
  result.problems.map(({ path, message }) => `${path} ${message}`)
const eventIds = (result: ReadResult): string[] => (result.dataset?.events ?? []).map(event => event.id)
const firstEvent = sampleJson().events[0]
const withEvent = (changes: Readonly<Record<string, unknown>>): ReadResult =>
  readChanged({ events: [{ ...firstEvent, ...changes }] })

it('a sound dataset is read whole: no problem, every record accepted, every quote verified', () => {
  const result = readDataset(sampleJson(), { file: 'dataset.json' })
  expect(result.problems).toEqual([])
  expect([result.given, result.accepted, result.refused]).toEqual([8, 8, 0])
  expect(eventIds(result)).toEqual(['night-of-rain'])
  expect(result.dataset?.eventIndex.get('night-of-rain')).toBe(0)
  expect(result.dataset?.quoteStates.get('all-night')).toBe('verified')
})

it('one broken event among three costs only itself, and every fault in it is named', () => {
  const events = [
    { ...firstEvent, id: 'first' },
    { ...firstEvent, id: 'second', title: '', category: 3, claims: [] },
    { ...firstEvent, id: 'third' },
  ]
  const result = readChanged({ events })
  expect(eventIds(result)).toEqual(['first', 'third'])
  expect(messages(result)).toEqual([
    'events[1].title `title` is the text `""`, but must not be empty',
    'events[1].category `category` is `3`, but text in quotation marks is needed',
  ])
  expect(result.problems.every(problem => problem.id === 'second' && problem.refused)).toBe(true)
  expect(result.refused).toBe(1)
})

it('a missing field, a field too many and a wrong choice are each said in words', () => {
  const { title: _, ...untitled } = firstEvent ?? {}
  expect(messages(readChanged({ events: [untitled] }))).toEqual(['events[0].title `title` is missing'])
  expect(messages(withEvent({ sumary: 'x' }))).toEqual([
    'events[0].sumary `sumary` is not a field of this record; did you mean `summary`?',
  ])
  expect(messages(withEvent({ relations: [{ kind: 'causes', event: 'night-of-rain' }] }))).toEqual([
    'events[0].relations[0].kind `relations[0].kind` is the text `"causes"`, which is not one of `precedes`, `response-to`, `part-of`, `same-asset`',
  ])
})

it('an event whose place is mistyped stays without a place, and the place that was meant is suggested', () => {
  const result = withEvent({ where: { place: 'lighthose-hill' } })
  expect(result.dataset?.events[0]?.where).toBeNull()
  expect(messages(result)).toEqual([
    'events[0].where.place names the place `lighthose-hill`, which is not in `places`; did you mean `lighthouse-hill`?',
  ])
  expect(result.problems[0]?.refused).toBe(false)
})

it('a reference to a refused record says so, instead of calling it missing', () => {
  const [place] = sampleJson().places
  const result = readChanged({
    places: [{ ...place, geometry: { type: 'Point', coordinates: ['30.5', '46.5'] } }],
  })
  expect(messages(result)).toEqual([
    'places[0].geometry.coordinates[0] `geometry.coordinates[0]` is the text `"30.5"`, but a number is needed',
    'places[0].geometry.coordinates[1] `geometry.coordinates[1]` is the text `"46.5"`, but a number is needed',
    'events[0].where.place names the place `lighthouse-hill`, which was itself refused',
  ])
})

it('a denial that names a claim which its event does not have keeps its other words, and says so', () => {
  const [made] = firstEvent?.claims ?? []
  const denial = { ...made, id: 'denial', stance: 'denies', against: [made?.id, 'nobodys'] }
  const result = withEvent({ claims: [denial, made] })
  expect(result.dataset?.events[0]?.claims[0]?.against).toEqual([made?.id])
  expect(messages(result)).toEqual([
    'events[0].claims[0].against[1] names the claim `nobodys`, which is not in `claims`',
  ])
})

it('a claim with none of its evidence left is refused, and its event stays', () => {
  const result = readChanged({ quotes: [] })
  expect(result.dataset?.events[0]?.claims).toEqual([])
  expect(messages(result)).toEqual([
    'events[0].claims[0].evidence[0].quote names the quote `all-night`, which is not in `quotes`',
    'events[0].claims[0].evidence leaves the claim without any evidence that is there',
  ])
  expect([result.given, result.accepted, result.refused]).toEqual([7, 6, 1])
})

it('a claim with some of its evidence left stays with that', () => {
  const claim = { ...firstEvent?.claims[0], evidence: [{ quote: 'all-night' }, { source: 'nowhere' }] }
  const result = withEvent({ claims: [claim] })
  expect(result.dataset?.events[0]?.claims[0]?.evidence).toEqual([{ quote: 'all-night' }])
  expect(result.problems.map(problem => problem.refused)).toEqual([false])
})

it('a broken claim costs only itself', () => {
  const good = firstEvent?.claims[0]
  const claims = [
    { ...good, id: 'odd', stance: 'shouts' },
    good,
    { ...good, id: 'none', evidence: [] },
    { ...good, id: 'both', evidence: [{ quote: 'all-night', source: 'log' }] },
    { ...good, id: 'empty', values: [{ kind: 'figure', of: 'hours', min: null, max: null }] },
    { ...good, id: 'turned', values: [{ kind: 'figure', of: 'hours', min: 9, max: 3 }] },
  ]
  const result = withEvent({ claims })
  expect(result.dataset?.events[0]?.claims.map(claim => claim.id)).toEqual(['rained'])
  expect(result.refused).toBe(5)
  expect(messages(result)).toContain('events[0].claims[5].values[0] has `min` 9 above `max` 3')
})

it('the second of two records with one id is refused, and the first stays', () => {
  const events = [firstEvent, { ...firstEvent, title: 'Another' }]
  const result = readChanged({ events })
  expect(result.dataset?.events.map(event => event.title)).toEqual(['A night of rain'])
  expect(messages(result)).toEqual(['events[1].id is `night-of-rain`, which an earlier event already has'])
})

it.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'])(
  'the key %s is refused with its reason, wherever it stands',
  key => {
    const text = JSON.stringify(sampleJson()).replace('"actors":[]', `"actors":[],"${key}":{"x":1}`)
    const result = readDataset(JSON.parse(text), { file: 'dataset.json' })
    expect(messages(result)).toEqual([
      `events[0].${key} uses the key \`${key}\`, which JavaScript itself uses on every object`,
    ])
    expect(eventIds(result)).toEqual([])
    expect(result.refused).toBe(2)
  },
)

it('the id constructor is refused with its reason, and so is the id __proto__', () => {
  expect(messages(withEvent({ id: 'constructor' }))[0]).toContain('a word that JavaScript itself uses')
  expect(messages(withEvent({ id: '__proto__' }))[0]).toContain('a word that JavaScript itself uses')
  expect(messages(withEvent({ aliases: ['constructor'] }))[0]).toContain('a word that JavaScript')
  expect(messages(withEvent({ where: { place: 'constructor' } }))[0]).toContain('not in `places`')
})

it('a date that cannot be read is refused with the character at fault', () => {
  const [message = ''] = messages(withEvent({ when: { edtf: '2023-13-01' } }))
  expect(message).toMatch(
    /^events\[0\]\.when\.edtf is the date `2023-13-01`, which cannot be read at character \d/u,
  )
  expect(messages(withEvent({ when: { edtf: '2023-12-' } }))[0]).toContain('which cannot be read at its end')
})

it('events come in time order: earliest first, then the coarser date, then by id; undated last by id', () => {
  const dates: Readonly<Record<string, string | null>> = {
    'z-undated': null,
    'b-day': '2023-12-01',
    'a-day': '2023-12-01',
    'c-month': '2023-12',
    early: '2022',
    open: '../2023-01',
    'a-undated': null,
  }
  const events = Object.entries(dates).map(([id, edtf]) =>
    Object.assign({}, firstEvent, { id, when: { edtf } }),
  )
  const result = readChanged({ events })
  expect(eventIds(result)).toEqual(['open', 'early', 'c-month', 'a-day', 'b-day', 'a-undated', 'z-undated'])
  expect(result.dataset?.eventIndex.get('early')).toBe(1)
})

it('an alias leads to its event, and one that is taken already is reported', () => {
  const events = [
    { ...firstEvent, aliases: ['wet-night'] },
    { ...firstEvent, id: 'other', aliases: ['wet-night', 'night-of-rain'] },
  ]
  const result = readChanged({ events })
  expect(result.dataset?.eventIndex.get('wet-night')).toBe(0)
  expect(result.problems.map(problem => problem.path)).toEqual([
    'events[1].aliases[0]',
    'events[1].aliases[1]',
  ])
})

it('more than eight categories, or two with one letter, are refused', () => {
  const categories = Array.from('WABCDEFGH', letter => ({ id: letter.toLowerCase(), label: letter, letter }))
  const nine = readChanged({ categories, events: [] })
  expect(messages(nine)).toEqual(['categories[8] comes after 8 categories, and there can be no more'])
  const twins = ['one', 'two'].map(id => ({ id, label: id, letter: 'W' }))
  expect(messages(readChanged({ categories: twins, events: [] }))).toEqual([
    'categories[1].letter is `W`, which is taken',
  ])
})

it('a quote that is not in its excerpts is kept, in a state that is not verified', () => {
  const [quote] = sampleJson().quotes
  const moved = readChanged({ quotes: [{ ...quote, start: 11, end: 30 }] })
  expect(moved.dataset?.quoteStates.get('all-night')).toBe('moved')
  expect(readChanged({ excerpts: [] }).dataset?.quoteStates.get('all-night')).toBe('not-held')
  const other = readChanged({ quotes: [{ ...quote, exact: 'It snowed all night' }] })
  expect(other.dataset?.quoteStates.get('all-night')).toBe('missing')
})

it('whatever JSON is given, nothing is thrown, and what was given is accepted or refused', () => {
  const lists = ['categories', 'claimants', 'sources', 'excerpts', 'quotes', 'places', 'events'] as const
  const broken = fc.record({
    list: fc.constantFrom(...lists),
    key: fc.constantFrom('id', 'claims', 'when', 'where', 'geometry', 'source', 'evidence', 'relations'),
    value: fc.jsonValue({ maxDepth: 3 }),
  })
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.array(broken, { maxLength: 5 }).map(changes => {
      const json: Record<string, unknown> = sampleJson()
      for (const { list, key, value } of changes) {
        json[list] = [...sampleJson()[list], { ...sampleJson()[list][0], [key]: value }, value]
      }
      return json
    }),
  )
  fc.assert(
    fc.property(anything, json => {
      const result = readDataset(json, { file: 'any.json' })
      expect(result.accepted + result.refused).toBe(result.given)
      expect(result.problems.length === 0).toBe(result.dataset !== null && result.refused === 0)
      for (const problem of result.problems) {
        expect(problem.file).toBe('any.json')
        expect(problem.message).not.toBe('')
        expect(problem.remedy).not.toBe('')
      }
    }),
    { numRuns: 500 },
  )
})
