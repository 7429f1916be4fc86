import { expect, it } from 'vitest'
import type { Quote } from '../../src/model/schema.ts'
import { checkQuotes } from '../../src/pipeline/check-quotes.ts'

it('of several passages the nearest text is the one with the fewest changed letters, wherever it stands', () => {
  const quote: Quote = {
    id: 'said-monday',
    source: 'gazette',
    exact: 'the minister said on Monday',
    prefix: 'Then ',
    suffix: ' that',
    start: 500,
    end: 527,
  }
  const passages = [
    { start: 0, text: 'When the mayor said nothing on Sunday at all, they left.' },
    { start: 490, text: 'Then the ministers said on Monday that' },
  ]
  const [found] = checkQuotes([quote], new Map([['gazette', { whole: false, passages }]]), 'its document')
  expect(found?.message).toMatch(/the nearest text is\nThen the ministers said on Monday that$/u)
})
