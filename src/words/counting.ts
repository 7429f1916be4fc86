/** Numbers, plural forms, lists and names of months and days in one language, whatever the machine's own language is. */

/** A language with its digits written out, so that no machine chooses others. Arabic: see `docs/languages.md`. */
export type Tag = 'en' | 'uk' | 'ar-u-nu-latn'

/** The forms of a phrase by plural category; `{n}` is the number. `other` stands for a category without a form. */
export type Forms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category | 'other', string>>

export interface Counting<Category extends Intl.LDMLPluralRule> {
  /** A number as people write it: `3,779`, `1.25`; with so many decimals where they are asked for. */
  readonly number: (value: number, decimals?: number) => string
  /** The form for a number, with the number in it. */
  readonly count: (value: number, forms: Forms<Category>) => string
  /** Items joined by commas and "and". */
  readonly list: (items: readonly string[]) => string
  /** Name of a BCP 47 language; the tag itself where it has none. */
  readonly languageName: (tag: string) => string
}

/** What is made of `Intl` is made at the first use and kept: making a formatter costs more than a hundred uses. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

export function counting<Category extends Intl.LDMLPluralRule>(tag: Tag): Counting<Category> {
  const numbers = once(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 20 }))
  const plurals = once(() => new Intl.PluralRules(tag))
  const lists = once(() => new Intl.ListFormat(tag))
  const names = once(() => new Intl.DisplayNames(tag, { type: 'language' }))
  const number = (value: number, decimals?: number) => {
    if (decimals === undefined) return numbers().format(value)
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    return new Intl.NumberFormat(tag, digits).format(value)
  }
  return {
    number,
    count: (value, forms) => {
      const known: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms
      return (known[plurals().select(value)] ?? forms.other).replaceAll('{n}', number(value))
    },
    list: items => lists().format(items),
    languageName: language => {
      try {
        return names().of(language) ?? language
      } catch {
        return language
      }
    },
  }
}

export interface MonthNames {
  /** Standing alone, January first: `грудень`. */
  readonly alone: readonly string[]
  /** After a day: `26 грудня`. */
  readonly afterDay: readonly string[]
}

const monthIn = (format: Intl.DateTimeFormat, day: number) =>
  format.formatToParts(day).find(part => part.type === 'month')?.value ?? ''

/** Names of the months of the Gregorian calendar. No day of any reader's is asked for: the twelve days are our own. */
export function monthNames(tag: Tag, style: 'long' | 'short'): MonthNames {
  const options = { month: style, calendar: 'gregory', timeZone: 'UTC' } as const
  const alone = new Intl.DateTimeFormat(tag, options)
  const afterDay = new Intl.DateTimeFormat(tag, { ...options, day: 'numeric' })
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month, 1))
  return {
    alone: days.map(day => monthIn(alone, day)),
    afterDay: days.map(day => monthIn(afterDay, day)),
  }
}

/** Short names of the days of the week, Monday first. */
export function weekdayNames(tag: Tag): readonly string[] {
  const format = new Intl.DateTimeFormat(tag, { weekday: 'short', calendar: 'gregory', timeZone: 'UTC' })
  // The fourth of December 2023 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2023, 11, 4 + day)))
}
