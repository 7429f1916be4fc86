/** Proof that the verifier can fail: every shipped quote is corrupted in many ways, and each must be caught. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Dataset } from '../../src/model/dataset.ts'
import { parseDatasetText } from '../../src/dataset/parse.ts'
import { heldTexts } from '../../src/dataset/tables.ts'
import { type HeldText, type QuoteWords, verifyQuote } from '../../src/evidence/verify.ts'
import { quoteOf, whole } from './quoting.ts'

interface Case {
  readonly quote: QuoteWords
  readonly held: HeldText
}
type Random = () => number
/** A corrupted copy, or null where this quote has nothing that can be corrupted so. */
type Corruption = (sound: Case, random: Random) => Case | null

const ROUNDS = 12
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

const CORRUPTIONS: Readonly<Record<string, Corruption>> = {
  'one character changed': inWords((points, at, random) => points.with(at, other(points[at], random))),
  'one character added': inWords((points, at, random) => points.toSpliced(at, 0, other(points[at], random))),
  'one character dropped': inWords((points, at) => points.toSpliced(at, 1)),
  'two characters swapped': inWords((points, at) => {
    const [a = '', b = ''] = points.slice(at, at + 2)
    return b === '' ? points : points.toSpliced(at, 2, b, a)
  }),
  'offset by one': ({ quote, held }, random) => {
    const shift = random() < 0.5 ? -1 : 1
    return { quote: { ...quote, start: quote.start + shift, end: quote.end + shift }, held }
  },
  'one end off by one': ({ quote, held }, random) => {
    const changed = random() < 0.5 ? { start: quote.start + 1 } : { end: quote.end + 1 }
    return { quote: { ...quote, ...changed }, held }
  },
  'a neighbouring passage': ({ quote, held }, random) => {
    const text = Array.from(held.passages.map(passage => passage.text).join(''))
    const length = quote.end - quote.start
    const from = Math.floor(random() * Math.max(1, text.length - length))
    return { quote: { ...quote, exact: text.slice(from, from + length).join('') }, held }
  },
  'composed to decomposed': inText(text => text.normalize('NFD')),
  'space to no-break space': inWords((points, at) =>
    points[at] === ' ' ? points.with(at, '\u00A0') : points,
  ),
  'curly to straight': inText(text => text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"')),
  'case of one letter': inWords((points, at) => {
    const letter = points[at] ?? ''
    return points.with(at, letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase())
  }),
  'soft hyphen put in': inWords((points, at) => points.toSpliced(at, 0, '\u00AD')),
  'an astral character before it in the source': ({ quote, held }) => ({
    quote,
    held: { ...held, passages: held.passages.map(({ start, text }) => ({ start, text: `🎉${text}` })) },
  }),
  'one character of the source': inSource((points, at, random) => points.with(at, other(points[at], random))),
  'one character dropped from the source': inSource((points, at) => points.toSpliced(at, 1)),
}

it('at least 1,000 different seeded corruptions of quotes, and every one is caught', async () => {
  const cases = [...(await shippedCases()), ...madeCases()]
  for (const { quote, held } of cases) expect(verifyQuote(quote, held).state).toBe('verified')
  const random = seeded(20231227)
  const missed: string[] = []
  const tally = Object.entries(CORRUPTIONS).map(([name, corrupt]) => {
    let caught = 0
    const distinct = new Set<string>()
    for (const sound of cases) {
      for (let round = 0; round < ROUNDS; round++) {
        const corrupted = corrupt(sound, random)
        if (corrupted === null || isStillTrue(sound, corrupted)) continue
        const key = JSON.stringify(corrupted)
        if (distinct.has(key)) continue
        distinct.add(key)
        if (verifyQuote(corrupted.quote, corrupted.held).state === 'verified') missed.push(name)
        else caught++
      }
    }
    return { name, caught, seeded: distinct.size }
  })
  const sum = (key: 'caught' | 'seeded'): number => tally.reduce((total, row) => total + row[key], 0)
  const rows = tally.map(row => `  ${row.name}: ${row.caught}/${row.seeded}`)
  console.info(`Corruptions of quotes caught/seeded: ${sum('caught')}/${sum('seeded')}\n${rows.join('\n')}`)
  expect(tally.filter(row => row.seeded === 0)).toEqual([])
  expect(sum('seeded')).toBeGreaterThanOrEqual(1000)
  expect(missed).toEqual([])
})

/** Every quote of the shipped dataset against its excerpts. */
async function shippedCases(): Promise<Case[]> {
  const file = 'public/data/ukraine-2023/dataset.json'
  const { dataset } = parseDatasetText(await readFile(file, 'utf8'), { file })
  return dataset === null ? [] : casesOf(dataset)
}

function casesOf(dataset: Dataset): Case[] {
  const held = heldTexts(dataset)
  return [...dataset.quotes.values()].flatMap(quote => {
    const own = held.get(quote.source)
    return own === undefined ? [] : [{ quote, held: own }]
  })
}

/** Quotes with letters that decompose, marks, astral and right-to-left characters, which one article may lack. */
function madeCases(): Case[] {
  const text = 'Він сказав: “Ми не підемо з Київської області” — 🎉 і кав’ярня. אמר: לא נסכים. Café Zürich.'
  return ['Ми не підемо з Київської області', 'кав’ярня', 'לא נסכים', 'Café Zürich'].map(exact => ({
    quote: quoteOf(text, exact, 0, 12),
    held: whole(text),
  }))
}

/** Corrupts exact, prefix or suffix at a random place; the offsets stay. */
function inWords(change: (points: string[], at: number, random: Random) => string[]): Corruption {
  return ({ quote, held }, random) => {
    const field = (['exact', 'exact', 'prefix', 'suffix'] as const)[Math.floor(random() * 4)] ?? 'exact'
    const points = Array.from(quote[field])
    const at = Math.floor(random() * points.length)
    return { quote: { ...quote, [field]: change(points, at, random).join('') }, held }
  }
}

/** Corrupts exact, prefix and suffix as a careless tool would. */
function inText(change: (text: string) => string): Corruption {
  return ({ quote, held }) => {
    const { exact, prefix, suffix } = quote
    const words = { exact: change(exact), prefix: change(prefix), suffix: change(suffix) }
    return { quote: { ...quote, ...words }, held }
  }
}

/** Corrupts every passage that holds the quote, at one random place within quote and context. */
function inSource(change: (points: string[], at: number, random: Random) => string[]): Corruption {
  return ({ quote, held }, random) => {
    const from = quote.start - Array.from(quote.prefix).length
    const to = quote.end + Array.from(quote.suffix).length
    const place = from + Math.floor(random() * (to - from))
    const passages = held.passages.map(({ start, text }) => {
      const points = Array.from(text)
      if (place < start || place >= start + points.length) return { start, text }
      return { start, text: change(points, place - start, random).join('') }
    })
    return { quote, held: { ...held, passages } }
  }
}

/** No corruption: nothing changed, or the context only became shorter at its far end, where it is as true as before. */
function isStillTrue(sound: Case, { quote, held }: Case): boolean {
  return (
    sound.held === held &&
    sound.quote.start === quote.start &&
    sound.quote.end === quote.end &&
    sound.quote.exact === quote.exact &&
    sound.quote.prefix.endsWith(quote.prefix) &&
    sound.quote.suffix.startsWith(quote.suffix)
  )
}

function other(character: string | undefined, random: Random): string {
  const choice = ALPHABET[Math.floor(random() * ALPHABET.length)] ?? 'x'
  return choice === character ? 'Ω' : choice
}

/** Mulberry32: the same numbers on every run. */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
