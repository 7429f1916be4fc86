import { expect, it } from 'vitest'
import { verifyQuote } from '../../src/evidence/verify.ts'

const TEXT = 'It rained. “It rained all night,” the keeper said.'
const quote = { exact: 'It rained', prefix: '“', suffix: ' all night', start: 12, end: 21 }

it('a quote is verified only where its words, prefix and suffix stand exactly at its offsets', () => {
  const held = { passages: [{ start: 0, text: TEXT }], whole: true }
  expect(verifyQuote(quote, held)).toEqual({ state: 'verified', at: { start: 12, end: 21 } })
  const shifted = { ...quote, start: 11, end: 20 }
  expect(verifyQuote(shifted, held)).toEqual({ state: 'moved', at: { start: 12, end: 21 } })
})
