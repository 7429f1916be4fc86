/** Carries an instant to the wall clock of a zone. The only place that asks the platform about time zones. */
import { MS_DAY, MS_HOUR, MS_MINUTE, MS_SECOND, msFromCivil } from './calendar.ts'

/** The platform's own limit for an instant (ECMA-262, 21.4.1.1): 100 million days on either side of 1970. */
const FARTHEST = 8.64e15

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Whether the platform knows this IANA zone name. */
export function isZone(zone: string): boolean {
  return formatterFor(zone) !== null
}

/**
 * The wall-clock time in `zone` at an instant: milliseconds as if UTC, from milliseconds since 1970 in true UTC.
 * Daylight saving and local mean time before the zone's standard time are as the platform's zone tables have them.
 *
 * @throws where the platform does not know the zone, or the instant is beyond what it can hold.
 */
export function wallClockIn(zone: string, instant: number): number {
  const formatter = formatterFor(zone)
  if (formatter === null) {
    throw new Error(`"${zone}" is not a time zone: give an IANA name such as Europe/Kyiv or UTC.`)
  }
  if (!(Math.abs(instant) <= FARTHEST)) {
    throw new Error(
      `${instant} is not an instant that a zone is defined for: give milliseconds within ${FARTHEST}.`,
    )
  }
  const bucket = Math.floor(instant / STEP)
  const first = offsetAt(zone, formatter, bucket)
  if (first === offsetAt(zone, formatter, bucket + 1)) return instant + first
  return readClock(formatter, instant)
}

/**
 * Offsets are looked up once a day: where a day begins and ends with the same one, it has no other. No zone has ever turned
 * its clocks twice within a day; the least time between two turns in the tz database is four days (Freetown, 1939).
 */
const STEP = MS_DAY
/** Offsets that are kept for a zone before they are forgotten. */
const MOST_KEPT = 100_000
const offsets = new Map<string, Map<number, number>>()

/** How far the zone's clock is ahead of UTC at the start of a stretch, in milliseconds. */
function offsetAt(zone: string, formatter: Intl.DateTimeFormat, bucket: number): number {
  const known = offsets.get(zone) ?? new Map<number, number>()
  if (known.size === 0 || known.size > MOST_KEPT) {
    known.clear()
    offsets.set(zone, known)
  }
  const instant = Math.max(-FARTHEST, Math.min(FARTHEST, bucket * STEP))
  const offset = known.get(bucket) ?? readClock(formatter, instant) - instant
  known.set(bucket, offset)
  return offset
}

function readClock(formatter: Intl.DateTimeFormat, instant: number): number {
  // Formatters cut the milliseconds off, so they are put aside first and added again.
  const millisecond = ((instant % MS_SECOND) + MS_SECOND) % MS_SECOND
  const field: Record<string, string> = {}
  for (const part of formatter.formatToParts(instant - millisecond)) field[part.type] = part.value
  const written = Number(field['year'])
  const year = field['era'] === 'BC' ? 1 - written : written
  const day = msFromCivil({ year, month: Number(field['month']), day: Number(field['day']) })
  const clock =
    Number(field['hour']) * MS_HOUR +
    Number(field['minute']) * MS_MINUTE +
    Number(field['second']) * MS_SECOND
  return day + (clock % MS_DAY) + millisecond
}

function formatterFor(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  try {
    const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formatters.set(zone, made)
    return made
  } catch {
    return null
  }
}
