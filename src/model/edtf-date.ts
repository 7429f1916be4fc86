/** Reads one EDTF date: `1985-04-12`, `2004-06-~11`, `156X-12-25`, `Y-17E7`, `1950S2`, `2001-34` and their like. */
import { type DateNode, type Digits, type Mark, type Reader, refuse, take } from './edtf-tree.ts'
import { numbersFor } from './edtf-digits.ts'
import { readTime } from './edtf-time.ts'

/** Years of more digits than this are refused: their milliseconds would no longer tell one year from the next. */
const MOST_YEAR_DIGITS = 15
const FIRST_SEASON = 21
const LAST_SEASON = 41
const NO_MARK: Mark = { uncertain: false, approximate: false }

/** Reads a date from where the reader stands; null after a refusal. */
export function readDate(reader: Reader): DateNode | null {
  const at = reader.at
  const before = readMark(reader)
  if (reader.text[reader.at] === 'Y') return readLongYear(reader, at, before)
  const year = readYear(reader)
  if (year === null) return null
  if (reader.text[reader.at] === 'S') return readSignificant(reader, at, year, before)
  const marks = [before]
  qualify(reader, marks)
  const none = { kind: 'date', at, year, season: null, day: null, time: null, significant: null } as const
  if (!take(reader, '-')) return { ...none, month: null, marks }
  marks.push(readMark(reader))
  const month = readPair(reader, 'month')
  if (month === null) return null
  qualify(reader, marks)
  const season = seasonOf(month)
  if (season === null && numbersFor(month.written, 12).length === 0) return refuseMonth(reader, month)
  if (reader.text[reader.at] !== '-') {
    return season === null ? { ...none, month, marks } : { ...none, month: null, season, marks }
  }
  if (season !== null) {
    return refuse(
      reader,
      reader.at,
      `${month.written} is a season or part of a year, which has no days`,
      'Leave the day out, or give a month from 01 to 12.',
    )
  }
  reader.at += 1
  marks.push(readMark(reader))
  const day = readPair(reader, 'day')
  if (day === null) return null
  qualify(reader, marks)
  const date: DateNode = { ...none, month, day, marks }
  return reader.text[reader.at] === 'T' ? readTime(reader, date) : date
}

function readYear(reader: Reader): Digits | null {
  const at = reader.at
  const negative = take(reader, '-')
  const found = /^[0-9X]*/u.exec(reader.text.slice(reader.at))?.[0] ?? ''
  if (found.length > 4) {
    return refuse(
      reader,
      reader.at + 4,
      'a year has four digits, and a hyphen stands between year, month and day',
      'Write hyphens (2023-12-26), or Y before a year beyond 9999 (Y12000).',
    )
  }
  if (found.length < 4) {
    return refuse(
      reader,
      reader.at + found.length,
      found === '' ? 'a date begins with its year' : 'a year has four digits',
      'Write the year with four digits, X for each that is not known: 2023, 0044, 199X.',
    )
  }
  reader.at += 4
  if (negative && found === '0000') {
    return refuse(reader, at, 'there is no year -0000', 'Write 0000 for 1 BCE and -0001 for 2 BCE.')
  }
  const low = Number(found.replaceAll('X', '0'))
  const high = Number(found.replaceAll('X', '9'))
  // A run of unknown digits after a minus starts at -0001: -0000 does not exist.
  if (negative) return { written: `-${found}`, at, min: -high, max: -Math.max(low, 1) }
  return { written: found, at, min: low, max: high }
}

