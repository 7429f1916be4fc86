/** Numbers of a run: medians and shares of a list of measurements, and how they are written. */

/** The value below which this share (0 to 1) of the values lies, by nearest rank. NaN where there is none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Three digits that count; `-` for what could not be measured. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '-'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

/** How many times as much, such as `1.8×`; `-` where either was not measured or there is nothing to compare with. */
export function ratio(value: number, base: number): string {
  return base > 0 && Number.isFinite(value) && Number.isFinite(base) ? `${digits(value / base)}×` : '-'
}

/**
 * The median of each figure by itself, over several runs of the same thing. A figure that one of the runs lacks is left
 * out, so that a median never stands on fewer runs than it says.
 */
export function medianOfEach<Key extends string>(
  runs: readonly Readonly<Record<Key, number>>[],
): Record<Key, number> {
  const keys = Object.keys(runs[0] ?? {}) as Key[]
  const middles = keys.map(key => [key, median(runs.map(run => run[key]))] as const)
  return Object.fromEntries(middles.filter(([key]) => runs.every(run => key in run))) as Record<Key, number>
}
