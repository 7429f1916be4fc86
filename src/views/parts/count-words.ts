import type { TimeWindow } from '../../model/timespan.ts'
import { fill } from '../../words/fill.ts'
import { say } from '../../words/say.ts'

export interface CountWords {
  readonly shown: string
  /** How many show, of how many; `{shown}` is the first figure. */
  readonly phrase: string
  /** What is said beside the count while a window is set. */
  readonly aside: string | null
  readonly spoken: string
}

/** What is counted. */
export interface Counts {
  readonly rows: { readonly length: number }
  readonly possibly: number
  readonly certainly: number
  readonly total: number
}

/** How many events show, of how many; and how sure it is that they lie in the window. */
export function countWords(counts: Counts, window: TimeWindow | null): CountWords {
  const { number, parts } = say()
  const shown = number(counts.rows.length)
  const phrase = parts.ofEvents(counts.total)
  const aside =
    window === null ? null : parts.possiblyCertainly(number(counts.possibly), number(counts.certainly))
  const whole = fill(phrase, { shown })
  return { shown, phrase, aside, spoken: aside === null ? whole : parts.withAside(whole, aside) }
}

/** The longest words that the counts of so many events can come to. */
export function longestCount(total: number): CountWords {
  return countWords({ rows: { length: total }, possibly: total, certainly: total, total }, { from: 0, to: 0 })
}
