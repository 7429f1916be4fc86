import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fragmentParts } from '../../src/evidence/fragment-parts.ts'

const nothing = { before: '', after: '' }
const bare = { prefix: null, end: null, suffix: null }

const LONG =
  'The police helped to bring people out, and one officer died while four others were hurt by splinters of the shells that fell on the square.'

describe('the parts to search for', () => {
  test('a quote that occurs once needs no context', () => {
    expect(fragmentParts('ship sank', { before: 'The ', after: ' there.' })).toEqual({
      ...bare,
      start: 'ship sank',
    })
  })

  test('a quote that occurs twice is told apart by the fewest words that do so', () => {
    const held = { before: 'Kyiv said the ship sank there. Moscow said ', after: ' there.' }
    expect(fragmentParts('the ship sank', held)).toEqual({
      ...bare,
      prefix: 'Moscow said',
      start: 'the ship sank',
    })
  })

  test('what follows serves where what stands before does not help', () => {
    const held = { before: 'Well, it sank. Well, ', after: ', they said.' }
    expect(fragmentParts('It sank', held)).toEqual({ ...bare, start: 'It sank', suffix: ', they' })
  })

  test('another spelling in capitals counts as the same words, as it does for a browser', () => {
    const found = fragmentParts('shelling', { before: 'SHELLING OF KHERSON\nThe ', after: ' went on.' })
    expect(found).toEqual({ ...bare, prefix: 'The', start: 'shelling' })
  })

  test('a quote of more than a hundred characters is given by its first and last words', () => {
    expect(fragmentParts(LONG, nothing)).toEqual({
      ...bare,
      start: 'The police helped to',
      end: 'fell on the square.',
    })
  })

  test('more words are taken where the first ones begin another passage too', () => {
    const held = { before: 'The police helped to find homes.\n', after: '' }
    expect(fragmentParts(LONG, held)?.start).toBe('The police helped to bring people out, and')
  })

  test('a quote over a line break is given by words on either side of it, never by both in one part', () => {
    expect(fragmentParts('It began.\nThen it stopped.', nothing)).toEqual({
      ...bare,
      start: 'It began',
      end: 'Then it stopped.',
    })
  })

  test('context is taken from one line, the nearest one that has words', () => {
    const held = { before: 'Yes.\nOne day\n\n', after: '.\n\nNo.' }
    expect(fragmentParts('Yes', held)).toEqual({ ...bare, prefix: 'day', start: 'Yes' })
  })

  test('a quote that begins or ends inside a word brings the rest of the word along', () => {
    expect(fragmentParts('cherkassk', { before: 'the Novo', after: ' sank' })).toEqual({
      ...bare,
      prefix: 'Novo',
      start: 'cherkassk',
    })
    expect(fragmentParts('Novo', { before: 'the ', after: 'cherkassk sank' })).toEqual({
      ...bare,
      start: 'Novo',
      suffix: 'cherkassk',
    })
  })

  test('runs of spaces are searched for as one space, as a browser shows them', () => {
    expect(fragmentParts('  two\t words ', nothing)).toEqual({ ...bare, start: 'two words' })
  })

  test('a long quote in a script without spaces is cut between words too', () => {
    const japanese =
      '政府は二十二日、防衛装備移転三原則の運用指針を改定し、迎撃ミサイルの輸出を認めた。'.repeat(3)
    const parts = fragmentParts(japanese, nothing)
    expect(parts?.start.length).toBeLessThan(40)
    expect(japanese.startsWith(parts?.start ?? '-')).toBe(true)
    expect(japanese.endsWith(parts?.end ?? '-')).toBe(true)
  })

  test('one word of two hundred letters is searched for whole', () => {
    expect(fragmentParts('a'.repeat(200), nothing)).toEqual({ ...bare, start: 'a'.repeat(200) })
  })

  test('where no context tells the passages apart, the longest that was tried is given', () => {
    const parts = fragmentParts('no', { before: 'no '.repeat(40), after: ' no'.repeat(40) })
    expect(parts).toEqual({
      prefix: 'no no no no no no no no',
      start: 'no',
      end: null,
      suffix: ' no no no no no no no no'.trim(),
    })
  })
})

function run(...some: (string | null)[]): string {
  return some.join('').replaceAll(/\s+/gu, '')
}

describe('whatever the text', () => {
  const words = fc.array(fc.constantFrom('one', 'two', 'Three', 'over-all', 'R&D', 'їжа', '\n', '“', '.'), {
    maxLength: 25,
  })
  const texts = words.map(list => list.join(' '))

  test('no part holds a line break or begins or ends with a space', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, exact, after) => {
        const parts = fragmentParts(exact, { before: `${before} `, after: ` ${after}` })
        for (const part of Object.values(parts ?? {})) {
          expect(part ?? '').not.toMatch(/\n|^\s|\s$/u)
          expect(part).not.toBe('')
        }
      }),
    )
  })

  test('prefix and start stand next to each other in the text, and so do the last part and the suffix', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, exact, after) => {
        const parts = fragmentParts(exact, { before: `${before} `, after: ` ${after}` })
        fc.pre(parts !== null)
        const closed = `${before} ${exact} ${after}`.replaceAll(/\s+/gu, '')
        expect(closed).toContain(run(parts.prefix, parts.start))
        expect(closed).toContain(run(parts.end ?? parts.start, parts.suffix))
      }),
    )
  })
})
