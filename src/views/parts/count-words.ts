import type { TimeWindow } from '../../model/timespan.ts'
import type { Sight } from '../../store/sight.ts'
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

/** How many events show, of how many; and how sure it is that they lie in the window. */
export function countWords(sight: Sight, window: TimeWindow | null): CountWords {
  const { number, parts } = say()
  const shown = number(sight.rows.length)
  const phrase = parts.ofEvents(sight.total)
  const aside =
    window === null ? null : parts.possiblyCertainly(number(sight.possibly), number(sight.certainly))
  const whole = fill(phrase, { shown })
  return { shown, phrase, aside, spoken: aside === null ? whole : parts.withAside(whole, aside) }
}
