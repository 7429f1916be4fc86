/**
 * Windows as text in an address: `2023-12-20/2023-12-29` where both ends lie on days, else with minutes,
 * `2023-12-20T14:05/2023-12-29T23:59`. Both ends are inclusive, as EDTF intervals have it.
 */
import { civilFromMs, daysInMonth, MS_DAY, MS_MINUTE, msFromCivil } from '../model/calendar.ts'
import type { TimeWindow } from '../model/timespan.ts'

/** As many digits of a year as whole milliseconds can tell apart. */
const PART = /^(-?\d{4,9})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/u

const pad = (value: number, width: number) => String(value).padStart(width, '0')

function writeDay(ms: number): string {
  const { year, month, day } = civilFromMs(ms)
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function writeMinute(ms: number): string {
  const minutes = Math.floor((ms - Math.floor(ms / MS_DAY) * MS_DAY) / MS_MINUTE)
  return `${writeDay(ms)}T${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`
}

/**
 * Writes a window of whole minutes (see `toMinutes`) so that `readWindow` gives it back: exactly up to the year 285,000 either
 * way, beyond to the minute.
 */
export function writeWindow(window: TimeWindow): string {
  const wholeDays = window.from % MS_DAY === 0 && (window.to + 1) % MS_DAY === 0
  const write = wholeDays ? writeDay : writeMinute
  return `${write(window.from)}/${write(window.to)}`
}

/** First and last millisecond of a day or minute; null where the text is not one. */
function readPart(text: string): TimeWindow | null {
  const match = PART.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  const midnight = msFromCivil({ year, month, day })
  if (match[4] === undefined) return { from: midnight, to: midnight + MS_DAY - 1 }
  const [hour, minute] = [Number(match[4]), Number(match[5])]
  if (hour > 23 || minute > 59) return null
  const from = midnight + (hour * 60 + minute) * MS_MINUTE
  return { from, to: from + MS_MINUTE - 1 }
}

/** Null where the text is not a window or runs backwards. */
export function readWindow(text: string): TimeWindow | null {
  const parts = text.split('/')
  if (parts.length !== 2) return null
  const first = readPart(parts[0] ?? '')
  const last = readPart(parts[1] ?? '')
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : null
}
