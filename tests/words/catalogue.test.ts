import { describe, expect, it } from 'vitest'
import { ARABIC } from '../../src/words/ar.ts'
import { ENGLISH } from '../../src/words/en.ts'
import { UKRAINIAN } from '../../src/words/uk.ts'

/** A sentence of a catalogue: its key, and what it says of samples. */
type Sentences = ReadonlyMap<string, string>

/** What a function of a catalogue may be asked about: words, a count, several words. */
const SAMPLES = ['7', 7, ['7']] as const

/** Calls with the first kinds of samples that the function takes. */
function sampled(key: string, make: (...input: unknown[]) => unknown): string {
  const kinds = SAMPLES.length ** make.length
  for (let kind = 0; kind < kinds; kind++) {
    const input = Array.from({ length: make.length }, (_, at) => SAMPLES[Math.floor(kind / 3 ** at) % 3])
    try {
      const said = make(...input)
      if (typeof said === 'string') return said
    } catch {
      // The next kinds of samples, then.
    }
  }
  throw new Error(`${key} says nothing of any sample.`)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isFunction(value: unknown): value is (...input: unknown[]) => unknown {
  return typeof value === 'function'
}

/** Functions that are tools, and not sentences. */
const TOOLS = /^(?:number|list|languageName|dates\.(?:months|monthsShort|number)|timeline\.weekdays)$/u

function sentences(value: unknown, key = ''): [string, string][] {
  if (TOOLS.test(key)) return []
  if (typeof value === 'string') return [[key, value]]
  if (isFunction(value)) {
    // Phrases of dates take named slots; all others take what they speak of one by one.
    const slots = { a: '{a}', b: '{b}', year: '{year}', whole: '{whole}', some: '{some}', day: '{day}' }
    return [[key, key.startsWith('dates.') ? String(value(slots)) : sampled(key, value)]]
  }
  if (!isRecord(value)) throw new Error(`${key} is no sentence.`)
  return Object.entries(value).flatMap(([name, inner]) =>
    sentences(inner, key === '' ? name : `${key}.${name}`),
  )
}

const all = (catalogue: unknown): Sentences => new Map(sentences(catalogue))
const english = all(ENGLISH)
const OTHERS = { Ukrainian: UKRAINIAN, Arabic: ARABIC }

/** Names, keys of the keyboard, formats and signs that are Latin in every language. */
const NAMES =
  /Dateline|Natural Earth|GeoNames|CC BY 4\.0|JSON-LD|CSL-JSON|GeoJSON|JSON|BibTeX|CSV|W3C|Page Up|Page Down|Home (?:і |و)End|Enter|Escape|Esc|Shift|\{\w+\}/gu

describe.each(Object.entries(OTHERS))('%s', (_name, catalogue) => {
  const said = all(catalogue)

  it('says all that English says, and nothing else', () => {
    expect([...said.keys()].toSorted()).toEqual([...english.keys()].toSorted())
    expect(said.size).toBeGreaterThan(400)
  })

  it('leaves no sentence empty and none in English', () => {
    const wrong = [...said].filter(
      ([, text]) => text.trim() === '' || /[A-Za-z]{2}/u.test(text.replace(NAMES, '')),
    )
    expect(wrong).toEqual([])
  })

  it('has a place for everything that English has a place for', () => {
    const slotsOf = (text: string | undefined) => [...new Set(text?.match(/\{\w+\}/gu))].toSorted()
    const wrong = [...said].filter(
      ([key, text]) => String(slotsOf(text)) !== String(slotsOf(english.get(key))),
    )
    expect(wrong).toEqual([])
  })
})

describe('plural forms', () => {
  const forms = (catalogue: typeof ENGLISH, counts: readonly number[]) =>
    counts.map(count => catalogue.timeline.events(count))

  it('are two in English', () => {
    expect(forms(ENGLISH, [0, 1, 2, 1234])).toEqual(['0 events', '1 event', '2 events', '1,234 events'])
  })

  it('are three of whole numbers in Ukrainian, by the last digits', () => {
    expect(forms(UKRAINIAN, [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 1234])).toEqual([
      '0 подій',
      '1 подія',
      '2 події',
      '4 події',
      '5 подій',
      '11 подій',
      '12 подій',
      '14 подій',
      '21 подія',
      '22 події',
      '25 подій',
      '101 подія',
      '111 подій',
      '1\u{A0}234 події',
    ])
  })

  it('fit a figure that stands beside its word', () => {
    const words = ({ reader }: typeof ENGLISH, counts: readonly number[]) =>
      counts.map(count => reader.welcome.counts.quotes(count))
    expect(words(ENGLISH, [0, 1, 2])).toEqual(['verified quotes', 'verified quote', 'verified quotes'])
    expect(words(UKRAINIAN, [1, 2, 5])).toEqual(['звірена цитата', 'звірені цитати', 'звірених цитат'])
    expect(words(ARABIC, [1, 2, 3, 11, 100])).toEqual([
      'اقتباس مدقق',
      'اقتباسان مدققان',
      'اقتباسات مدققة',
      'اقتباسًا مدققًا',
      'اقتباس مدقق',
    ])
  })

  it('are six in Arabic', () => {
    expect(forms(ARABIC, [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 1234])).toEqual([
      'لا أحداث',
      'حدث واحد',
      'حدثان',
      '3 أحداث',
      '10 أحداث',
      '11 حدثًا',
      '99 حدثًا',
      '100 حدث',
      '102 حدث',
      '103 أحداث',
      '111 حدثًا',
      '1,234 حدثًا',
    ])
  })
})
