import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  ClaimantSchema,
  type Claim,
  type ClaimValue,
  type EventInFile,
  EventSchema,
  type Place,
  PlaceSchema,
  SourceSchema,
} from '../../src/model/schema.ts'
import { type Fact, type FactClaim, readFacts } from './context-facts.ts'
import { recordsOf } from './dataset-folder.ts'

const FOLDER = join('data', 'ukraine-2023')
const events = recordsOf(FOLDER, 'events', EventSchema)
const sources = recordsOf(FOLDER, 'sources', SourceSchema)
const claimants = new Map(recordsOf(FOLDER, 'claimants', ClaimantSchema).map(one => [one.id, one]))
const places = new Map(recordsOf(FOLDER, 'places', PlaceSchema).map(one => [one.id, one]))
const claims = events.flatMap(event => event.claims)
const eventById = new Map(
  events.flatMap(event => [event.id, ...(event.aliases ?? [])].map(id => [id, event] as const)),
)
const sourceIds = new Set(sources.map(source => source.id))
const placeIdsOf = (event: EventInFile): readonly string[] => [
  ...(event.where === null ? [] : [event.where.place]),
  ...event.claims
    .flatMap(claim => claim.values ?? [])
    .flatMap(value => (value.kind === 'place' ? [value.place] : [])),
]

describe('the records that people wrote', () => {
  test('no id is given twice, in any list', () => {
    const lists = [
      events.flatMap(event => [event.id, ...(event.aliases ?? [])]),
      claims.map(claim => claim.id),
      sources.map(source => source.id),
      recordsOf(FOLDER, 'claimants', ClaimantSchema).map(one => one.id),
      recordsOf(FOLDER, 'places', PlaceSchema).map(one => one.id),
    ]
    expect(lists.map(ids => ids.filter((id, at) => ids.indexOf(id) !== at))).toEqual([[], [], [], [], []])
  })

  test('every id that a record points to is there', () => {
    const relations = events.flatMap(event => event.relations.map(({ event: id }) => id))
    const cited = events.flatMap(event => event.citations ?? [])
    const evidence = claims.flatMap(claim =>
      claim.evidence.flatMap(item => ('source' in item ? [item.source] : [])),
    )
    expect(relations.filter(id => !eventById.has(id))).toEqual([])
    expect([...cited, ...evidence].filter(id => !sourceIds.has(id))).toEqual([])
    expect(events.flatMap(placeIdsOf).filter(id => !places.has(id))).toEqual([])
    expect(claims.map(claim => claim.claimant).filter(id => !claimants.has(id))).toEqual([])
  })

  test('every source, claimant and place is used by something', () => {
    const cited = new Set([
      ...events.flatMap(event => event.citations ?? []),
      ...claims.flatMap(claim => claim.evidence.flatMap(item => ('source' in item ? [item.source] : []))),
    ])
    const idle = sources.filter(source => source.rights === 'cited' && !cited.has(source.id))
    const heard = new Set(claims.map(claim => claim.claimant))
    const seen = new Set(events.flatMap(placeIdsOf))
    expect(idle.map(source => source.id)).toEqual([])
    expect([...claimants.keys()].filter(id => !heard.has(id))).toEqual([])
    expect([...places.keys()].filter(id => !seen.has(id))).toEqual([])
  })

  test('a claim of an event carries the id of the event in its own', () => {
    const strangers = events.flatMap(event =>
      event.claims.filter(claim => !claim.id.startsWith(`${event.id}-`)).map(claim => claim.id),
    )
    expect(strangers).toEqual([])
  })

  test('an event is not related to itself, and not twice in the same way', () => {
    const said = events.flatMap(event =>
      event.relations.map(({ kind, event: to }) => `${event.id} ${kind} ${to}`),
    )
    expect(events.filter(event => event.relations.some(to => eventById.get(to.event) === event))).toEqual([])
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([])
  })
})

