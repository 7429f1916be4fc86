/** Rules about an event and its claims, and about two events that may be one. */
import { MS_DAY } from '../../model/calendar.ts'
import type { EventRecord } from '../../model/dataset.ts'
import type { Claim, Place } from '../../model/schema.ts'
import type { TimeSpan } from '../../model/timespan.ts'
import { comparePlaces, reachOf } from '../../evidence/places.ts'
import { distanceMetres } from '../../evidence/sphere.ts'
import { compareTimes } from '../../evidence/times.ts'
import { type Evidence, type Fault, grouped, spanReader } from './fault.ts'

/** Events so near each other, in metres, may be one. */
const NEAR = 50_000
/** The part of the words of two titles that must be the same: places and days alone bring many pairs together. */
const ALIKE = 0.2

/** Events that rest on nothing. */
export function checkEvidence({ dataset, paths }: Evidence): Fault[] {
  return dataset.events
    .filter(event => event.claims.length === 0 && (event.citations ?? []).length === 0)
    .map(({ id }) => {
      const found = 'has no claim and cites no source'
      return { rule: 'event-without-evidence', path: paths.of('events', id), id, found }
    })
}

/** Dates of events against the claims about the time: none of them allows it, or all are coarser. */
export function checkWhen({ dataset, paths }: Evidence): Fault[] {
  const spanOf = spanReader(dataset)
  return dataset.events.flatMap(({ id, span, when, claims }): Fault[] => {
    if (span === null || isExplained(when)) return []
    const told = valuesOf(claims, 'time').flatMap(({ edtf }) => spanOf(edtf) ?? [])
    if (told.length === 0) return []
    const path = `${paths.of('events', id)}.when.edtf`
    const claimed = told.map(({ edtf }) => `\`${edtf}\``).join(', ')
    if (told.every(one => compareTimes(span, one).verdict === 'contradict')) {
      return [
        { rule: 'when-against-claims', path, id, found: `is \`${when.edtf}\`, and claims say ${claimed}` },
      ]
    }
    if (!told.every(one => width(one) > width(span))) return []
    const found = `is \`${when.edtf}\`, finer than every claim about the time: ${claimed}`
    return [{ rule: 'finer-than-claims', path, id, found }]
  })
}

/** Places of events against the claims about the place, likewise. */
export function checkWhere({ dataset, paths }: Evidence): Fault[] {
  return dataset.events.flatMap(({ id, where, claims }): Fault[] => {
    const place = where === null ? undefined : dataset.places.get(where.place)
    if (place === undefined || where === null || isExplained(where)) return []
    const told = valuesOf(claims, 'place').flatMap(value => dataset.places.get(value.place) ?? [])
    if (told.length === 0) return []
    const path = `${paths.of('events', id)}.where.place`
    const claimed = told.map(one => one.name).join(', ')
    if (told.every(one => comparePlaces(place, one).verdict === 'contradict')) {
      return [
        { rule: 'where-against-claims', path, id, found: `is ${place.name}, and claims say ${claimed}` },
      ]
    }
    const radius = radiusOf(place)
    if (!told.every(one => radiusOf(one) > radius)) return []
    const found = `is ${place.name}, finer than every claim about the place: ${claimed}`
    return [{ rule: 'finer-than-claims', path, id, found }]
  })
}

/** Pairs on one day, near each other, of one category and with like titles, that are not related to each other. */
export function checkDuplicates({ dataset, paths }: Evidence): Fault[] {
  const dated = dataset.events.flatMap(event => {
    const place = dataset.places.get(event.where?.place ?? '')
    const disc = place === undefined ? null : reachOf(place)
    const day = dayOf(event.span)
    return disc === null || disc.radius > NEAR || day === null ? [] : [{ event, day, at: disc.centre }]
  })
  const byDay = grouped(dated, ({ event, day }) => `${day} ${event.category}`)
  return [...byDay.values()].flatMap(group =>
    group.flatMap(({ event, at }, index) => {
      const twin = group.slice(0, index).find(other => {
        const near = distanceMetres(other.at, at) <= NEAR
        return near && !areRelated(event, other.event) && likeness(event, other.event) >= ALIKE
      })
      if (twin === undefined) return []
      const found = `“${event.title}” is on the same day, within 50 km and of the same category as \`${twin.event.id}\`, “${twin.event.title}”: same event?`
      return [{ rule: 'duplicate-event' as const, path: paths.of('events', event.id), id: event.id, found }]
    }),
  )
}

function valuesOf<K extends 'time' | 'place'>(claims: readonly Claim[], kind: K) {
  return claims
    .filter(claim => claim.property === kind)
    .flatMap(claim => claim.values ?? [])
    .filter((value): value is Extract<typeof value, { kind: K }> => value.kind === kind)
}

/** Whether the data says itself why date or place stand as they do. */
function isExplained({
  inferred,
  note,
}: {
  inferred?: string | undefined
  note?: string | undefined
}): boolean {
  return inferred !== undefined || note !== undefined
}

function width(span: TimeSpan): number {
  return span.latestEnd - span.earliestStart
}

function radiusOf(place: Place): number {
  return reachOf(place)?.radius ?? Infinity
}

/** The day that holds all of a span, or `null` where none does. */
function dayOf(span: TimeSpan | null): number | null {
  if (span === null) return null
  const day = Math.floor(span.earliestStart / MS_DAY)
  return day === Math.floor(span.latestEnd / MS_DAY) ? day : null
}

/** Whether one names the other, or both name a third: two sides of one event are told apart on purpose. */
function areRelated(a: EventRecord, b: EventRecord): boolean {
  const [ofA, ofB] = [a, b].map(event => new Set([event.id, ...event.relations.map(one => one.event)]))
  return ofA !== undefined && ofB !== undefined && [...ofA].some(id => ofB.has(id))
}

/** Shared words of two titles over all their words, from 0 to 1. */
function likeness(a: EventRecord, b: EventRecord): number {
  const [first, second] = [wordsOf(a.title), wordsOf(b.title)]
  const shared = [...first].filter(word => second.has(word)).length
  return shared / (first.size + second.size - shared)
}

/** Words of four letters or more: shorter ones are mostly grammar. */
function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])
}
