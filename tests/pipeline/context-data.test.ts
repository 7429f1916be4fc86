import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Claim, ClaimValue, EventInFile, Place } from '../../src/model/schema.ts'
import { readDataset } from '../../src/dataset/read.ts'
import { readFolder } from '../../src/pipeline/read-folder.ts'
import { type Fact, type FactClaim, readFacts } from './context-facts.ts'

const folder = await readFolder(join('data', 'ukraine-2023'))
const { dataset } = readDataset(folder.root, { file: 'data/ukraine-2023' })
if (dataset === null) throw new Error('data/ukraine-2023 cannot be read: run npm run data to see why.')
const { claimants, events, eventIndex, places, sources } = dataset
const sourceIdByUrl = new Map([...sources.values()].map(source => [source.url, source.id]))
const eventOf = (id: string): EventInFile | undefined => events[eventIndex.get(id) ?? -1]

test('every source, claimant and place is used by something', () => {
  const claims = events.flatMap(event => event.claims)
  const cited = new Set([
    ...events.flatMap(event => event.citations ?? []),
    ...claims.flatMap(claim => claim.evidence.flatMap(item => ('source' in item ? [item.source] : []))),
  ])
  const heard = new Set(claims.map(claim => claim.claimant))
  const seen = new Set([
    ...events.flatMap(event => (event.where === null ? [] : [event.where.place])),
    ...claims
      .flatMap(claim => claim.values ?? [])
      .flatMap(value => (value.kind === 'place' ? [value.place] : [])),
  ])
  expect([...sources.keys()].filter(id => !cited.has(id))).toEqual([])
  expect([...claimants.keys()].filter(id => !heard.has(id))).toEqual([])
  expect([...places.keys()].filter(id => !seen.has(id))).toEqual([])
})

test('no event is related to itself, or twice in the same way to another', () => {
  const said = events.flatMap(event =>
    event.relations.map(({ kind, event: to }) => `${event.id} ${kind} ${eventOf(to)?.id}`),
  )
  expect(said.filter(one => /^(\S+) \S+ \1$/u.test(one))).toEqual([])
  expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([])
})

const facts = readFacts(join('..', 'shared', 'facts'))
const urlByCitation = new Map((facts?.citations ?? []).map(({ id, url }) => [id, url]))
describe.skipIf(facts === null)('nothing of the facts is lost', () => {
  const given = facts?.events ?? []

  test('every page is a source, word for word', () => {
    const lost = (facts?.citations ?? []).filter(({ url, publisher, title, published, language }) => {
      const source = sources.get(sourceIdByUrl.get(url) ?? '')
      if (source === undefined || source.publisher !== publisher || source.language !== language) return true
      return (
        (title !== undefined && source.title !== title) ||
        (published !== undefined && source.published !== published)
      )
    })
    expect(lost).toEqual([])
  })

  test('every event is there under its id or as the alias of another, with its words, days and place', () => {
    expect(given.flatMap(fact => lostOfEvent(fact, eventOf(fact.id)))).toEqual([])
  })

  test('every claim stands under its event or a related one, with claimant, stance and pages', () => {
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

/** The source that a page of the facts became: the same, or the one of the article itself. */
function sourceIdOf(id: string): string | undefined {
  return sourceIdByUrl.get(urlByCitation.get(id) ?? '')
}

/** The claim under its event, or under the related event whose property it is about. */
function claimFor(fact: Fact, claim: FactClaim): Claim | undefined {
  const event = eventOf(fact.id)
  const related = event?.relations.flatMap(relation => eventOf(relation.event)?.claims ?? []) ?? []
  return [...(event?.claims ?? []), ...related].find(one => isSameClaim(one, claim))
}

function isSameClaim(one: Claim, claim: FactClaim): boolean {
  const body = claimants.get(one.claimant)
  const names = [one.as, body?.name, `${body?.name ?? ''}, ${body?.role ?? ''}`]
  const cited = new Set(one.evidence.map(item => ('source' in item ? item.source : item.quote)))
  return (
    one.statement === claim.statement &&
    one.property === claim.about &&
    one.stance === claim.stance &&
    names.includes(claim.claimant) &&
    claim.citations.every(id => cited.has(sourceIdOf(id) ?? ''))
  )
}

/** One name for one body. */
const ACTORS: Readonly<Record<string, string>> = {
  'Crimean Wind (Telegram channel)': 'Crimean Wind',
  'Russian Black Sea Fleet': 'Black Sea Fleet',
}

/** No page says where he spoke, so the country stands for it; nor on which side of the decision he did. */
const KNOWN_LESS_OF = 'emanuel-remarks-inventory'

function lostOfEvent(fact: Fact, event: EventInFile | undefined): string[] {
  if (event === undefined) return [`${fact.id}: not there`]
  const place = places.get(event.where?.place ?? '')
  const isPlaced = fact.id === KNOWN_LESS_OF || (place !== undefined && samePlace(place, fact))
  const actors = fact.actors.filter(actor => !event.actors.includes(ACTORS[actor] ?? actor))
  const cited = fact.citations.filter(id => event.citations?.includes(sourceIdOf(id) ?? '') !== true)
  const unrelated = fact.relatedTo.filter(({ id, kind }) => !isRelated(event, kind, id))
  return [
    ...(event.title === fact.title && event.summary === fact.summary ? [] : [`${fact.id}: title or summary`]),
    ...(sameDays(event.when.edtf ?? '', fact.date)
      ? []
      : [`${fact.id}: ${fact.date} became ${event.when.edtf}`]),
    ...(isPlaced ? [] : [`${fact.id}: ${fact.place.name}`]),
    ...[...actors, ...cited].map(one => `${fact.id}: ${one}`),
    ...(fact.id === KNOWN_LESS_OF ? [] : unrelated.map(({ id }) => `${fact.id}: relation to ${id}`)),
  ]
}

function isRelated(event: EventInFile, kind: string, id: string): boolean {
  const to = eventOf(id)
  return event.relations.some(relation => relation.kind === kind && eventOf(relation.event) === to)
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
