import type { TimeWindow } from '../../model/timespan.ts'
import type { Sight } from '../../store/sight.ts'

export interface CountWords {
  readonly shown: string
  readonly total: string
  /** What is said beside the count while a window is set. */
  readonly aside: string | null
  readonly spoken: string
}

const grouped = new Intl.NumberFormat('en')

/** How many events show, of how many; and how sure it is that they lie in the window. */
export function countWords(sight: Sight, window: TimeWindow | null): CountWords {
  const shown = grouped.format(sight.rows.length)
  const total = grouped.format(sight.total)
  const possibly = grouped.format(sight.possibly)
  const certainly = grouped.format(sight.certainly)
  const aside = window === null ? null : `${possibly} possibly, ${certainly} certainly`
  return { shown, total, aside, spoken: `${shown} of ${total} events${aside === null ? '' : `, ${aside}`}` }
}
