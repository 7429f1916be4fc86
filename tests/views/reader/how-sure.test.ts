import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDatasetText } from '../../../src/dataset/parse.ts'
import { facetValues } from '../../../src/query/facets.ts'
import { prepare } from '../../../src/store/loaded.ts'
import { howSure, type SureGroup } from '../../../src/views/reader/how-sure.ts'
import { loadLog } from './log.ts'

const FILE = 'public/data/ukraine-2023/dataset.json'

function shipped() {
  const reading = parseDatasetText(readFileSync(FILE, 'utf8'), { file: FILE })
  if (reading.dataset === null) throw new Error('The shipped dataset cannot be read: run `npm run data`.')
  return prepare(FILE, reading.dataset, reading)
}

const rowsOf = (groups: readonly SureGroup[], title: string) =>
  Object.fromEntries(
    groups.find(group => group.title === title)?.rows.map(row => [row.label, row.count]) ?? [],
  )

describe('how sure the shipped dataset is', () => {
  const { dataset, columns, totals, standingOf } = shipped()
  const groups = howSure(columns, dataset.places, totals)

  it('is told in groups that add up to all events, sources and quotes', () => {
    const { events, sources, quotes } = dataset
    expect(groups.map(group => [group.title, group.total])).toEqual([
      ['Events by evidence', events.length],
      ['Quotes against their source', quotes.size],
      ['Sources by kind', sources.size],
      ['Events by how their claims compare', events.length],
      ['Dates of events', events.length],
      ['Places of events', events.length],
    ])
    for (const { rows, total } of groups) expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(total)
  })

  it('counts behind each filter exactly the events that the filter leaves', () => {
    const counted = groups.flatMap(group => group.rows).filter(row => row.filter !== null)
    expect(counted).toHaveLength(8)
    const left = counted.map(({ filter }) => {
      const passes = (values: readonly string[]) => filter !== null && values.includes(filter.value)
      return dataset.events.filter(
        event =>
          filter !== null && passes(facetValues(event, filter.facet, dataset, one => standingOf(one).label)),
      ).length
    })
    expect(left).toEqual(counted.map(row => row.count))
  })
})

describe('how sure a small dataset is', () => {
  const { dataset, columns, totals } = loadLog()
  const groups = howSure(columns, dataset.places, totals)

  it('keeps all six states of quotes apart, those of no quote included', () => {
    expect(rowsOf(groups, 'Quotes against their source')).toEqual({
      'Word for word': 3,
      'Found elsewhere in the source': 0,
      'Differs in spacing or signs': 0,
      'Found more than once': 0,
      'Not found in the source': 1,
      'Source text not held': 0,
    })
  })

  it('tells dates and places that are known from those that are not', () => {
    expect(rowsOf(groups, 'Dates of events')).toEqual({
      Known: 2,
      Approximate: 1,
      'Somewhere inside a span': 0,
      'No date': 1,
    })
    expect(rowsOf(groups, 'Places of events')).toMatchObject({ 'Exact spot': 3, 'No place on the map': 1 })
  })

  it('says what is inferred, and nothing where nothing is', () => {
    const notes = groups.map(group => group.note).filter(note => note !== null)
    expect(notes).toEqual(['Of these, 1 date is inferred: no source states it.'])
  })

  it('counts a place without a position as no place on the map, whatever is said of its precision', () => {
    const places = new Map([...dataset.places].map(([id, place]) => [id, { ...place, geometry: null }]))
    expect(rowsOf(howSure(columns, places, totals), 'Places of events')).toMatchObject({
      'Exact spot': 0,
      'No place on the map': 4,
    })
  })
})
