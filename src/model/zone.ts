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
