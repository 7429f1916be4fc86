import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  layoutPicture,
  LEAST_WIDTH,
  MARGIN,
  pictureRatio,
  wrap,
  type Measure,
  type PictureInput,
  type TypeStyle,
} from '../../../src/views/picture/layout.ts'

const measure: Measure = (text, style) => text.length * style.size * 0.5
const STYLE: TypeStyle = { size: 10, weight: 400, leading: 14, colour: 'ink' }

const WORDS = {
  title: 'War in Ukraine, December 2023',
  when: '26 December 2023 to 27 December 2023',
  count: '37 of 115 events',
  only: 'Only events category Strike.',
  footer: ['Data: CC BY 4.0.', `https://example.org/#${'x'.repeat(300)}`],
}

const INPUT: PictureInput = {
  words: WORDS,
  key: [
    { sign: 0, name: 'Strike' },
    { sign: 1, name: 'A category with a rather long name' },
    { sign: 'known', name: 'known' },
    { sign: 'somewhere', name: 'somewhere within' },
  ],
  width: 400,
  map: { width: 400, height: 300 },
  timeline: { width: 400, height: 200 },
  notes: ['Map: somebody.'],
}

describe('breaking lines', () => {
  it('loses no letter and makes no line wider than the room, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 5, max: 300 }), (text, width) => {
        const lines = wrap(text, width, STYLE, measure)
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
        for (const line of lines) {
          expect(measure(line, STYLE) <= width || Array.from(line).length === 1).toBe(true)
        }
      }),
    )
  })

  it('breaks between words where it can, and an address anywhere', () => {
    expect(wrap('one two three', 40, STYLE, measure)).toEqual(['one two', 'three'])
    expect(wrap('see abcdefghijkl', 40, STYLE, measure)).toEqual(['see', 'abcdefgh', 'ijkl'])
  })
})

describe('the layout of a picture', () => {
  const layout = layoutPicture(INPUT, measure)

  it('keeps every line inside the margins and the picture', () => {
    for (const line of layout.lines) {
      expect(line.x).toBeGreaterThanOrEqual(MARGIN)
      expect(line.x + measure(line.text, line.style)).toBeLessThanOrEqual(layout.width - MARGIN)
      expect(line.y).toBeLessThan(layout.height)
    }
  })

  it('puts head and key above the map, the timeline under it, and the foot last', () => {
    const { map, timeline, lines } = layout
    if (map === null || timeline === null) throw new Error('Both have to be placed.')
    const at = (text: string) => lines.find(line => line.text.startsWith(text))?.y ?? Number.NaN
    expect(at('War in')).toBeLessThan(at('26 December'))
    expect(at('26 December')).toBeLessThan(at('37 of 115'))
    expect(at('somewhere within')).toBeLessThan(map.y)
    expect(map.y + map.height).toBeLessThan(timeline.y)
    expect(timeline.y + timeline.height).toBeLessThan(at('Map: somebody'))
    expect(at('Data:')).toBeLessThan(at('https://'))
  })

  it('carries a key that does not fit to the next row', () => {
    expect(new Set(layout.signs.map(({ y }) => y)).size).toBeGreaterThan(1)
  })

  it('has neither head nor foot nor margin where it is bare', () => {
    const bare = layoutPicture({ ...INPUT, words: null }, measure)
    expect(bare.width).toBe(400)
    expect(bare.lines.some(({ text }) => text.startsWith('War'))).toBe(false)
    expect(bare.lines.some(({ text }) => text.startsWith('Map:'))).toBe(true)
  })

  it('is never narrower than words need, and puts a small map in the middle', () => {
    const small = layoutPicture({ ...INPUT, width: 200, map: { width: 200, height: 100 } }, measure)
    expect(small.width).toBe(LEAST_WIDTH + 2 * MARGIN)
    expect(small.map?.x).toBe(MARGIN + (LEAST_WIDTH - 200) / 2)
  })
})

describe('the fineness of a picture', () => {
  it('is two pixels to one, and less where no browser has so large a canvas', () => {
    expect(pictureRatio({ width: 700, height: 1000 })).toBe(2)
    const huge = { width: 5000, height: 3000 }
    const ratio = pictureRatio(huge)
    expect(huge.width * ratio * huge.height * ratio).toBeLessThanOrEqual(16_777_216 + 1)
    expect(huge.width * ratio).toBeLessThanOrEqual(8192)
  })
})
