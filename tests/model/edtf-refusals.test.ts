import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EdtfError, parseEdtf } from '../../src/model/edtf.ts'

function refusal(text: string): EdtfError {
  const result = parseEdtf(text, { displayZone: 'Europe/Kyiv' })
  if ('span' in result) throw new Error(`${text} was read, though it is not EDTF`)
  return result.error
}

function isRefused(text: string): boolean {
  return 'error' in parseEdtf(text, { displayZone: 'Europe/Kyiv' })
}

/** Text, index, character, and a part of the reason. */
const REFUSED: readonly (readonly [string, number, string, string])[] = [
  ['1900-02-29', 8, '2', '1900 is not a leap year'],
  ['2023-02-30', 8, '3', 'February has 28 days'],
  ['1985-06-31', 8, '3', 'June has 30 days'],
  ['XXXX-02-30', 8, '3', 'no year and month that fit have this day'],
  ['1985-04-32', 8, '3', 'day 32 does not exist'],
  ['1985-04-00', 8, '0', 'day 00 does not exist'],
  ['1985-13', 5, '1', 'month 13 does not exist'],
  ['1985-00', 5, '0', 'month 00 does not exist'],
  ['1985-42', 5, '4', 'month 42 does not exist'],
  ['1985-2X', 5, '2', 'month 2X does not exist'],
  ['2001-21-05', 7, '-', '21 is a season'],
  ['1985-4', 6, '', 'a month has two digits'],
  ['1985-04-1', 9, '', 'a day has two digits'],
  ['198', 3, '', 'a year has four digits'],
  ['20231226', 4, '1', 'a hyphen stands between'],
  ['-0000', 0, '-', 'there is no year -0000'],
  ['Y2000', 0, 'Y', 'Y is only for years beyond four digits'],
  ['Y012345', 1, '0', 'no leading zero'],
  ['Y17000-05', 6, '-', 'stands alone'],
  ['Y1E15', 0, 'Y', 'more than 15 digits'],
  ['19XXS2', 4, 'S', 'a year with X has no significant digits'],
  ['1950S0', 5, '0', 'how many digits'],
  ['1950S5', 5, '5', 'no 5 significant digits'],
  ['1985-04-12T24:00:01', 11, '2', 'hour 24 is only for 24:00:00'],
  ['1985-04-12T25:00:00', 11, '2', 'hour 25 does not exist'],
  ['1985-04-12T23:60:00', 14, '6', 'minute 60 does not exist'],
  ['1985-04-12T23:59:60', 17, '6', 'second 60 does not exist'],
  ['1985-04-12T23:20', 16, '', 'hours, minutes and seconds'],
  ['1985-04-12T23:20+02:00', 16, '+', 'hours, minutes and seconds'],
  ['1985-04-12T23', 13, '', 'hours, minutes and seconds'],
  ['1985-04-12T232030', 13, '2', 'with colons'],
  ['1985-04-12T2X:00:00', 12, 'X', 'in a time X stands only for'],
  ['1985-04-12T23:20:30+15', 19, '+', 'no place keeps the offset +15'],
  ['1985-04-12T23:20:30+14:01', 19, '+', 'no place keeps the offset +14:01'],
  ['1985-04-12T23:20:30-12:30', 19, '-', 'no place keeps the offset -12:30'],
  ['1985-04-12T23:20:30-00:00', 19, '-', '-00:00 is not an offset'],
  ['1985-04-12T23:20:30+0430', 19, '+', 'an offset is hours'],
  ['1985-04-XXT23:20:30', 10, 'T', 'a time of day needs a day without X'],
  ['1985-04-12~T23:20:30', 11, 'T', 'has no time of day'],
  ['1985-04-12T23:20:30~', 19, '~', 'a time of day takes no'],
  ['1985-04T23:20:30', 7, 'T', '"T" cannot stand here'],
  ['1985/1984', 5, '1', 'ends before it starts'],
  ['[1985..1984]', 7, '1', 'ends before it starts'],
  ['[1985..1986-02]', 7, '1', 'different precisions'],
  ['2004-02-01T10:00:00/2005', 0, '2', 'no times of day'],
  ['1985/1986/1987', 9, '/', '"/" cannot stand here'],
  ['/', 0, '/', 'a date on at least one side'],
  ['../..', 2, '/', 'a date on at least one side'],
  ['..', 2, '', 'a date or an interval stands here'],
  ['..1985', 2, '1', 'a date or an interval stands here'],
  ['[]', 1, ']', 'a date begins with its year'],
  ['[1985', 5, '', 'not closed with ]'],
  ['[1985}', 5, '}', 'cannot stand here'],
  ['[1985,..1990]', 6, '.', 'only the first member may begin'],
  ['[1985..,1990]', 5, '.', 'only the first member may begin'],
  ['[1985, 1990]', 6, ' ', 'a date begins with its year'],
  ['', 0, '', 'the date is empty'],
  [' 1985', 0, ' ', 'a date begins with its year'],
  ['1985 ', 4, ' ', '" " cannot stand here'],
  ['199x', 3, 'x', 'a year has four digits'],
  ['1985??', 5, '?', '"?" cannot stand here'],
  ['1985😀', 4, '😀', '"😀" cannot stand here'],
  ['1985−04', 4, '−', '"−" cannot stand here'],
]

describe('what is not EDTF is refused with its place, its character and the reason', () => {
  it.each(REFUSED)('%j at %i (%j): %s', (text, at, found, reason) => {
    const error = refusal(text)
    expect({ at: error.at, found: error.found }).toEqual({ at, found })
    expect(error.message).toContain(reason)
    expect(error.remedy).not.toBe('')
  })

  it('tells how to write a time of which the seconds are not known', () => {
    expect(refusal('2023-12-26T02:30+02:00').remedy).toContain('02:30:XX')
  })

  it('junk before or after a valid text always makes it fail', () => {
    const valid = fc.constantFrom(
      '1985-04-12',
      '1985-04-12T23:20:30Z',
      '1964/2008',
      '1985/..',
      '../1985',
      '[1667,1668..]',
      '{1667,1670..1672}',
      'Y-17E7',
      '1950S2',
      '2004-06~-11',
      'XXXX-12-XX',
    )
    const junk = fc.stringMatching(/^[ a-z\t\n_#:;()"'<>À-ž]{1,4}$/u)
    const run = fc.check(
      fc.property(valid, junk, (text, extra) => isRefused(extra + text) && isRefused(text + extra)),
      { numRuns: 1000 },
    )
    expect(run.counterexample).toBeNull()
  })

  it('no text whatever makes it throw, and what is found is what stands there', () => {
    const near = fc.stringMatching(/^[0-9XYTZSE\-./,?~%:+[\]{}]{0,24}$/u)
    const run = fc.check(
      fc.property(fc.oneof(near, fc.string()), text => {
        const result = parseEdtf(text, { displayZone: 'Europe/Kyiv' })
        if ('span' in result) return result.span.edtf === text
        return result.error.at <= text.length && text.startsWith(result.error.found, result.error.at)
      }),
      { numRuns: 3000 },
    )
    expect(run.counterexample).toBeNull()
  })
})
