import { describe, expect, it } from 'vitest'
import { runsOf } from '../../../src/evidence/highlight.ts'
import type { QuoteUse } from '../../../src/evidence/source-uses.ts'
import { stretchesOf } from '../../../src/views/reader/marked-runs.ts'

const use = (number: number, id: string, start: number, end: number): QuoteUse => ({
  number,
  quote: { id, source: 's', exact: '', prefix: '', suffix: '', start, end },
  state: 'verified',
  events: [],
})

function shown(text: string, ...uses: readonly QuoteUse[]) {
  const runs = runsOf(
    { start: 0, text },
    uses.map(({ quote }) => quote),
  )
  return stretchesOf(runs, uses).map(({ lead, first, runs: parts }) => [
    parts.map(part => `${part.text}${part.ends.map(number => `^${String(number)}`).join('')}`).join('|'),
    lead?.quote.id ?? null,
    first,
  ])
}

describe('marked words', () => {
  it('lead to their quote, and plain words to none', () => {
    expect(shown('it rained all', use(1, 'a', 3, 9))).toEqual([
      ['it ', null, true],
      ['rained^1', 'a', true],
      [' all', null, true],
    ])
  })

  it('lead to the shorter of two quotes that share them, each quote keeping words of its own', () => {
    expect(shown('abcdefgh', use(1, 'long', 0, 6), use(2, 'short', 4, 8))).toEqual([
      ['abcd', 'long', true],
      ['ef^1|gh^2', 'short', true],
    ])
  })

  it('stop the keyboard once for a quote that another one cuts in two', () => {
    expect(shown('abcdefgh', use(1, 'around', 0, 8), use(2, 'inside', 3, 5))).toEqual([
      ['abc', 'around', true],
      ['de^2', 'inside', true],
      ['fgh^1', 'around', false],
    ])
  })

  it('show the numbers of both where two quotes are the same words', () => {
    expect(shown('abc', use(1, 'a', 0, 3), use(2, 'b', 0, 3))).toEqual([['abc^1^2', 'a', true]])
  })
})
