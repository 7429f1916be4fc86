import fc from 'fast-check'
import { expect, it } from 'vitest'
import { verifyQuote } from '../../src/evidence/verify.ts'
import { quoteOf, whole } from './quoting.ts'

const stateIn = (text: string, quote: Parameters<typeof verifyQuote>[0]): string =>
  verifyQuote(quote, whole(text)).state

it('a quote whose offset is off by one is not verified, and is told where the words really stand', () => {
  const text = 'It rained. “It rained all night,” the keeper said.'
  const quote = quoteOf(text, 'It rained', 1)
  expect(verifyQuote(quote, whole(text))).toEqual({ state: 'verified', at: { start: 12, end: 21 } })
  for (const shift of [-1, 1]) {
    const shifted = { ...quote, start: quote.start + shift, end: quote.end + shift }
    expect(verifyQuote(shifted, whole(text))).toEqual({ state: 'moved', at: { start: 12, end: 21 } })
  }
  expect(stateIn(text, { ...quote, end: quote.end + 1 })).toBe('moved')
})

it('two identical sentences are told apart by their context', () => {
  const text = 'First: we deny it. Then a pause. Later: we deny it. The end.'
  const [first, second] = [quoteOf(text, 'we deny it.', 0), quoteOf(text, 'we deny it.', 1)]
  expect(stateIn(text, first)).toBe('verified')
  expect(stateIn(text, second)).toBe('verified')
  const swapped = { ...first, start: second.start, end: second.end }
  expect(verifyQuote(swapped, whole(text))).toEqual({
    state: 'moved',
    at: { start: first.start, end: first.end },
  })
})

it('a sentence that only looks alike after an edit is missing, and nothing is anchored to it', () => {
  const before = 'The minister said: we accept the offer. The general said: we refuse.'
  const quote = quoteOf(before, 'we accept the offer', 0, 16)
  const after = 'The general denied it. Reporters wrote: we accept the offer, perhaps.'
  expect(verifyQuote(quote, whole(after))).toEqual({ state: 'missing', at: null })
})

it('the right words at the right offsets with other neighbours are missing', () => {
  const text = 'She said yes. He said no.'
  const quote = { ...quoteOf(text, 'yes'), prefix: 'He said ' }
  expect(stateIn(text, quote)).toBe('missing')
})

it('words that stand twice with the same context are ambiguous when the offsets are wrong', () => {
  const text = 'no comment today. no comment today. end'
  const quote = quoteOf(text, 'comment', 0, 3)
  expect(stateIn(text, { ...quote, start: 5, end: 12 })).toBe('ambiguous')
})

it('without any context, words at other offsets are never taken for the quote', () => {
  const quote = { exact: 'rained', prefix: '', suffix: '', start: 0, end: 6 }
  expect(stateIn('It rained.', quote)).toBe('ambiguous')
  expect(stateIn('It snowed.', quote)).toBe('missing')
})

it('emoji and other astral characters before a quote count as one each', () => {
  const text = '🎉👩‍🚀𝔘 He said “stop 🛑 now” twice.'
  const quote = quoteOf(text, 'stop 🛑 now')
  expect(stateIn(text, quote)).toBe('verified')
  expect(stateIn(`🎉${text}`, quote)).toBe('moved')
  expect(stateIn(text, { ...quote, start: quote.start + 1, end: quote.end + 1 })).toBe('moved')
})

it('astral characters in prefix and suffix count as one each too', () => {
  const text = 'Then 🎉🎉 he said 𝔘𝔫𝔡 🎉👩‍🚀 and so on.'
  const quote = quoteOf(text, 'he said 𝔘𝔫𝔡', 0, 4)
  expect([quote.prefix, quote.suffix]).toEqual([' 🎉🎉 ', ' 🎉👩\u200D'])
  expect(stateIn(text, quote)).toBe('verified')
  expect(stateIn(text, { ...quote, suffix: ' 🎉👩 ' })).toBe('missing')
})

it('a right-to-left text is quoted by its code points in reading order', () => {
  const text = 'אמר הדובר: "לא נסכים" והלך. قال: «لن نوافق» ثم مضى.'
  expect(stateIn(text, quoteOf(text, 'לא נסכים'))).toBe('verified')
  expect(stateIn(text, quoteOf(text, 'لن نوافق'))).toBe('verified')
  expect(stateIn(text, { ...quoteOf(text, 'لن نوافق'), exact: 'نوافق لن' })).toBe('missing')
})

it.each([
  ['a soft hyphen left out', 'infra\u00ADstructure', 'infrastructure'],
  ['a decomposed letter composed', 'Zapori\u017Ez\u030Cja', 'Zapori\u017E\u017Eja'],
  ['a composed letter decomposed', 'Украї\u043D\u0430', 'Украї\u043D\u0430'.normalize('NFD')],
  ['a no-break space for a space', '100 km', '100\u00A0km'],
  ['a space for a no-break space', '100\u00A0km', '100 km'],
  ['straight quotation marks for curly ones', 'so-called “victory” here', 'so-called "victory" here'],
  ['a straight apostrophe for a curly one', 'Russia’s', "Russia's"],
  ['a line break folded to a space', 'two\nlines', 'two lines'],
])('%s makes a quote differ: it is not verified', (_, inText, asQuoted) => {
  const text = `Before that, ${inText}, after that.`
  expect(asQuoted).not.toBe(inText)
  const right = quoteOf(text, inText)
  expect(stateIn(text, right)).toBe('verified')
  const end = right.start + Array.from(asQuoted).length
  expect(stateIn(text, { ...right, exact: asQuoted, end })).toBe('differs')
  expect(stateIn(text, { ...right, exact: asQuoted })).toBe('differs')
})

