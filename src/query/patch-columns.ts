/** Columns in which some events have another date and place. */
import type { Columns } from '../model/columns.ts'
import type { EventRecord } from '../model/dataset.ts'
import { datesOfEvents, inferredOf } from './build-columns.ts'

const DATES = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const

/** Dates, places and what is inferred of these rows are those of `events`. Cost: a copy of what may change. */
export function patchColumns(columns: Columns, events: ReadonlyMap<number, EventRecord>): Columns {
  const rows = [...events.keys()]
  const own = datesOfEvents([...events.values()])
  const copy = {
    earliestStart: columns.earliestStart.slice(),
    latestStart: columns.latestStart.slice(),
    earliestEnd: columns.earliestEnd.slice(),
    latestEnd: columns.latestEnd.slice(),
    sureness: columns.sureness.slice(),
    inferred: columns.inferred.slice(),
  }
  const codeOf = new Map(columns.place.values.map((id, code) => [id, code] as const))
  const codes = columns.place.codes.slice()
  for (const [at, row] of rows.entries()) {
    for (const key of DATES) copy[key][row] = own[key][at] as number
    copy.sureness[row] = own.sureness[at] as number
    const event = events.get(row) as EventRecord
    copy.inferred[row] = inferredOf(event)
    const place = event.where?.place
    const code = place === undefined ? -1 : (codeOf.get(place) ?? codeOf.size)
    if (place !== undefined) codeOf.set(place, code)
    codes[row] = code
  }
  return { ...columns, ...copy, place: { values: [...codeOf.keys()], codes } }
}
