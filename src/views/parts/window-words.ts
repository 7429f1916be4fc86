/** A window of time in words, on the dataset's own calendar. */
import { MS_DAY } from '../../model/calendar.ts'
import { formatClock, formatDay } from '../../model/format-time.ts'
import type { TimeWindow } from '../../model/timespan.ts'
import { say } from '../../words/say.ts'

/** Whether an end of a window is where its day begins or ends, so that no time of day need be said. */
export function isWholeDay(ms: number, end: 'from' | 'to'): boolean {
  return (end === 'from' ? ms : ms + 1) % MS_DAY === 0
}

/** An end of a window in words: `26 December 2023`, with `, 14:30` unless it is where the day begins or ends. */
export function endWords(ms: number, end: 'from' | 'to'): string {
  const day = formatDay(ms)
  return isWholeDay(ms, end) ? day : say().parts.dayAndTime(day, formatClock(ms, false))
}

/** A window in words; one whole day is named once. */
export function windowWords({ from, to }: TimeWindow): string {
  const first = endWords(from, 'from')
  const last = endWords(to, 'to')
  return first === last ? first : say().parts.fromTo(first, last)
}
