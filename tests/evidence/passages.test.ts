import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DocumentPart, documentParts } from '../../src/evidence/passages.ts'

const shown = (parts: readonly DocumentPart[]) =>
  parts.map(part => (part.kind === 'gap' ? part.length : part.runs.map(run => run.text).join('')))

describe('the parts of a document', () => {
  it('stand in the order of the document, with the length of what is not held between them', () => {
    const excerpts = [
      { start: 40, text: 'and again' },
      { start: 10, text: 'it rained' },
    ]
    expect(shown(documentParts(excerpts, [], 60))).toEqual([10, 'it rained', 21, 'and again', 11])
  })

  it('count characters as readers do, not halves of an emoji', () => {
    expect(shown(documentParts([{ start: 1, text: '🌧🌧' }], [], 4))).toEqual([1, '🌧🌧', 1])
  })

  it('leave the end open where the length of the document is not known', () => {
    expect(documentParts([{ start: 0, text: 'it rained' }], [], null).at(-1)).toEqual({
      kind: 'gap',
      start: 9,
      length: null,
    })
  })

  it('have no gap where the whole text is held', () => {
    expect(shown(documentParts([{ start: 0, text: 'it rained' }], [], 9))).toEqual(['it rained'])
  })

  it('are one long gap where nothing is held', () => {
    expect(shown(documentParts([], [], 312))).toEqual([312])
  })

  it('join excerpts that overlap, so that no word is shown twice', () => {
    const excerpts = [
      { start: 0, text: 'it rained all' },
      { start: 3, text: 'rained' },
      { start: 10, text: 'all night' },
    ]
    expect(shown(documentParts(excerpts, [], 19))).toEqual(['it rained all night'])
  })

  it('keep apart what claims the same place with other words', () => {
    const excerpts = [
      { start: 0, text: 'it rained' },
      { start: 3, text: 'snowed' },
    ]
    expect(shown(documentParts(excerpts, [], 9))).toEqual(['it rained', 'snowed'])
  })

  it('mark a quote across two excerpts that touch, and both quotes where two overlap', () => {
    const excerpts = [
      { start: 5, text: 'it rained ' },
      { start: 15, text: 'all night' },
    ]
    const quotes = [
      { id: 'a', start: 8, end: 18 },
      { id: 'b', start: 15, end: 24 },
    ]
    const [, passage] = documentParts(excerpts, quotes, 24)
    expect(passage?.kind === 'text' && passage.runs.map(run => [run.text, run.quotes])).toEqual([
      ['it ', []],
      ['rained ', ['a']],
      ['all', ['a', 'b']],
      [' night', ['b']],
    ])
  })

  it('cover any document from end to end, wherever it was cut', () => {
    const cut = fc.tuple(fc.nat(60), fc.nat(20))
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.array(cut),
        (text, cuts) => {
          const characters = Array.from(text)
          const excerpts = cuts
            .map(([start, size]) => ({ start, text: characters.slice(start, start + size).join('') }))
            .filter(excerpt => excerpt.text !== '')
          const covered = documentParts(excerpts, [], characters.length)
            .map(part =>
              part.kind === 'gap'
                ? characters.slice(part.start, part.start + (part.length ?? 0)).join('')
                : part.runs.map(run => run.text).join(''),
            )
            .join('')
          expect(covered).toBe(text)
        },
      ),
    )
  })
})
