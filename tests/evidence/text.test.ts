import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  codePointLength,
  decodeText,
  isWellFormed,
  sha256,
  sliceCodePoints,
  toUtf16,
} from '../../src/evidence/text.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const wellFormed = fc.string({ unit: 'binary', maxLength: 60 })

it('decoding turns CRLF and CR into LF and changes nothing else, whatever the characters', () => {
  expect(decodeText(bytes('a\r\nb\rc\n\r\n\rd'))).toEqual({ text: 'a\nb\nc\n\n\nd' })
  fc.assert(
    fc.property(wellFormed, text => {
      expect(decodeText(bytes(text))).toEqual({ text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') })
    }),
  )
})

it('a composed and a decomposed letter, a soft hyphen and a no-break space all survive decoding', () => {
  const text = 'caf\u00E9 cafe\u0301 so\u00ADft no\u00A0break'
  expect(decodeText(bytes(text))).toEqual({ text })
})

it('a byte order mark stays and counts as one code point', () => {
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toEqual({ text: '\uFEFFa' })
})

it('bytes that are not UTF-8 are refused, and the first bad byte is named', () => {
  expect(decodeText(new Uint8Array([0x61, 0x62, 0xff, 0x63]))).toEqual({ badByteAt: 2 })
  expect(decodeText(new Uint8Array([0x61, 0xc3, 0x28]))).toHaveProperty('badByteAt')
  expect(decodeText(new Uint8Array([0x61, 0xe2, 0x82]))).toEqual({ badByteAt: 3 })
  expect(decodeText(new Uint8Array([0xed, 0xa0, 0x80]))).toHaveProperty('badByteAt')
})

it('offsets count code points: converting and slicing agree with the code points of the string', () => {
  fc.assert(
    fc.property(wellFormed, fc.nat(70), fc.nat(70), (text, a, b) => {
      const points = Array.from(text)
      const [start, end] = a < b ? [a, b] : [b, a]
      expect(codePointLength(text)).toBe(points.length)
      const index = toUtf16(text, start)
      expect(index).toBe(start > points.length ? null : points.slice(0, start).join('').length)
      const slice = end > points.length ? null : points.slice(start, end).join('')
      expect(sliceCodePoints(text, start, end)).toBe(slice)
    }),
  )
})

it('an offset that is negative or not whole leads nowhere', () => {
  expect(toUtf16('abc', -1)).toBeNull()
  expect(toUtf16('abc', 1.5)).toBeNull()
  expect(sliceCodePoints('abc', 2, 1)).toBeNull()
})

it('half a surrogate pair is told from a whole one', () => {
  expect(isWellFormed('🎉')).toBe(true)
  expect(isWellFormed('🎉'.slice(0, 1))).toBe(false)
})

it('the hash is SHA-256 over UTF-8', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
