/** Milliseconds of written days, by the platform's own calendar, for tests to compare ours with. */

const MS_DAY = 86_400_000
const MS_400_YEARS = 146_097n * BigInt(MS_DAY)

/** First millisecond of a day such as 2004-06-11 or -1985-12-31; `ever` and `forever` are without bound. */
export function startOf(day: string): number {
  return Number(exactStart(day))
}

/** Last millisecond of a day. */
export function endOf(day: string): number {
  const start = exactStart(day)
  return typeof start === 'bigint' ? Number(start + BigInt(MS_DAY) - 1n) : start
}

/** The platform counts years 2000 to 2399; the rest lies whole cycles of 400 years away. */
function exactStart(day: string): bigint | number {
  if (day === 'ever') return -Infinity
  if (day === 'forever') return Infinity
  const [, year = '', month = '', date = ''] = /^(-?\d+)-(\d\d)-(\d\d)$/u.exec(day) ?? []
  if (year === '') throw new Error(`"${day}" is not a day: write it as 2004-06-11.`)
  const cycles = Math.floor(Number(year) / 400)
  const start = Date.UTC(Number(year) - cycles * 400 + 2000, Number(month) - 1, Number(date))
  return BigInt(start) + BigInt(cycles - 5) * MS_400_YEARS
}
