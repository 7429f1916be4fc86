/**
 * What an EDTF text says, before it is turned into bounds. The grammar is that of the Library of Congress, "Extended
 * Date/Time Format (EDTF) Specification", 4 February 2019 (https://www.loc.gov/standards/datetime/), levels 0 to 2.
 */

/** Why a text is not EDTF: where, what stood there, the reason, and what to do. */
export interface EdtfError {
  /** Index of the first character at fault, in UTF-16 units; the length of the text where something is missing. */
  readonly at: number
  /** What stands there, or '' at the end of the text. */
  readonly found: string
  /** The reason, as one sentence without its full stop. */
  readonly message: string
  readonly remedy: string
}

/** `?` is uncertain, `~` approximate, `%` both. */
export interface Mark {
  readonly uncertain: boolean
  readonly approximate: boolean
}

/** A run of digits some of which may be `X`. */
export interface Digits {
  readonly written: string
  /** Index in the text. */
  readonly at: number
  readonly min: number
  readonly max: number
}

/** A time of day. Where the seconds, or the minutes and seconds, are `XX`, it is the whole minute or hour. */
export interface TimeOfDay {
  /** Milliseconds from the start of the day, 0 to 86,400,000. */
  readonly ms: number
  readonly precision: 'second' | 'minute' | 'hour'
  /** Milliseconds ahead of UTC, or null for a time in the dataset's display zone. */
  readonly offset: number | null
}

export interface DateNode {
  readonly kind: 'date'
  readonly at: number
  readonly year: Digits
  readonly month: Digits | null
  /** 21 to 41, in place of a month. */
  readonly season: number | null
  readonly day: Digits | null
  readonly time: TimeOfDay | null
  /** Digits of the year that count (`1950S2`), or null. */
  readonly significant: number | null
  /** One mark for each of year, month or season, and day that is present. */
  readonly marks: readonly Mark[]
}

export type IntervalEnd = DateNode | 'open' | 'unknown'

export interface IntervalNode {
  readonly kind: 'interval'
  readonly start: IntervalEnd
  readonly end: IntervalEnd
}

/** One member of a set: a date, or a run of them; `null` on a side is "or earlier" or "or later". */
export interface MemberNode {
  readonly from: DateNode | null
  readonly to: DateNode | null
}

export interface SetNode {
  readonly kind: 'one-of' | 'all-of'
  readonly members: readonly MemberNode[]
}

export type EdtfNode = DateNode | IntervalNode | SetNode

/** A place in the text; `error` keeps the first refusal. */
export interface Reader {
  readonly text: string
  at: number
  error: EdtfError | null
}

/** Notes the refusal and returns null, so that a reading function can return it. */
export function refuse(reader: Reader, at: number, message: string, remedy: string): null {
  reader.error ??= { at, found: characterAt(reader.text, at), message, remedy }
  return null
}

/** Takes `expected` if it stands here. */
export function take(reader: Reader, expected: string): boolean {
  if (!reader.text.startsWith(expected, reader.at)) return false
  reader.at += expected.length
  return true
}

export function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}
