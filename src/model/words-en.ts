import type { TimePrecision } from './timespan.ts'

/** The words of dates in one language. Another language is another table of this shape; slots are in braces. */
export interface DateWords {
  /** Twelve names, January first. */
  readonly months: readonly string[]
  readonly monthsShort: readonly string[]
  readonly day: string
  readonly month: string
  readonly yearBefore: string
  readonly yearEarly: string
  readonly decade: string
  readonly week: string
  readonly clock: string
  readonly clockHour: string
  /** By EDTF code, 21 to 41; `{year}` is the year's own words. */
  readonly seasons: Readonly<Record<number, string>>
  /** Stands for `{year}` of a season (21 to 32) whose year is not known. */
  readonly ofYear: string
  readonly range: string
  readonly rangeShort: string
  /** Short, and parts of it hold spaces. */
  readonly rangeShortWide: string
  readonly fromTo: string
  readonly since: string
  readonly upTo: string
  readonly endUnknown: string
  readonly startUnknown: string
  readonly orLater: string
  readonly orEarlier: string
  readonly some: Readonly<Record<WordUnit, string>>
  readonly all: Readonly<Record<WordUnit, string>>
  readonly someIn: string
  readonly someFrom: string
  readonly someFromShort: string
  readonly someOf: string
  readonly someFromOn: string
  readonly someUpTo: string
  readonly dayOfSomeMonth: string
  readonly unknownYear: string
  readonly estimated: string
  readonly and: string
  readonly or: string
  readonly comma: string
  readonly either: string
  readonly oneOf: string
  readonly about: string
  readonly possibly: string
  readonly possiblyAbout: string
  readonly aboutShort: string
  readonly possiblyShort: string
  readonly possiblyAboutShort: string
  readonly note: string
  readonly approximate: string
  readonly uncertain: string
  readonly parts: readonly [year: string, month: string, day: string]
  readonly noStart: string
  readonly noEnd: string
  readonly knownTo: Readonly<Record<TimePrecision, string>>
  readonly noEndSet: string
  readonly noStartSet: string
  readonly marked: string
  readonly markedWithin: string
  readonly whichUnknown: string
  readonly startAndEnd: string
  readonly notKnown: string
}

export type WordUnit = 'time' | 'day' | 'month' | 'season' | 'year'

export const ENGLISH: DateWords = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  day: '{day} {month}',
  month: '{month} {year}',
  yearBefore: '{year} BCE',
  yearEarly: '{year} CE',
  decade: 'the {year}s',
  week: 'the week of {day}',
  clock: '{day}, {time}',
  clockHour: '{day}, between {time} and {end}',
  seasons: {
    21: 'spring {year}',
    22: 'summer {year}',
    23: 'autumn {year}',
    24: 'winter {year}',
    25: 'spring {year} (northern hemisphere)',
    26: 'summer {year} (northern hemisphere)',
    27: 'autumn {year} (northern hemisphere)',
    28: 'winter {year} (northern hemisphere)',
    29: 'spring {year} (southern hemisphere)',
    30: 'summer {year} (southern hemisphere)',
    31: 'autumn {year} (southern hemisphere)',
    32: 'winter {year} (southern hemisphere)',
    33: 'the first quarter of {year}',
    34: 'the second quarter of {year}',
    35: 'the third quarter of {year}',
    36: 'the fourth quarter of {year}',
    37: 'the first four months of {year}',
    38: 'the second four months of {year}',
    39: 'the last four months of {year}',
    40: 'the first half of {year}',
    41: 'the second half of {year}',
  },
  ofYear: 'of {whole}',
  range: '{a} to {b}',
  rangeShort: '{a}–{b}',
  rangeShortWide: '{a} – {b}',
  fromTo: 'from {a} to {b}',
  since: 'since {a}',
  upTo: 'up to {b}',
  endUnknown: 'from {a}, end unknown',
  startUnknown: 'until {b}, start unknown',
  orLater: '{a} or later',
  orEarlier: '{b} or earlier',
  some: { time: 'some time', day: 'some day', month: 'some month', season: 'some season', year: 'some year' },
  all: { time: 'all time', day: 'all days', month: 'all months', season: 'all seasons', year: 'all years' },
  someIn: '{some} in {whole}',
  someFrom: '{some} from {range}',
  someFromShort: '{some} {range}',
  someOf: '{part} of {whole}',
  someFromOn: '{some} from {a} on',
  someUpTo: '{some} up to {b}',
  dayOfSomeMonth: 'day {day} of some month in {whole}',
  unknownYear: 'an unknown year',
  estimated: '{some}, estimated {year}',
  and: '{list} and {last}',
  or: '{list} or {last}',
  comma: ', ',
  either: 'either {list}',
  oneOf: 'one of {list}',
  about: 'about {date}',
  possibly: 'possibly {date}',
  possiblyAbout: 'possibly about {date}',
  aboutShort: 'c. {date}',
  possiblyShort: '{date}?',
  possiblyAboutShort: 'c. {date}?',
  note: '{date} ({note})',
  approximate: 'approximate',
  uncertain: 'uncertain',
  parts: ['year', 'month', 'day'],
  noStart: 'any earlier time',
  noEnd: 'any later time',
  knownTo: {
    second: 'Known to the second.',
    minute: 'Known to the minute.',
    hour: 'Known to the hour.',
    day: 'Known to the day.',
    month: 'Known to the month.',
    season: 'Known to the part of the year.',
    year: 'Known to the year.',
    decade: 'Known to the decade.',
    century: 'Known to the century.',
    unknown: 'How precisely it is known is not said.',
  },
  noEndSet: '{known} No end is set.',
  noStartSet: '{known} No start is set.',
  marked: 'Marked as {mark}.',
  markedWithin: 'Marked as {mark}: it may be as early as {a} and as late as {b}.',
  whichUnknown: 'Somewhere inside; no more than that is known.',
  startAndEnd: 'Start: {a}. End: {b}.',
  notKnown: 'not known',
}

/** Puts words into the slots of a phrase. */
export function fill(phrase: string, slots: Readonly<Record<string, string>>): string {
  return phrase.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => slots[name] ?? slot)
}
