import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareFigures, type Figure, figureText, widened, wordsOf } from '../../src/evidence/figures.ts'

function killed(min: number | null, max: number | null, approximate = false): Figure {
  const of = 'killed'
  return approximate ? { kind: 'figure', of, min, max, approximate } : { kind: 'figure', of, min, max }
}

const bound = fc.option(fc.integer({ min: -50, max: 200 }), { nil: null })
const figures = fc
  .tuple(bound, bound, fc.boolean())
  .map(([a, b, rough]) =>
    a !== null && b !== null ? killed(Math.min(a, b), Math.max(a, b), rough) : killed(a, b, rough),
  )

function fits(a: Figure, n: number): boolean {
  return n >= (a.min ?? -Infinity) && n <= (a.max ?? Infinity)
}

describe('figures', () => {
  test('two equal counts agree', () => {
    expect(compareFigures(killed(1, 1), killed(1, 1))).toMatchObject({
      verdict: 'agree',
      rule: 'figure-same',
    })
  })

  test('two exact counts that differ contradict, in words that name both', () => {
    expect(compareFigures(killed(17, 17), killed(12, 12))).toEqual({
      verdict: 'contradict',
      rule: 'figure-differs',
      explanation: '12 and 17 killed cannot both be exact.',
      gap: 5,
    })
  })

  test('1 and 74 killed contradict, and 0 against "at least 1" too', () => {
    expect(compareFigures(killed(1, 1), killed(74, 74)).verdict).toBe('contradict')
    expect(compareFigures(killed(0, 0), killed(1, null))).toMatchObject({
      verdict: 'contradict',
      rule: 'figure-apart',
    })
  })

  test('"at least 24" is compatible with 57 and with "at least 39"', () => {
    expect(compareFigures(killed(24, null), killed(57, 57)).rule).toBe('figure-within')
    expect(compareFigures(killed(24, null), killed(39, null)).verdict).toBe('compatible')
  })

  test('ranges that overlap without one holding the other are compatible by another rule', () => {
    expect(compareFigures(killed(10, 20), killed(15, 30)).rule).toBe('figure-overlap')
    expect(compareFigures(killed(null, 20), killed(15, null)).rule).toBe('figure-overlap')
  })

  test('"about 50" meets 46, which exactly 50 does not', () => {
    expect(compareFigures(killed(50, 50, true), killed(46, 46)).rule).toBe('figure-near')
    expect(compareFigures(killed(50, 50), killed(46, 46)).verdict).toBe('contradict')
  })

  test('"about 50" contradicts 30, and says that the two have nothing in common', () => {
    expect(compareFigures(killed(50, 50, true), killed(30, 30))).toMatchObject({
      verdict: 'contradict',
      explanation: '30 and about 50 killed have no figure in common.',
    })
  })

  test('the tolerance is a tenth, at least one, and leaves open ends open', () => {
    expect(widened({ low: 140, high: 140 })).toEqual({ low: 126, high: 154 })
    expect(widened({ low: 5, high: Infinity })).toEqual({ low: 4, high: Infinity })
  })

  test('the same figure, once exact and once rough, is compatible and not called the same', () => {
    expect(compareFigures(killed(140, 140), killed(140, 140, true)).verdict).toBe('compatible')
  })

  test('a figure without bounds, or with bounds that run backwards, is not compared', () => {
    expect(compareFigures(killed(null, null), killed(1, 1)).verdict).toBe('not-comparable')
    expect(compareFigures(killed(5, 1), killed(1, 1)).verdict).toBe('not-comparable')
  })

  test('different things counted are never compared', () => {
    const civilians: Figure = { kind: 'figure', of: 'civiliansKilled', min: 1, max: 1 }
    expect(() => compareFigures(killed(1, 1), civilians)).toThrow('compare only figures of one thing')
  })

  test('any two figures compare the same both ways, sentence included', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(compareFigures(a, b)).toEqual(compareFigures(b, a))
      }),
    )
  })

  test('every figure that has a bound agrees with itself', () => {
    fc.assert(
      fc.property(figures, a => {
        const open = a.min === null && a.max === null
        expect(compareFigures(a, a).verdict).toBe(open ? 'not-comparable' : 'agree')
      }),
    )
  })

  test('figures without tolerance contradict exactly if no whole number fits both', () => {
    const plain = figures.filter(a => a.approximate !== true && (a.min !== null || a.max !== null))
    const numbers = Array.from({ length: 253 }, (_, index) => index - 51)
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const common = numbers.some(n => fits(a, n) && fits(b, n))
        expect(compareFigures(a, b).verdict === 'contradict').toBe(!common)
      }),
    )
  })

  test('figures and terms are put in words', () => {
    expect(figureText(killed(1, 74))).toBe('1 to 74')
    expect(figureText(killed(null, 400))).toBe('up to 400')
    expect(figureText(killed(93_700, 93_700, true))).toBe('about 93,700')
    expect(figureText(killed(96.1234, 96.1234))).toBe('96.1234')
    expect(wordsOf('missilesIntercepted')).toBe('missiles intercepted')
  })
})
