import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../src/model/describe-span.ts'
import { parseEdtf } from '../../src/model/edtf.ts'
import { explainTime, howSureOfTime } from '../../src/model/sureness.ts'
import type { TimeSpan } from '../../src/model/timespan.ts'
import { DATES } from '../../src/words/en/dates.ts'

function read(text: string): TimeSpan {
  const result = parseEdtf(text, { displayZone: 'Europe/Kyiv' })
  if ('error' in result) throw new Error(`${text}: ${result.error.message}`)
  return result.span
}

/** Text, long words, short words. */
const WORDS: readonly (readonly [string, string, string])[] = [
  ['2023-12-26', '26 December 2023', '26 Dec 2023'],
  ['2022-11', 'November 2022', 'Nov 2022'],
  ['1984', '1984', '1984'],
  ['-0043', '44 BCE', '44 BCE'],
  ['0000', '1 BCE', '1 BCE'],
  ['0044', '44 CE', '44 CE'],
  ['Y-17E7', '170,000,001 BCE', '170,000,001 BCE'],
  ['2023-12-26T02:30:00+02:00', '26 December 2023, 02:30', '26 Dec 2023, 02:30'],
  ['2023-12-26T00:30:05Z', '26 December 2023, 02:30:05', '26 Dec 2023, 02:30:05'],
  ['2023-12-26T02:30:XX', '26 December 2023, 02:30', '26 Dec 2023, 02:30'],
  [
    '2023-12-26T02:XX:XX',
    '26 December 2023, between 02:00 and 03:00',
    '26 Dec 2023, between 02:00 and 03:00',
  ],
  ['2001-21', 'spring 2001', 'spring 2001'],
  ['2001-24', 'winter 2001/02', 'winter 2001/02'],
  ['2001-32', 'winter 2001 (southern hemisphere)', 'winter 2001 (southern hemisphere)'],
  ['2001-34', 'the second quarter of 2001', 'the second quarter of 2001'],
  ['2023-12-25/2023-12-26', '25 to 26 December 2023', '25–26 Dec 2023'],
  ['2023-11-25/2023-12-26', '25 November to 26 December 2023', '25 Nov – 26 Dec 2023'],
  ['2023-12-29/2024-01-03', '29 December 2023 to 3 January 2024', '29 Dec 2023 – 3 Jan 2024'],
  ['2023-12-29/2024-01', 'from 29 December 2023 to January 2024', 'from 29 Dec 2023 to Jan 2024'],
  ['1984-10/1984-12', 'October to December 1984', 'Oct – Dec 1984'],
  ['1964/2008', '1964 to 2008', '1964–2008'],
  ['1990/1999', 'the 1990s', 'the 1990s'],
  ['-0043/-0039', '44 to 40 BCE', '44–40 BCE'],
  ['2022-02/..', 'since February 2022', 'since Feb 2022'],
  ['../1984', 'up to 1984', 'up to 1984'],
  ['1985/', 'from 1985, end unknown', 'from 1985, end unknown'],
  ['/1985', 'until 1985, start unknown', 'until 1985, start unknown'],
  ['2022-11~', 'about November 2022', 'c. Nov 2022'],
  ['1984?', 'possibly 1984', '1984?'],
  ['2004-06-11%', 'possibly about 11 June 2004', 'c. 11 Jun 2004?'],
  ['?2004-06-~11', '11 June 2004 (year uncertain, day approximate)', 'c. 11 Jun 2004?'],
  ['2022-11~/2023-02', 'from about November 2022 to February 2023', 'from c. Nov 2022 to Feb 2023'],
  ['[2023-12-18..2023-12-24]', 'some day in the week of 18 December 2023', 'some day 18–24 Dec 2023'],
  ['[2023-12-19..2023-12-25]', 'some day from 19 to 25 December 2023', 'some day 19–25 Dec 2023'],
  ['[1667,1760-12]', 'either 1667 or December 1760', 'either 1667 or Dec 1760'],
  ['[1667,1668,1670..1672]', 'one of 1667, 1668 or 1670 to 1672', 'one of 1667, 1668 or 1670–1672'],
  ['[..1760-12-03]', 'some day up to 3 December 1760', 'some day up to 3 Dec 1760'],
  ['[1760-12..]', 'some month from December 1760 on', 'some month from Dec 1760 on'],
  ['{1667,1670..1672}', '1667 and 1670 to 1672', '1667 and 1670–1672'],
  ['{..1984}', 'all years up to 1984', 'all years up to 1984'],
  ['2004-06-XX', 'some day in June 2004', 'some day in Jun 2004'],
  ['2004-XX', 'some month in 2004', 'some month in 2004'],
  ['2004-XX-XX', 'some day in 2004', 'some day in 2004'],
  ['2004-XX-12', 'day 12 of some month in 2004', 'day 12 of some month in 2004'],
  ['2004-06-1X', 'some day from 10 to 19 June 2004', 'some day 10–19 Jun 2004'],
  ['1984-1X', 'some month from October to December 1984', 'some month Oct – Dec 1984'],
  ['199X', 'some year in the 1990s', 'some year in the 1990s'],
  ['199X~', 'some year in the 1990s (approximate)', 'some year in the 1990s (approximate)'],
  ['19XX', 'some year from 1900 to 1999', 'some year 1900–1999'],
  ['199X-21', 'spring of some year in the 1990s', 'spring of some year in the 1990s'],
  ['156X-12-25', '25 December of some year in the 1560s', '25 Dec of some year in the 1560s'],
  ['XXXX-12-XX', 'some day in December of an unknown year', 'some day in Dec of an unknown year'],
  ['1950S2', 'some year from 1900 to 1999, estimated 1950', 'some year 1900–1999, estimated 1950'],
  [
    '[2023-12-26T02:00:00..2023-12-26T03:00:00]',
    'some time from 26 December 2023, 02:00 to 03:00',
    'some time 26 Dec 2023, 02:00 to 03:00',
  ],
  [
    '[2023-12-26T02:15:XX..2023-12-26T02:44:XX]',
    'some time from 26 December 2023, 02:15 to 02:44',
    'some time 26 Dec 2023, 02:15 to 02:44',
  ],
  [
    '{2023-12-25T23:00:00..2023-12-26T05:00:00}',
    '25 December 2023, 23:00 to 26 December 2023, 05:00',
    '25 Dec 2023, 23:00 to 26 Dec 2023, 05:00',
  ],
]

