/**
 * Every example of the Library of Congress EDTF specification, with bounds worked out by hand from its text. A start is the
 * first millisecond of the day that is named, an end its last.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/model/edtf.ts'
import { endOf, startOf } from './days.ts'

/** Text, earliest start, latest start, earliest end, latest end, precision, and ~ or ? or % where marked. */
type Row = readonly [string, string, string, string, string, string, string?]

const LEVEL_0: readonly Row[] = [
  ['1985-04-12', '1985-04-12', '1985-04-12', '1985-04-12', '1985-04-12', 'day'],
  ['1904-02-29', '1904-02-29', '1904-02-29', '1904-02-29', '1904-02-29', 'day'],
  ['1985-04', '1985-04-01', '1985-04-01', '1985-04-30', '1985-04-30', 'month'],
  ['1985', '1985-01-01', '1985-01-01', '1985-12-31', '1985-12-31', 'year'],
  ['1964/2008', '1964-01-01', '1964-01-01', '2008-12-31', '2008-12-31', 'year'],
  ['2004-06/2006-08', '2004-06-01', '2004-06-01', '2006-08-31', '2006-08-31', 'month'],
  ['2004-02-01/2005-02-08', '2004-02-01', '2004-02-01', '2005-02-08', '2005-02-08', 'day'],
  ['2004-02-01/2005-02', '2004-02-01', '2004-02-01', '2005-02-28', '2005-02-28', 'month'],
  ['2004-02-01/2005', '2004-02-01', '2004-02-01', '2005-12-31', '2005-12-31', 'year'],
  ['2005/2006-02', '2005-01-01', '2005-01-01', '2006-02-28', '2006-02-28', 'year'],
]

const LEVEL_1: readonly Row[] = [
  ['Y170000002', '170000002-01-01', '170000002-01-01', '170000002-12-31', '170000002-12-31', 'year'],
  ['Y-170000002', '-170000002-01-01', '-170000002-01-01', '-170000002-12-31', '-170000002-12-31', 'year'],
  ['2001-21', '2001-03-01', '2001-03-01', '2001-05-31', '2001-05-31', 'season'],
  ['1984?', '1983-01-01', '1985-01-01', '1983-12-31', '1985-12-31', 'year', '?'],
  ['2004-06~', '2004-05-01', '2004-07-01', '2004-05-31', '2004-07-31', 'month', '~'],
  ['2004-06-11%', '2004-06-09', '2004-06-13', '2004-06-09', '2004-06-13', 'day', '%'],
  ['201X', '2010-01-01', '2019-01-01', '2010-12-31', '2019-12-31', 'year'],
  ['20XX', '2000-01-01', '2099-01-01', '2000-12-31', '2099-12-31', 'year'],
  ['2004-XX', '2004-01-01', '2004-12-01', '2004-01-31', '2004-12-31', 'month'],
  ['1985-04-XX', '1985-04-01', '1985-04-30', '1985-04-01', '1985-04-30', 'day'],
  ['1985-XX-XX', '1985-01-01', '1985-12-31', '1985-01-01', '1985-12-31', 'day'],
  ['1985-04-12/..', '1985-04-12', '1985-04-12', 'forever', 'forever', 'day'],
  ['1985-04/..', '1985-04-01', '1985-04-01', 'forever', 'forever', 'month'],
  ['1985/..', '1985-01-01', '1985-01-01', 'forever', 'forever', 'year'],
  ['../1985-04-12', 'ever', 'ever', '1985-04-12', '1985-04-12', 'day'],
  ['../1985-04', 'ever', 'ever', '1985-04-30', '1985-04-30', 'month'],
  ['../1985', 'ever', 'ever', '1985-12-31', '1985-12-31', 'year'],
  ['1985-04-12/', '1985-04-12', '1985-04-12', '1985-04-12', 'forever', 'day'],
  ['1985-04/', '1985-04-01', '1985-04-01', '1985-04-30', 'forever', 'month'],
  ['1985/', '1985-01-01', '1985-01-01', '1985-12-31', 'forever', 'year'],
  ['/1985-04-12', 'ever', '1985-04-12', '1985-04-12', '1985-04-12', 'day'],
  ['/1985-04', 'ever', '1985-04-01', '1985-04-30', '1985-04-30', 'month'],
  ['/1985', 'ever', '1985-01-01', '1985-12-31', '1985-12-31', 'year'],
  ['-1985', '-1985-01-01', '-1985-01-01', '-1985-12-31', '-1985-12-31', 'year'],
]

