/** What the whole view comes to, in a few sentences: for whoever does not see it. */
import { DATE_SURENESS } from '../../model/columns.ts'
import { formatDay } from '../../model/format-time.ts'
import type { TimeWindow } from '../../model/timespan.ts'
import type { Loaded } from '../../store/loaded.ts'
import { fill } from '../../words/fill.ts'
import { say } from '../../words/say.ts'

/** How many places are named. */
const MOST_PLACES = 3

export interface ViewSummary {
  readonly shown: number
  readonly total: number
  /** First and last day that an event shown may lie on; null where none has a date with known ends. */
  readonly reach: TimeWindow | null
  /** The most frequent places, each with how many events, most first. */
  readonly places: readonly { readonly name: string; readonly events: number }[]
  /** How many have no date, or one that is not sharply known. */
  readonly unsure: number
  /** How many have claims that contradict each other. */
  readonly disputed: number
}

/** Cost: one pass over the rows and one over the places. */
export function summariseView(
  { columns, dataset, disputed }: Pick<Loaded, 'columns' | 'dataset' | 'disputed'>,
  rows: Iterable<number>,
): ViewSummary {
  const { earliestStart, latestEnd, sureness, place } = columns
  const tally = new Uint32Array(place.values.length)
  const known = DATE_SURENESS.indexOf('known')
  const sums = { shown: 0, unsure: 0, disputed: 0, from: Infinity, to: -Infinity }
  for (const row of rows) {
    sums.shown++
    if (sureness[row] !== known) sums.unsure++
    if (disputed(row)) sums.disputed++
    const [start, end] = [earliestStart[row] as number, latestEnd[row] as number]
    if (Number.isFinite(start)) sums.from = Math.min(sums.from, start)
    if (Number.isFinite(end)) sums.to = Math.max(sums.to, end)
    const code = place.codes[row] as number
    if (code >= 0) tally[code] = (tally[code] as number) + 1
  }
  const places = Array.from(tally, (events, code) => ({ code, events }))
    .filter(({ events }) => events > 0)
    .toSorted((a, b) => b.events - a.events || a.code - b.code)
    .slice(0, MOST_PLACES)
    .map(({ code, events }) => {
      const id = place.values[code] ?? ''
      return { name: dataset.places.get(id)?.name ?? id, events }
    })
  const { shown, unsure, disputed: contradicted, from, to } = sums
  return {
    shown,
    total: columns.count,
    reach: from <= to ? { from, to } : null,
    places,
    unsure,
    disputed: contradicted,
  }
}

/** "37 of 106 events, 25 December 2023 to 29 December 2023. Most are at …" */
export function summaryWords({ shown, total, reach, places, unsure, disputed }: ViewSummary): string {
  const { number, parts, shell, events } = say()
  if (shown === 0) return events.none
  const count = fill(parts.ofEvents(total), { shown: number(shown) })
  const first = reach === null ? '' : formatDay(reach.from)
  const last = reach === null ? '' : formatDay(reach.to)
  const { summary } = shell
  return [
    reach === null
      ? summary.undated(count)
      : summary.dated(count, first === last ? first : parts.fromTo(first, last)),
    ...(places.length === 0
      ? []
      : [summary.places(places.map(({ name, events: at }) => summary.place(name, number(at))))]),
    ...(unsure === 0 ? [] : [summary.unsure(unsure)]),
    ...(disputed === 0 ? [] : [summary.disputed(disputed)]),
  ].join(' ')
}