describe('a span in words', () => {
  it.each(WORDS)('%s: %s', (text, long, short) => {
    const span = read(text)
    expect(describeSpan(span)).toBe(long)
    expect(describeSpan(span, 'short')).toBe(short)
  })

  it('takes its phrases from the table that it is given', () => {
    const words = { ...DATES, about: 'um den {date}', day: '{day}. {month}' }
    expect(describeSpan(read('2004-06-11~'), 'long', words)).toBe('um den 11. June 2004')
  })

  it('falls back to its bounds where its text is not EDTF', () => {
    expect(describeSpan({ ...read('2023-12-25/2023-12-26'), edtf: 'Christmas' })).toBe(
      'from 25 December 2023 to 26 December 2023',
    )
  })
})

/** Text, how sure, and the sentence that says why. */
const SURE: readonly (readonly [string, string, string])[] = [
  ['2023-12-26', 'known', 'Known to the day.'],
  ['2023-12-26T02:30:XX', 'known', 'Known to the minute.'],
  ['1990/1999', 'known', 'Known to the year.'],
  ['2022-02/..', 'known', 'Known to the month. No end is set.'],
  ['../1985', 'known', 'Known to the year. No start is set.'],
  ['{1667,1670}', 'known', 'Known to the year.'],
  [
    '2022-11~',
    'approximate',
    'Marked as approximate: it may be as early as October 2022 and as late as December 2022.',
  ],
  ['1984?', 'approximate', 'Marked as uncertain: it may be as early as 1983 and as late as 1985.'],
  ['2022-11~/..', 'approximate', 'Marked as approximate.'],
  ['Y17E7%', 'approximate', 'Marked as uncertain and approximate.'],
  ['199X', 'somewhere', 'Somewhere inside; no more than that is known.'],
  ['199X~', 'somewhere', 'Somewhere inside; no more than that is known.'],
  ['[1984,1985]', 'somewhere', 'Somewhere inside; no more than that is known.'],
  ['1985/', 'somewhere', 'Start: 1985. End: not known.'],
  ['2004-06-XX/2004-07-03', 'somewhere', 'Start: some day in June 2004. End: 3 July 2004.'],
]

describe('how sure a date is', () => {
  it.each(SURE)('%s is %s: %s', (text, sureness, sentence) => {
    expect(howSureOfTime(read(text))).toBe(sureness)
    expect(explainTime(read(text))).toBe(sentence)
  })

  it('one of a single date is that date', () => {
    expect(howSureOfTime(read('[1984]'))).toBe('known')
    expect(describeSpan(read('[1984]'))).toBe('1984')
  })
})
