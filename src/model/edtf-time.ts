/** Reads the time of day of an EDTF date, from its `T` to its offset. */
import { MS_DAY, MS_HOUR, MS_MINUTE, MS_SECOND } from './calendar.ts'
import { type DateNode, type Reader, type TimeOfDay, refuse, take } from './edtf-tree.ts'

/** The farthest offsets in use: Baker Island and Kiritimati. */
const FARTHEST_WEST = -12 * MS_HOUR
const FARTHEST_EAST = 14 * MS_HOUR

/**
 * Reads `T02:30:00`, then `Z`, `+03` or `+05:45` where there is one.
 *
 * The specification asks for the complete time, so `T02:30` is refused. Where the second is not known, `T02:30:XX`
 * says so ("X may occur anywhere within a component") and is read as the whole minute; `T02:XX:XX` is the whole hour.
 * `T24:00:00` is the end of the day (ISO 8601-1, amendment 1 of 2022).
 */
export function readTime(reader: Reader, date: DateNode): DateNode | null {
  const { year, month, day } = date
  if ([year, month, day].some(part => part === null || part.min !== part.max)) {
    return refuse(
      reader,
      reader.at,
      'a time of day needs a day without X',
      'Give the whole date, or leave the time out.',
    )
  }
  if (date.marks.some(mark => mark.uncertain || mark.approximate)) {
    return refuse(
      reader,
      reader.at,
      'a date with ?, ~ or % has no time of day',
      'Leave the mark out, or leave the time out.',
    )
  }
  reader.at += 1
  const clock = readClock(reader)
  if (clock === null) return null
  const offset = readOffset(reader)
  if (offset === undefined) return null
  if (/^[?~%]/u.test(reader.text.slice(reader.at))) {
    return refuse(
      reader,
      reader.at,
      'a time of day takes no ?, ~ or %',
      'Leave the mark out, or leave the time out and mark the date.',
    )
  }
  return { ...date, time: { ...clock, offset } }
}

function readClock(reader: Reader): Omit<TimeOfDay, 'offset'> | null {
  const at = reader.at
  const shape = /^([0-9X]{2}):([0-9X]{2}):([0-9X]{2})/u.exec(reader.text.slice(at))
  if (shape === null) return refuseShape(reader, at)
  const [written, hour = '', minute = '', second = ''] = shape
  const allowed = hour.includes('X') || (minute === 'XX' && second !== 'XX') ? null : [minute, second]
  if (allowed === null || allowed.some(part => part.includes('X') && part !== 'XX')) {
    return refuse(
      reader,
      at + written.indexOf('X'),
      'in a time X stands only for the seconds, or for the minutes and seconds',
      'Write 02:30:XX for a minute or 02:XX:XX for an hour.',
    )
  }
  if (Number(hour) > 24) return refuseNumber(reader, at, `hour ${hour}`, '00 to 23')
  if (minute !== 'XX' && Number(minute) > 59) {
    return refuseNumber(reader, at + 3, `minute ${minute}`, '00 to 59')
  }
  if (second !== 'XX' && Number(second) > 59) {
    return refuseNumber(reader, at + 6, `second ${second}`, '00 to 59 (leap seconds are not counted)')
  }
  if (hour === '24' && (minute !== '00' || second !== '00')) {
    return refuse(
      reader,
      at,
      'hour 24 is only for 24:00:00, the end of the day',
      'Give an hour from 00 to 23.',
    )
  }
  reader.at = at + written.length
  const minutes = minute === 'XX' ? 0 : Number(minute)
  const seconds = second === 'XX' ? 0 : Number(second)
  const precision = minute === 'XX' ? 'hour' : second === 'XX' ? 'minute' : 'second'
  return { ms: Number(hour) * MS_HOUR + minutes * MS_MINUTE + seconds * MS_SECOND, precision }
}

function refuseShape(reader: Reader, at: number): null {
  const short = /^[0-9]{2}(?::[0-9]{2})?(?![0-9:])/u.exec(reader.text.slice(at))?.[0]
  if (short !== undefined) {
    const whole = short.length === 2 ? `${short}:XX:XX` : `${short}:XX`
    return refuse(
      reader,
      at + short.length,
      'EDTF gives a time of day with hours, minutes and seconds',
      `Write ${whole} where no more is known than ${short}, or give the seconds.`,
    )
  }
  const matched = /^[0-9X]{0,2}(?:(?<=..):[0-9X]{0,2}(?:(?<=:..):[0-9X]{0,2})?)?/u.exec(reader.text.slice(at))
  return refuse(
    reader,
    at + (matched?.[0].length ?? 0),
    'a time of day is hours, minutes and seconds with colons',
    'Write it as 02:30:00.',
  )
}

function refuseNumber(reader: Reader, at: number, what: string, range: string): null {
  return refuse(reader, at, `${what} does not exist`, `Give ${range}.`)
}

/** Milliseconds ahead of UTC, null where no offset stands here, undefined after a refusal. */
function readOffset(reader: Reader): number | null | undefined {
  const at = reader.at
  if (take(reader, 'Z')) return 0
  const sign = reader.text[at]
  if (sign !== '+' && sign !== '-') return null
  const shape = /^[+-]([0-9]{2})(?::([0-9]{2}))?(?![0-9:])/u.exec(reader.text.slice(at))
  if (shape === null) {
    refuse(reader, at, 'an offset is hours, or hours and minutes with a colon', 'Write +03 or +05:45.')
    return undefined
  }
  const [written, hours = '', minutes = '00'] = shape
  const size = Number(hours) * MS_HOUR + Number(minutes) * MS_MINUTE
  const offset = sign === '-' ? -size : size
  if (Number(minutes) > 59 || size >= MS_DAY || offset < FARTHEST_WEST || offset > FARTHEST_EAST) {
    refuse(reader, at, `no place keeps the offset ${written}`, 'Give an offset from -12:00 to +14:00.')
    return undefined
  }
  if (sign === '-' && size === 0) {
    refuse(reader, at, `${written} is not an offset`, 'Write Z or +00:00 for UTC.')
    return undefined
  }
  reader.at = at + written.length
  return offset
}
