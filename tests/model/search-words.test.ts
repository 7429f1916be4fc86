import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord, wordsOf } from '../../src/model/search-words.ts'

/** As the words are meant, whatever the characters. */
const slowly = (text: string) => text.split(/[\n\r\p{Z}\p{P}]+/u).flatMap(word => foldWord(word) ?? [])

describe('the words of a text', () => {
  it('are the same where all of it is ASCII, which is read in a quicker way', () => {
    const every = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
    const text = fc.array(fc.constantFrom(...every, 'Kyiv', ' ', ', ')).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, given => {
        expect(wordsOf(given)).toEqual(slowly(given))
      }),
    )
    for (const one of every) expect(wordsOf(`A${one}b`)).toEqual(slowly(`A${one}b`))
  })

  it('are folded and apart at white space and punctuation of any script', () => {
    expect(wordsOf('«Élan» – Київ, Ғ’s. ')).toEqual(slowly('«Élan» – Київ, Ғ’s. '))
    expect(wordsOf('«Élan» – Київ')).toEqual(['elan', 'киів'])
    expect(wordsOf(' . ')).toEqual([])
  })
})