function readLongYear(reader: Reader, at: number, before: Mark): DateNode | null {
  const yearAt = reader.at
  const shape = /^Y(-?)([0-9]+)(?:E([0-9]+))?/u.exec(reader.text.slice(yearAt))
  if (shape === null) {
    return refuse(reader, yearAt + 1, 'Y is followed by the digits of a year', 'Write Y17000 or Y-17E7.')
  }
  const [written, sign = '', digits = '', exponent] = shape
  if (digits.startsWith('0') || exponent?.startsWith('0') === true) {
    return refuse(
      reader,
      yearAt + 1,
      'a long year has no leading zero',
      'Leave the zeros out: Y17000, Y17E7.',
    )
  }
  if (digits.length + Number(exponent ?? 0) > MOST_YEAR_DIGITS) {
    return refuse(
      reader,
      yearAt,
      `${written} has more than ${MOST_YEAR_DIGITS} digits`,
      `Give a year of at most ${MOST_YEAR_DIGITS} digits; farther years cannot be told apart.`,
    )
  }
  const size = Number(digits) * 10 ** Number(exponent ?? 0)
  if (size <= 9999) {
    return refuse(
      reader,
      yearAt,
      'Y is only for years beyond four digits',
      `Write ${sign}${String(size).padStart(4, '0')} without Y.`,
    )
  }
  reader.at = yearAt + written.length
  const value = sign === '-' ? -size : size
  const year = { written, at: yearAt, min: value, max: value }
  if (reader.text[reader.at] === 'S') return readSignificant(reader, at, year, before)
  return finishYear(reader, at, year, null, before)
}

function readSignificant(reader: Reader, at: number, year: Digits, before: Mark): DateNode | null {
  const signAt = reader.at
  const digits = /^S([1-9][0-9]*)/u.exec(reader.text.slice(signAt))?.[1]
  if (digits === undefined) {
    return refuse(reader, signAt + 1, 'S is followed by how many digits of the year count', 'Write 1950S2.')
  }
  if (year.min !== year.max) {
    return refuse(reader, signAt, 'a year with X has no significant digits', 'Write either 19XX or 1950S2.')
  }
  const length = String(Math.abs(year.min)).length
  if (year.min === 0 || Number(digits) > length) {
    return refuse(
      reader,
      signAt + 1,
      `${year.written} has no ${digits} significant digits`,
      `Give a number from 1 to ${length}, or leave S${digits} out.`,
    )
  }
  reader.at = signAt + 1 + digits.length
  return finishYear(reader, at, year, Number(digits), before)
}

function finishYear(
  reader: Reader,
  at: number,
  year: Digits,
  significant: number | null,
  before: Mark,
): DateNode | null {
  const marks = [before]
  qualify(reader, marks)
  if (reader.text[reader.at] === '-') {
    return refuse(
      reader,
      reader.at,
      'a year with Y or S stands alone',
      'Leave month and day out, or write the year with four digits.',
    )
  }
  return { kind: 'date', at, year, month: null, season: null, day: null, time: null, significant, marks }
}

function readPair(reader: Reader, what: 'month' | 'day'): Digits | null {
  const at = reader.at
  const written = /^[0-9X]{2}/u.exec(reader.text.slice(at))?.[0]
  if (written === undefined) {
    const first = /^[0-9X]/u.test(reader.text.slice(at)) ? at + 1 : at
    return refuse(reader, first, `a ${what} has two digits`, `Write the ${what} with two digits: 06, or XX.`)
  }
  reader.at = at + 2
  if (what === 'day' && numbersFor(written, 31).length === 0) {
    return refuse(reader, at, `day ${written} does not exist`, 'Give a day from 01 to 31.')
  }
  const min = Number(written.replaceAll('X', '0'))
  return { written, at, min, max: Number(written.replaceAll('X', '9')) }
}

function seasonOf(month: Digits): number | null {
  return month.min === month.max && month.min >= FIRST_SEASON && month.min <= LAST_SEASON ? month.min : null
}

function refuseMonth(reader: Reader, month: Digits): null {
  return refuse(
    reader,
    month.at,
    `month ${month.written} does not exist`,
    'Give a month from 01 to 12, or a season or part of a year from 21 to 41.',
  )
}

function readMark(reader: Reader): Mark {
  const character = reader.text[reader.at]
  if (character !== '?' && character !== '~' && character !== '%') return NO_MARK
  reader.at += 1
  return { uncertain: character !== '~', approximate: character !== '?' }
}

/** A mark to the right of a part holds for that part and all before it. */
function qualify(reader: Reader, marks: Mark[]): void {
  const after = readMark(reader)
  if (after === NO_MARK) return
  for (const [index, mark] of marks.entries()) {
    marks[index] = {
      uncertain: mark.uncertain || after.uncertain,
      approximate: mark.approximate || after.approximate,
    }
  }
}
