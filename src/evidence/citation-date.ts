/**
 * Dates of publication and retrieval, as citations need them: calendar parts without a time of day. A source
 * is cited by the day on its page, so no zone is applied and the parts are taken as written.
 */

import { DATES } from '../words/en/dates.ts'

export interface CitedDay {
  /** Astronomical: 0 is 1 BCE. */
  readonly year: number
  /** 1 to 12, or 21 to 24 for spring to winter. */
  readonly month: number | null
  readonly day: number | null
}

export interface CitedDate {
  /** One day, month, season or year, or the two ends of an interval. */
  readonly parts: readonly [CitedDay] | readonly [CitedDay, CitedDay]
  /** EDTF `~`, `?` or `%`: said to be approximate or uncertain. */
  readonly circa: boolean
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const

/**
 * The parts of a plain EDTF date or interval. Null for every other form (sets, open ends, masked years): such
 * a date is cited as written.
 */
export function citedDate(edtf: string): CitedDate | null {
  const ends = edtf.split('/').map(dayOf)
  const [first, second] = ends
  if (first === null || first === undefined || ends.length > 2) return null
  if (second === undefined) return { parts: [first], circa: /[~?%]/u.test(edtf) }
  return second === null ? null : { parts: [first, second], circa: /[~?%]/u.test(edtf) }
}

/**
 * "26 December 2023", "about December 2023", "25 December 2023 to 26 December 2023"; any other form as
 * written.
 */
export function dateInWords(edtf: string): string {
  const date = citedDate(edtf)
  if (date === null) return edtf
  return `${date.circa ? 'about ' : ''}${date.parts.map(dayInWords).join(' to ')}`
}

/**
 * The date as EDTF without its time of day, which bibliographies have no field for; null where it has other
 * forms.
 */
export function plainEdtf(edtf: string): string | null {
  return citedDate(edtf) === null ? null : edtf.replaceAll(/T[^/~?%]*/gu, '').replaceAll('-XX', '')
}

function dayOf(text: string): CitedDay | null {
  const found = /^(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T[\d:.]+(?:Z|[+-]\d\d(?::\d\d)?)?)?)?)?[~?%]?$/u.exec(
    text,
  )
  if (found === null) return null
  const year = Number(found[1])
  const month = numberOf(found[2])
  const day = numberOf(found[3])
  const season = month !== null && month >= 21 && month <= 24
  if (month !== null && !season && (month < 1 || month > 12)) return null
  if (day !== null && (season || month === null || day < 1 || day > 31)) return null
  return { year, month, day }
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined || digits === 'XX' ? null : Number(digits)
}

function dayInWords({ year, month, day }: CitedDay): string {
  const name = month === null ? undefined : month > 12 ? SEASONS[month - 21] : DATES.months().alone[month - 1]
  const numbered = year > 0 ? String(year) : `${1 - year} BCE`
  return [day, name, numbered].filter(part => part !== null && part !== undefined).join(' ')
}
