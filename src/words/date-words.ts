import type { MonthNames } from './counting.ts'
import type { Phrase } from './fill.ts'

/** The words of dates in one language; what each phrase is for can be read off the English one. */
export interface DateWords {
  readonly months: () => MonthNames
  readonly monthsShort: () => MonthNames
  /** A year beyond four digits. */
  readonly number: (year: number) => string
  readonly day: Phrase
  readonly month: Phrase
  readonly yearBefore: Phrase
  readonly yearEarly: Phrase
  readonly decade: Phrase
  readonly week: Phrase
  readonly clock: Phrase
  readonly clockHour: Phrase
  /** By EDTF code, 21 to 41; `{year}` is the year's own words. */
  readonly seasons: Readonly<Record<number, Phrase>>
  /** Stands for `{year}` of a season (21 to 32) whose year is not known. */
  readonly ofYear: Phrase
  readonly range: Phrase
  readonly rangeShort: Phrase
  /** Short, and parts of it hold spaces. */
  readonly rangeShortWide: Phrase
  readonly fromTo: Phrase
  readonly since: Phrase
  readonly upTo: Phrase
  readonly endUnknown: Phrase
  readonly startUnknown: Phrase
  readonly orLater: Phrase
  readonly orEarlier: Phrase
  readonly some: Readonly<Record<WordUnit, string>>
  readonly all: Readonly<Record<WordUnit, string>>
  readonly someIn: Phrase
  readonly someFrom: Phrase
  readonly someFromShort: Phrase
  readonly someOf: Phrase
  readonly someFromOn: Phrase
  readonly someUpTo: Phrase
  readonly dayOfSomeMonth: Phrase
  readonly unknownYear: string
  readonly estimated: Phrase
  readonly and: Phrase
  readonly or: Phrase
  readonly comma: string
  readonly either: Phrase
  readonly oneOf: Phrase
  readonly about: Phrase
  readonly possibly: Phrase
  readonly possiblyAbout: Phrase
  readonly aboutShort: Phrase
  readonly possiblyShort: Phrase
  readonly possiblyAboutShort: Phrase
  readonly note: Phrase
  readonly approximate: string
  readonly uncertain: string
  readonly parts: readonly [year: string, month: string, day: string]
  readonly noStart: string
  readonly noEnd: string
  readonly knownTo: Readonly<Record<KnownTo, string>>
  readonly noEndSet: Phrase
  readonly noStartSet: Phrase
  readonly marked: Phrase
  readonly markedWithin: Phrase
  readonly whichUnknown: string
  readonly startAndEnd: Phrase
  readonly notKnown: string
}

export type WordUnit = 'time' | 'day' | 'month' | 'season' | 'year'

/** How precisely a date is known. */
export type KnownTo =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'unknown'
