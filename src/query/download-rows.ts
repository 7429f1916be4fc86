/** What a download says of one event, in plain values: CSV and GeoJSON write the same facts. */
import { civilFromMs, MS_DAY, MS_HOUR, MS_MINUTE, MS_SECOND } from '../model/calendar.ts'
import type { Dataset, EventRecord } from '../model/dataset.ts'
import type { Place } from '../model/schema.ts'
import { type EvidenceGrade, evidenceGrade } from './facets.ts'

export interface DownloadRow {
  readonly id: string
  readonly title: string
  /** The date in EDTF as written, or null. */
  readonly when: string | null
  /** Four bounds in the order of `TimeSpan`, as `isoText` writes them; null where no date is known. */
  readonly bounds: readonly [string, string, string, string] | null
  readonly place: Place | null
  readonly category: string
  readonly claimants: readonly string[]
  readonly evidence: EvidenceGrade
  /** Addresses of all sources that the claims and the summary rest on, each once. */
  readonly sources: readonly string[]
}

export function downloadRow(event: EventRecord, dataset: Dataset): DownloadRow {
  const { span, where } = event
  return {
    id: event.id,
    title: event.title,
    when: event.when.edtf,
    bounds:
      span === null
        ? null
        : [
            isoText(span.earliestStart),
            isoText(span.latestStart),
            isoText(span.earliestEnd),
            isoText(span.latestEnd),
          ],
    place: where === null ? null : (dataset.places.get(where.place) ?? null),
    category: dataset.categories.find(({ id }) => id === event.category)?.label ?? event.category,
    claimants: [
      ...new Set(event.claims.map(({ claimant }) => dataset.claimants.get(claimant)?.name ?? claimant)),
    ],
    evidence: evidenceGrade(event, dataset),
    sources: sourcesOf(event, dataset),
  }
}

/**
 * A bound as ISO 8601 text without a zone, as it stands on the clock of the dataset: `2023-12-26T02:30:00.000`. Years
 * beyond four digits are written with a sign and six or more. An infinite bound is `..`, as EDTF writes an open end.
 */
export function isoText(ms: number): string {
  if (!Number.isFinite(ms)) return '..'
  const { year, month, day } = civilFromMs(ms)
  const rest = ms - Math.floor(ms / MS_DAY) * MS_DAY
  const clock = [rest / MS_HOUR, (rest % MS_HOUR) / MS_MINUTE, (rest % MS_MINUTE) / MS_SECOND]
  const [hours, minutes, seconds] = clock.map(part => padded(Math.floor(part), 2))
  const date = `${yearText(year)}-${padded(month, 2)}-${padded(day, 2)}`
  return `${date}T${hours}:${minutes}:${seconds}.${padded(rest % MS_SECOND, 3)}`
}

function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return padded(year, 4)
  return `${year < 0 ? '-' : '+'}${padded(Math.abs(year), 6)}`
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}

/** How far from the position the event may have been, in metres; null where that is not said. */
export function radiusOf(place: Place | null): number | null {
  return place !== null && 'radiusMetres' in place.precision ? place.precision.radiusMetres : null
}

/** The kind of precision, and of which area: `exact`, `area: city`. Empty where there is no place. */
export function precisionText(place: Place | null): string {
  if (place === null) return ''
  const { precision } = place
  return precision.kind === 'area' ? `area: ${precision.area}` : precision.kind
}

function sourcesOf(event: EventRecord, dataset: Dataset): string[] {
  const ids = event.claims
    .flatMap(claim => claim.evidence)
    .map(item => ('quote' in item ? dataset.quotes.get(item.quote)?.source : item.source))
  const urls = [...ids, ...(event.citations ?? [])].flatMap(id => {
    const source = id === undefined ? undefined : dataset.sources.get(id)
    return source?.url === undefined ? [] : [source.url]
  })
  return [...new Set(urls)]
}
