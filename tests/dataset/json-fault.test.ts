import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonFault } from '../../src/dataset/json-fault.ts'

it('a text has no fault exactly where JSON.parse reads it', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '\n',
      ' ',
      '1',
      '-0.5e3',
      '01',
      'true',
      'nul',
    ),
    { maxLength: 9 },
  )
  const spoilt = fc
    .tuple(fc.json(), fc.nat(200), fc.constantFrom('', ',', '}', '"', '\u0001', '\u0085', '\u007F', 'x'))
    .map(([json, at, put]) => json.slice(0, at) + put + json.slice(at + 1))
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map(parts => parts.join('')),
        fc.json(),
        spoilt,
      ),
      text => {
        expect(jsonFault(text) === null).toBe(parses(text))
      },
    ),
    { numRuns: 3000 },
  )
})

it('every beginning of a JSON object breaks off at its end, and nowhere before', () => {
  const text = JSON.stringify({ a: [1, -2.5e-7, true, null, 'x"\\\u00e9\u{1f389}'], b: { c: '' } }, null, 1)
  for (let end = 0; end < text.length; end++) expect(jsonFault(text.slice(0, end))).toBe(end)
})

it.each([
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['[1 2]', 3],
  ["{'a': 1}", 1],
  ['{"a": "line\nbreak"}', 11],
  ['[1]]', 3],
  ['[}', 1],
])('the fault of %s is at %i', (text, at) => {
  expect(jsonFault(text)).toBe(at)
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