const facts = readFacts(join('..', 'shared', 'facts'))
describe.skipIf(facts === null)('nothing of the facts is lost', () => {
  const given = facts?.events ?? []

  test('every page is a source, word for word', () => {
    const byUrl = new Map(sources.map(source => [source.url, source]))
    const lost = (facts?.citations ?? []).filter(({ url, publisher, title, published, language }) => {
      const source = byUrl.get(url)
      if (source === undefined || source.publisher !== publisher || source.language !== language) return true
      return (
        (title !== undefined && source.title !== title) ||
        (published !== undefined && source.published !== published)
      )
    })
    expect(lost).toEqual([])
  })

  test('every event is there under its id or as the alias of another, with its day, its place and its actors', () => {
    expect(given.flatMap(fact => lostOfEvent(fact, eventById.get(fact.id)))).toEqual([])
  })

  test('every claim stands under its event, with claimant, stance and pages', () => {
    expect(given.flatMap(fact => fact.claims.filter(claim => claimFor(fact, claim) === undefined))).toEqual(
      [],
    )
  })

  test('every figure and every word of a value is in the typed values of its claim', () => {
    const lost = given.flatMap(fact =>
      fact.claims.flatMap(claim => {
        const values = claimFor(fact, claim)?.values ?? []
        return Object.entries(claim.value ?? {})
          .filter(([key, value]) => !values.some(typed => holds(typed, key, value)))
          .map(([key, value]) => `${fact.id}: ${key} ${value}`)
      }),
    )
    expect(lost).toEqual([])
  })
})

function claimFor(fact: Fact, claim: FactClaim): Claim | undefined {
  return eventById.get(fact.id)?.claims.find(one => {
    const body = claimants.get(one.claimant)
    const names = [one.as, body?.name, `${body?.name ?? ''}, ${body?.role ?? ''}`]
    const cited = new Set(one.evidence.map(item => ('source' in item ? item.source : item.quote)))
    return (
      one.statement === claim.statement &&
      one.property === claim.about &&
      one.stance === claim.stance &&
      names.includes(claim.claimant) &&
      claim.citations.every(id => cited.has(id))
    )
  })
}

function lostOfEvent(fact: Fact, event: EventInFile | undefined): string[] {
  if (event === undefined) return [`${fact.id}: not there`]
  const place = places.get(event.where?.place ?? '')
  const actors = fact.actors.filter(actor => !event.actors.includes(actor))
  const cited = fact.citations.filter(id => !(event.citations ?? []).includes(id))
  return [
    ...(sameDays(event.when.edtf ?? '', fact.date)
      ? []
      : [`${fact.id}: ${fact.date} became ${event.when.edtf}`]),
    ...(place !== undefined && samePlace(place, fact) ? [] : [`${fact.id}: ${fact.place.name}`]),
    ...[...actors, ...cited].map(one => `${fact.id}: ${one}`),
    ...(fact.relatedTo.every(({ id, kind }) => isRelated(event, kind, id)) ? [] : [`${fact.id}: a relation`]),
  ]
}

function isRelated(event: EventInFile, kind: string, id: string): boolean {
  const to = eventById.get(id)
  return event.relations.some(relation => relation.kind === kind && eventById.get(relation.event) === to)
}

function samePlace(place: Place, { place: { name, lat, lon, country } }: Fact): boolean {
  const { geometry } = place
  if (geometry?.type !== 'Point' || place.name !== name || place.country !== country) return false
  return geometry.coordinates[0] === lon && geometry.coordinates[1] === lat
}

/** The same days; a time of day may have become the minutes around it, and "one day of" is not "all days of". */
function sameDays(edtf: string, date: string): boolean {
  const clock = /T(?<clock>\d\d:\d\d)/u.exec(date)?.groups?.['clock']
  return daysOf(edtf) === daysOf(date) && (clock === undefined || coversClock(edtf, clock))
}

function daysOf(edtf: string): string {
  return [...new Set(edtf.match(/\d{4}(?:-\d\d){0,2}(?=T|$|[\].~/])/gu))].join()
}

function coversClock(edtf: string, clock: string): boolean {
  const clocks = [...edtf.matchAll(/T(\d\d:\d\d)/gu)].map(match => match[1] ?? '')
  return (clocks[0] ?? '99') <= clock && clock <= (clocks.at(-1) ?? '')
}

/** What a few keys of the facts are called here, where their own name says too little. */
const NAMES: Readonly<Record<string, string>> = {
  km: 'kilometres',
  km2: 'squareKilometres',
  kmFrom: 'kilometresAdvanced',
  kmTo: 'kilometresAdvanced',
  of: 'landingShipsTotal',
  who: 'victims',
}

function holds(typed: ClaimValue, key: string, value: number | string | boolean): boolean {
  if (typed.kind === 'time') return typed.edtf === value || coversClock(typed.edtf, String(value))
  if (typed.kind === 'place') return places.get(typed.place)?.name.startsWith(String(value)) === true
  if (key === 'site') return typed.of.toLowerCase().endsWith(String(value))
  const name = NAMES[key] ?? key.replace(/(?:Min|Max|Approx)$/u, '')
  if (!typed.of.toLowerCase().includes(name.toLowerCase())) return false
  if (typed.kind === 'figure') return typed.min === value || typed.max === value
  return typed.term === (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))
}
