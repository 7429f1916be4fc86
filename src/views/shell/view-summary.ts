/** What the whole view comes to, in a few sentences: for whoever does not see it. */
import { type Columns, DATE_SURENESS } from '../../model/columns.ts'
import { formatDay } from '../../model/format-time.ts'
import type { TimeWindow } from '../../model/timespan.ts'
import { wholeOf } from '../../query/whole.ts'
import { finiteReach } from '../../query/window-ends.ts'
import type { Loaded } from '../../store/loaded.ts'
import { fill } from '../../words/fill.ts'
import { say } from '../../words/say.ts'

const KNOWN = DATE_SURENESS.indexOf('known')

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

type Summed = Pick<ViewSummary, 'shown' | 'reach' | 'unsure' | 'disputed'> & {
  /** Events by place. */
  readonly tally: Uint32Array
}

/** Of all rows, without reading one. */
function sumWhole(columns: Columns): Summed {
  const { facets, sureness, places } = wholeOf(columns)
  const contradicting = columns.facets.claims.codeOf.get('contradict')
  return {
    shown: columns.count,
    reach: finiteReach(columns),
    unsure: columns.count - (sureness[KNOWN] as number),
    disputed: contradicting === undefined ? 0 : (facets.claims[contradicting] ?? 0),
    tally: places.counts.subarray(0, -1),
  }
}

function sumRows(
  { columns, disputed }: Pick<Loaded, 'columns' | 'disputed'>,
  rows: Iterable<number>,
): Summed {
  const { earliestStart, latestEnd, sureness, place } = columns
  const tally = new Uint32Array(place.values.length)
  const sums = { shown: 0, unsure: 0, disputed: 0, from: Infinity, to: -Infinity }
  for (const row of rows) {
    sums.shown++
    if (sureness[row] !== KNOWN) sums.unsure++
    if (disputed(row)) sums.disputed++
    const [start, end] = [earliestStart[row] as number, latestEnd[row] as number]
    if (Number.isFinite(start)) sums.from = Math.min(sums.from, start)
    if (Number.isFinite(end)) sums.to = Math.max(sums.to, end)
    const code = place.codes[row] as number
    if (code >= 0) tally[code] = (tally[code] as number) + 1
  }
  const { from, to, ...counts } = sums
  return { ...counts, reach: from <= to ? { from, to } : null, tally }
}

/** Cost: one pass over the places, and one over the rows where they are not all there are. */
export function summariseView(
  data: Pick<Loaded, 'columns' | 'dataset' | 'disputed'>,
  rows: Iterable<number> & { readonly length: number },
): ViewSummary {
  const { columns, dataset } = data
  const { place } = columns
  const { tally, ...sums } = rows.length === columns.count ? sumWhole(columns) : sumRows(data, rows)
  const places = Array.from(tally, (events, code) => ({ code, events }))
    .filter(({ events }) => events > 0)
    .toSorted((a, b) => b.events - a.events || a.code - b.code)
    .slice(0, MOST_PLACES)
    .map(({ code, events }) => {
      const id = place.values[code] ?? ''
      return { name: dataset.places.get(id)?.name ?? id, events }
    })
  return { ...sums, total: columns.count, places }
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
