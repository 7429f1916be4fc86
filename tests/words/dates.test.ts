import { afterEach, describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/model/edtf.ts'
import { describeSpan } from '../../src/model/describe-span.ts'
import { explainTime } from '../../src/model/sureness.ts'
import type { TimeSpan } from '../../src/model/timespan.ts'
import type { DateWords } from '../../src/words/date-words.ts'
import { DATES as ARABIC } from '../../src/words/ar/dates.ts'
import { DATES as UKRAINIAN } from '../../src/words/uk/dates.ts'
import { say, speak, wordsOf } from '../../src/words/say.ts'

function spanOf(edtf: string): TimeSpan {
  const read = parseEdtf(edtf, { displayZone: 'Europe/Kyiv' })
  if ('error' in read) throw new Error(`${edtf}: ${read.error.message}`)
  return read.span
}

const long = (edtf: string, words: DateWords) => describeSpan(spanOf(edtf), 'long', words)
const short = (edtf: string, words: DateWords) => describeSpan(spanOf(edtf), 'short', words)

describe('dates in Ukrainian', () => {
  it.each([
    ['2023-12-26', '26 грудня 2023'],
    ['2023-12', 'грудень 2023'],
    ['2023', '2023'],
    ['-0043', '44 до н. е.'],
    ['2023-12-25/2023-12-26', '25–26 грудня 2023'],
    ['2023-11-30/2023-12-02', '30 листопада – 2 грудня 2023'],
    ['1984-10/1984-12', 'жовтень – грудень 1984'],
    ['1990/1999', '1990-ті'],
    ['2022-02/..', 'з лютого 2022'],
    ['2014/..', 'з 2014 року'],
    ['2022-21/..', 'з весни 2022'],
    ['../2023-12-26', 'до 26 грудня 2023'],
    ['2022-02/', 'від лютого 2022, кінець невідомий'],
    ['[2023-12-18..2023-12-24]', 'якийсь день тижня від 18 грудня 2023'],
    ['[2023-12-18..2023-12-23]', 'якийсь день у проміжку 18–23 грудня 2023'],
    ['2023-12-XX', 'якийсь день грудня 2023'],
    ['199X', 'якийсь рік 1990-х'],
    ['2022-34', 'другий квартал 2022 року'],
    ['2022-11~', 'приблизно листопад 2022'],
    ['2023-12-26?', 'можливо, 26 грудня 2023'],
    ['2023-12-26%', 'можливо, приблизно 26 грудня 2023'],
    ['2022-11~/2023-12', 'від приблизно листопада 2022 до грудня 2023'],
  ])('%s is %s', (edtf, words) => {
    expect(long(edtf, UKRAINIAN)).toBe(words)
  })

  it('are short in lists', () => {
    expect(short('2023-12-26', UKRAINIAN)).toBe('26 груд. 2023')
    expect(short('2023-12-26?', UKRAINIAN)).toBe('26 груд. 2023?')
  })
})

describe('dates in Arabic', () => {
  it.each([
    ['2023-12-26', '26 ديسمبر 2023'],
    ['2023-12', 'ديسمبر 2023'],
    ['-0043', '44 ق.م'],
    ['2023-12-25/2023-12-26', '25 إلى 26 ديسمبر 2023'],
    ['2022-02/..', 'منذ فبراير 2022'],
    ['../2023-12-26', 'حتى 26 ديسمبر 2023'],
    ['[2023-12-18..2023-12-24]', 'يوم ما في الأسبوع الذي يبدأ في 18 ديسمبر 2023'],
    ['2023-12-XX', 'يوم ما في ديسمبر 2023'],
    ['199X', 'سنة ما في عقد 1990'],
    ['2022-11~', 'نحو نوفمبر 2022'],
    ['2023-12-26?', 'ربما 26 ديسمبر 2023'],
  ])('%s is %s', (edtf, words) => {
    expect(long(edtf, ARABIC)).toBe(words)
  })

  it('are written with the digits 0 to 9', () => {
    const said = ['2023-12-26', '1984-10/1984-12', '-0043', '2023-12-26T02:30:00+02:00'].map(edtf =>
      long(edtf, ARABIC),
    )
    expect(said.join(' ')).not.toMatch(/[٠-٩۰-۹]/u)
  })
})

describe('the language that is spoken', () => {
  afterEach(async () => speak('en', await wordsOf('en')))

  it.each([
    [
      'en',
      'about November 2022',
      'Marked as approximate: it may be as early as October 2022 and as late as December 2022.',
    ],
    [
      'uk',
      'приблизно листопад 2022',
      'Позначено: приблизно. Найраніше – жовтень 2022, найпізніше – грудень 2022.',
    ],
    ['ar', 'نحو نوفمبر 2022', 'عليه علامة: تقريبي. قد يكون مبكرًا حتى أكتوبر 2022 ومتأخرًا حتى ديسمبر 2022.'],
  ] as const)('puts dates and how sure they are into %s', async (language, date, how) => {
    speak(language, await wordsOf(language))
    expect(describeSpan(spanOf('2022-11~'))).toBe(date)
    expect(explainTime(spanOf('2022-11~'))).toBe(how)
    expect(say().places.kilometres(say().number(1.5))).toMatch(/^1[.,]5\u00a0\S+$/u)
    expect(say().places.metres(say().number(800))).toMatch(/^800\u00a0\S+$/u)
  })
})