it('another case is another word: missing, not merely different', () => {
  const text = 'They asked us for help.'
  expect(stateIn(text, { ...quoteOf(text, 'us'), exact: 'US' })).toBe('missing')
})

it('an ellipsis that would hide a "not" is never verified', () => {
  const text = 'The minister said: We will not, under any terms, sign the treaty.'
  const right = quoteOf(text, 'We will not, under any terms, sign the treaty')
  for (const exact of [
    'We will … sign the treaty',
    'We will ... sign the treaty',
    'We will […] sign the treaty',
    'We will sign the treaty',
  ]) {
    expect(stateIn(text, { ...right, exact })).toBe('missing')
    expect(stateIn(text, { ...right, exact, end: right.start + Array.from(exact).length })).toBe('missing')
  }
})

it('a quote at offset 0 and one at the very end are verified, and not beyond', () => {
  const text = 'Start of it all, end.'
  expect(stateIn(text, quoteOf(text, 'Start'))).toBe('verified')
  const last = quoteOf(text, 'end.')
  expect(last.suffix).toBe('')
  expect(stateIn(text, last)).toBe('verified')
  expect(stateIn(text, { ...last, suffix: '!' })).toBe('missing')
  expect(stateIn(text, { ...last, exact: 'end.!', end: last.end + 1 })).toBe('missing')
  expect(stateIn(text, { ...quoteOf(text, 'Start'), prefix: 'x' })).toBe('missing')
  expect(stateIn(text, quoteOf(text, text))).toBe('verified')
})

it('a quote of 100 kB is checked to its last character', () => {
  const exact = 'Слово за слово. '.repeat(6400).trim()
  const text = `Він сказав: ${exact}. Кінець.`
  const quote = {
    exact,
    prefix: 'Він сказав: ',
    suffix: '. Кінець.',
    start: 12,
    end: 12 + exact.length,
  }
  expect(new TextEncoder().encode(exact).length).toBeGreaterThan(100_000)
  expect(stateIn(text, quote)).toBe('verified')
  expect(stateIn(text, { ...quote, exact: `${exact.slice(0, -1)}a` })).toBe('missing')
})

it('a quote whose place is not in any excerpt is not held: neither right nor wrong', () => {
  const quote = { exact: 'far away', prefix: 'very ', suffix: ' from', start: 900, end: 908 }
  const held = { passages: [{ start: 0, text: 'Only the beginning.' }], whole: false }
  expect(verifyQuote(quote, held).state).toBe('not-held')
  expect(verifyQuote(quote, { passages: [], whole: false }).state).toBe('not-held')
  expect(verifyQuote(quote, { ...held, whole: true }).state).toBe('missing')
})

it('an excerpt that holds the words but not their context does not verify them', () => {
  const text = 'She said: never again, he wrote.'
  const quote = quoteOf(text, 'never again')
  const bare = { passages: [{ start: quote.start, text: 'never again' }], whole: false }
  expect(verifyQuote(quote, bare).state).toBe('missing')
  const enough = {
    passages: [{ start: quote.start - 8, text: quote.prefix + quote.exact + quote.suffix }],
    whole: false,
  }
  expect(verifyQuote(quote, enough).state).toBe('verified')
})

it('the same place held by two overlapping excerpts counts once', () => {
  const text = 'One two three four five six seven.'
  const quote = quoteOf(text, 'four', 0, 5)
  const passages = [
    { start: 4, text: text.slice(4) },
    { start: 0, text },
  ]
  const wrong = { ...quote, start: 0, end: 4 }
  expect(verifyQuote(wrong, { passages, whole: true })).toEqual({
    state: 'moved',
    at: { start: quote.start, end: quote.end },
  })
})

it('half a surrogate pair is never verified, though the other half stands next to it', () => {
  const text = 'a🎉b'
  const [high = '', low = ''] = '🎉'.split('')
  const quote = { exact: high, prefix: 'a', suffix: low, start: 1, end: 2 }
  expect(stateIn(text, quote)).toBe('missing')
})

it('verified means exactly this: the slice at the offsets with its neighbours is prefix, exact and suffix', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', ' ', '🎉', 'é', 'e\u0301'), { maxLength: 24 })
  const number = fc.integer({ min: -2, max: 26 })
  const parts = fc.array(fc.constantFrom('a', 'b', ' ', '🎉'), { maxLength: 2 })
  fc.assert(
    fc.property(letters, parts, parts, parts, number, number, (body, pre, mid, post, start, end) => {
      const text = body.join('')
      const points = Array.from(text)
      const [prefix, exact, suffix] = [pre.join(''), mid.join(''), post.join('')]
      const at = (from: number, to: number): string | null =>
        from < 0 || to > points.length || to < from ? null : points.slice(from, to).join('')
      const expected =
        exact !== '' &&
        at(start, end) === exact &&
        at(start - pre.length, start) === prefix &&
        at(end, end + post.length) === suffix
      expect(stateIn(text, { prefix, exact, suffix, start, end }) === 'verified').toBe(expected)
    }),
    { numRuns: 2000 },
  )
})