const LEVEL_2: readonly Row[] = [
  ['Y-17E7', '-170000000-01-01', '-170000000-01-01', '-170000000-12-31', '-170000000-12-31', 'year'],
  ['1950S2', '1900-01-01', '1999-01-01', '1900-12-31', '1999-12-31', 'century'],
  ['Y171010000S3', '171000000-01-01', '171999999-01-01', '171000000-12-31', '171999999-12-31', 'century'],
  ['Y3388E2S3', '338000-01-01', '338999-01-01', '338000-12-31', '338999-12-31', 'century'],
  ['2001-34', '2001-04-01', '2001-04-01', '2001-06-30', '2001-06-30', 'season'],
  ['[1667,1668,1670..1672]', '1667-01-01', '1672-01-01', '1667-12-31', '1672-12-31', 'year'],
  ['[..1760-12-03]', 'ever', '1760-12-03', 'ever', '1760-12-03', 'day'],
  ['[1760-12..]', '1760-12-01', 'forever', '1760-12-31', 'forever', 'month'],
  ['[1760-01,1760-02,1760-12..]', '1760-01-01', 'forever', '1760-01-31', 'forever', 'month'],
  ['[1667,1760-12]', '1667-01-01', '1760-12-01', '1667-12-31', '1760-12-31', 'year'],
  ['[..1984]', 'ever', '1984-01-01', 'ever', '1984-12-31', 'year'],
  ['{1667,1668,1670..1672}', '1667-01-01', '1667-01-01', '1672-12-31', '1672-12-31', 'year'],
  ['{1960,1961-12}', '1960-01-01', '1960-01-01', '1961-12-31', '1961-12-31', 'year'],
  ['{..1984}', 'ever', 'ever', '1984-12-31', '1984-12-31', 'year'],
  ['2004-06-11%', '2004-06-09', '2004-06-13', '2004-06-09', '2004-06-13', 'day', '%'],
  ['2004-06~-11', '2003-05-11', '2005-07-11', '2003-05-11', '2005-07-11', 'day', '~'],
  ['2004?-06-11', '2003-06-11', '2005-06-11', '2003-06-11', '2005-06-11', 'day', '?'],
  ['?2004-06-~11', '2003-06-10', '2005-06-12', '2003-06-10', '2005-06-12', 'day', '%'],
  ['2004-%06-11', '2004-04-11', '2004-08-11', '2004-04-11', '2004-08-11', 'day', '%'],
  ['156X-12-25', '1560-12-25', '1569-12-25', '1560-12-25', '1569-12-25', 'day'],
  ['15XX-12-25', '1500-12-25', '1599-12-25', '1500-12-25', '1599-12-25', 'day'],
  ['XXXX-12-XX', '0-12-01', '9999-12-31', '0-12-01', '9999-12-31', 'day'],
  ['1XXX-XX', '1000-01-01', '1999-12-01', '1000-01-31', '1999-12-31', 'month'],
  ['1XXX-12', '1000-12-01', '1999-12-01', '1000-12-31', '1999-12-31', 'month'],
  ['1984-1X', '1984-10-01', '1984-12-01', '1984-10-31', '1984-12-31', 'month'],
  ['2004-06-~01/2004-06-~20', '2004-05-31', '2004-06-02', '2004-06-19', '2004-06-21', 'day', '~'],
  ['2004-06-XX/2004-07-03', '2004-06-01', '2004-06-30', '2004-07-03', '2004-07-03', 'day'],
]

/** Times of day, with what the clock shows in Kyiv: on 12 April 1985 that was four hours ahead of UTC. */
const TIMES: readonly (readonly [text: string, clock: number])[] = [
  ['1985-04-12T23:20:30', Date.UTC(1985, 3, 12, 23, 20, 30)],
  ['1985-04-12T23:20:30Z', Date.UTC(1985, 3, 13, 3, 20, 30)],
  ['1985-04-12T23:20:30-04', Date.UTC(1985, 3, 13, 7, 20, 30)],
  ['1985-04-12T23:20:30+04:30', Date.UTC(1985, 3, 12, 22, 50, 30)],
]

const ROWS = [...LEVEL_0, ...LEVEL_1, ...LEVEL_2]

describe('the examples of the specification', () => {
  for (const row of ROWS) {
    const [text, earliestStart, latestStart, earliestEnd, latestEnd, precision, mark = ''] = row
    it(`${text} has the bounds that its text says`, () => {
      expect(parseEdtf(text, { displayZone: 'Europe/Kyiv' })).toEqual({
        span: {
          edtf: text,
          earliestStart: startOf(earliestStart),
          latestStart: startOf(latestStart),
          earliestEnd: endOf(earliestEnd),
          latestEnd: endOf(latestEnd),
          precision,
          approximate: mark === '~' || mark === '%',
          uncertain: mark === '?' || mark === '%',
        },
      })
    })
  }

  it.each(TIMES)('%s is the second that the clock in Kyiv showed', (text, clock) => {
    expect(parseEdtf(text, { displayZone: 'Europe/Kyiv' })).toMatchObject({
      span: {
        earliestStart: clock,
        latestStart: clock,
        earliestEnd: clock + 999,
        latestEnd: clock + 999,
        precision: 'second',
      },
    })
  })
})

const CORPUS = new URL('../../../shared/corpora/edtf-examples.json', import.meta.url)
const corpusIsHere = existsSync(CORPUS)
if (!corpusIsHere)
  console.warn(`SKIPPED: ${CORPUS.pathname} is missing, so the table is not compared with it.`)

describe.skipIf(!corpusIsHere)('the public list of the examples', () => {
  it('holds nothing that the tables above leave out', () => {
    const corpus = JSON.parse(readFileSync(CORPUS, 'utf8')) as Record<string, readonly string[]>
    const listed = ['level0', 'level1', 'level2'].flatMap(level => corpus[level] ?? [])
    const here = new Set<string>([...ROWS, ...TIMES].map(([text]) => text))
    expect(listed).toHaveLength(65)
    expect(listed.filter(text => !here.has(text))).toEqual([])
  })
})
