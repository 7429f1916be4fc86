import { describe, expect, it } from 'vitest'
import { usesOfSource } from '../../src/evidence/source-uses.ts'
import { loadLog } from '../views/reader/log.ts'

const { dataset } = loadLog()

describe('what a dataset takes from a source', () => {
  const uses = usesOfSource(dataset, dataset.events, 'log')

  it('are its quotes, numbered in the order of the document', () => {
    expect(uses.quotes.map(use => [use.number, use.quote.id])).toEqual([
      [1, 'rain'],
      [2, 'night'],
      [3, 'lamp'],
      [4, 'snow'],
    ])
  })

  it('says of each quote how it stands and which events rest on it', () => {
    expect(uses.quotes.map(use => [use.state, use.events.map(event => event.id)])).toEqual([
      ['verified', ['storm']],
      ['verified', ['storm']],
      ['verified', ['dark']],
      ['missing', ['dark']],
    ])
  })

  it('tells what cites it without words: the claim, its note, and whether the summary does too', () => {
    expect(uses.cited.map(({ event, claims, summary }) => [event.id, claims, summary])).toEqual([
      ['dawn', [{ claim: expect.objectContaining({ id: 'light' }), note: 'last page' }], true],
    ])
  })

  it('is nothing for a source that no record names', () => {
    expect(usesOfSource(dataset, dataset.events, 'unknown')).toEqual({ excerpts: [], quotes: [], cited: [] })
  })
})
