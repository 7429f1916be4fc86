/** Rules about dates: fillers that look like times, reports that come before what they tell of. */
import { readEdtf } from '../../model/edtf-syntax.ts'
import type { DateNode, EdtfNode } from '../../model/edtf-tree.ts'
import { MS_DAY, MS_HOUR } from '../../model/calendar.ts'
import type { TimeSpan } from '../../model/timespan.ts'
import { type Evidence, type Fault, claimsOf, sourcesOfClaim, sourcesOfEvent, spanReader } from './fault.ts'

/**
 * How much later than written a day without a time of day may end: it may be that of another zone. Inhabited zones lie
 * up to 25 hours apart (UTC+14 and UTC-11); one day is taken, so that a report of two days before still counts.
 */
const ZONES_APART = MS_DAY

interface WrittenDate {
  readonly edtf: string
  readonly path: string
  readonly id: string
}

/** Midnight and noon to the second. `T00:00:XX` passes: who writes it means that minute. */
export function checkFillers(evidence: Evidence): Fault[] {
  return datesOf(evidence).flatMap(({ edtf, path, id }): Fault[] => {
    const read = readEdtf(edtf)
    const times = 'node' in read ? singleDates(read.node).flatMap(({ time }) => time ?? []) : []
    const isSecond = (hour: number): boolean =>
      times.some(({ precision, ms }) => precision === 'second' && ms === hour * MS_HOUR)
    if (isSecond(0)) {
      return [{ rule: 'midnight-as-time', path, id, found: `is \`${edtf}\`, midnight to the second` }]
    }
    if (!isSecond(12)) return []
    return [{ rule: 'noon-as-time', path, id, found: `is \`${edtf}\`, noon to the second` }]
  })
}

/** Events, and claims said to be made, that certainly come after every report of them. */
export function checkReports(evidence: Evidence): Fault[] {
  const { dataset, paths } = evidence
  const spanOf = spanReader(dataset)
  const look = (edtf: string, path: string, id: string, sources: readonly string[]): Fault[] => {
    const span = spanOf(edtf)
    const last = lastReport(sources, evidence, spanOf)
    if (span === null || last === null || span.earliestStart <= last.end) return []
    const reports = sources.length === 1 ? 'its only source' : `the last of its ${sources.length} sources`
    const found = `is \`${edtf}\`, and ${reports}, \`${last.id}\`, was published on \`${last.published}\``
    return [{ rule: 'later-than-report', path, id, found }]
  }
  const ofEvents = dataset.events.flatMap(event => {
    if (event.when.edtf === null) return []
    const path = `${paths.of('events', event.id)}.when.edtf`
    return look(event.when.edtf, path, event.id, sourcesOfEvent(dataset, event))
  })
  const ofClaims = claimsOf(evidence).flatMap(({ claim, path }) =>
    claim.made === undefined
      ? []
      : look(claim.made, `${path}.made`, claim.id, sourcesOfClaim(dataset, claim)),
  )
  return [...ofEvents, ...ofClaims]
}

/** Sources that were retrieved certainly before they were published. */
export function checkRetrieved({ dataset, paths }: Evidence): Fault[] {
  const spanOf = spanReader(dataset)
  return [...dataset.sources.values()].flatMap(({ id, published, retrieved }) => {
    if (published === undefined || retrieved === undefined) return []
    const [from, to] = [spanOf(published), spanOf(retrieved)]
    if (from === null || to === null || latestAnywhere(to) >= from.earliestStart) return []
    const found = `was retrieved on \`${retrieved}\`, before it was published on \`${published}\``
    return [{ rule: 'retrieved-before-published', path: `${paths.of('sources', id)}.retrieved`, id, found }]
  })
}

/** The last that any of the sources can have been published; `null` where one of them does not say when. */
function lastReport(
  ids: readonly string[],
  { dataset }: Evidence,
  spanOf: (edtf: string) => TimeSpan | null,
): { readonly id: string; readonly published: string; readonly end: number } | null {
  const reports = ids.map(id => {
    const published = dataset.sources.get(id)?.published ?? ''
    const span = spanOf(published)
    return { id, published, end: span === null ? Infinity : latestAnywhere(span) }
  })
  const last = reports.toSorted((a, b) => b.end - a.end)[0]
  return last === undefined || last.end === Infinity ? null : last
}

/** The latest end, given that a day without a time of day may be that of any zone, not only of the dataset's. */
function latestAnywhere(span: TimeSpan): number {
  const hasClock = span.precision === 'second' || span.precision === 'minute' || span.precision === 'hour'
  return span.latestEnd + (hasClock ? 0 : ZONES_APART)
}

/** Every date as written, but those inside a run: a run that begins at midnight is meant so. */
function singleDates(node: EdtfNode): DateNode[] {
  if (node.kind === 'date') return [node]
  if (node.kind === 'interval') return []
  return node.members.flatMap(({ from, to }) => (from === null || from !== to ? [] : [from]))
}

function datesOf(evidence: Evidence): WrittenDate[] {
  const { dataset, paths } = evidence
  const dates: WrittenDate[] = []
  const add = (edtf: string | null | undefined, path: string, id: string): void => {
    if (typeof edtf === 'string') dates.push({ edtf, path, id })
  }
  for (const { id, when } of dataset.events) add(when.edtf, `${paths.of('events', id)}.when.edtf`, id)
  for (const { claim, path } of claimsOf(evidence)) {
    add(claim.made, `${path}.made`, claim.id)
    for (const { edtf, index } of timesAt(paths.at(`${path}.values`))) {
      add(edtf, `${path}.values[${index}].edtf`, claim.id)
    }
  }
  for (const { id, published, retrieved } of dataset.sources.values()) {
    add(published, `${paths.of('sources', id)}.published`, id)
    add(retrieved, `${paths.of('sources', id)}.retrieved`, id)
  }
  return dates
}

/** Times among the values as given: the reader may have left others out, and indices are those of the file. */
function timesAt(values: unknown): Array<{ edtf: string; index: number }> {
  if (!Array.isArray(values)) return []
  return values.flatMap((value: unknown, index) =>
    typeof value === 'object' && value !== null && 'edtf' in value && typeof value.edtf === 'string'
      ? [{ edtf: value.edtf, index }]
      : [],
  )
}
