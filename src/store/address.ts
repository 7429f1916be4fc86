/**
 * The choice as the hash of an address, and back. Every part is optional, so the bare address is the bare page; parts
 * that cannot be read are dropped and named, never an error. Ids are not checked here: see `settle`.
 */
import type { Teller } from '../evidence/told-by.ts'
import { FACETS } from '../model/columns.ts'
import { say } from '../words/say.ts'
import { readWindow, writeWindow } from './address-time.ts'
import { NO_CHOICE, type Choice, type MapBounds, type MapView } from './choice.ts'
import { toMinutes } from './transitions.ts'

/** Longest hash that is read or written, in characters; a longer one was made by no reader's hand. */
export const MAX_HASH = 8192

export interface Decoded {
  readonly choice: Choice
  /** Names of the parts that could not be read. */
  readonly dropped: readonly string[]
}

/** Keeps what addresses commonly keep readable; the rest is percent-encoded. Half of a character has no encoding. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':')
}

const writeList = (values: readonly string[]) => values.map(value => value.replaceAll(',', '%2C')).join(',')

function coordinate(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}

export interface Encoded {
  /** Without `#`; empty for the bare page; at most `MAX_HASH` characters. */
  readonly hash: string
  /** Names of the parts that were too long to be written. */
  readonly left: readonly string[]
}

/** Parts in a fixed order, so that one sight has one address. Where all of them are too long, the longest are left out. */
export function writeAddress(choice: Choice): Encoded {
  const parts = partsOf(choice)
  const left: string[] = []
  while (parts.join('&').length > MAX_HASH) {
    const longest = parts.reduce((long, part) => (part.length > long.length ? part : long))
    parts.splice(parts.indexOf(longest), 1)
    left.push(longest.slice(0, longest.indexOf('=')))
  }
  return { hash: parts.join('&'), left }
}

/** The hash of `writeAddress` alone. */
export function encodeAddress(choice: Choice): string {
  return writeAddress(choice).hash
}

function partsOf(choice: Choice): string[] {
  const parts: string[] = []
  const add = (key: string, value: string) => parts.push(`${key}=${value}`)
  if (choice.focus) {
    add('event', encode(choice.focus.event))
    if (choice.focus.quote !== null) add('quote', encode(choice.focus.quote))
  }
  if (choice.source !== null) add('source', encode(choice.source))
  if (choice.window) add('time', writeWindow(choice.window))
  if (choice.certainty === 'certainly') add('certainly', 'yes')
  for (const facet of FACETS) {
    const chosen = choice.facets[facet]
    if (chosen.length > 0) add(facet, encode(writeList(chosen)))
  }
  if (choice.text.trim() !== '') add('search', encode(choice.text))
  if (choice.toldBy) add('told-by', encode(`${choice.toldBy.kind}:${choice.toldBy.id}`))
  if (choice.area) {
    const { west, south, east, north } = choice.area
    add('area', [west, south, east, north].map(coordinate).join(','))
  }
  if (choice.map) {
    add('map', [coordinate(choice.map.lat), coordinate(choice.map.lng), String(choice.map.zoom)].join(','))
  }
  if (choice.axis) add('axis', writeWindow(toMinutes(choice.axis)))
  return parts
}

function decodeText(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function readNumbers(text: string, count: number): number[] | null {
  const parts = text.split(',')
  if (parts.length !== count || parts.some(part => !/^-?\d{1,4}(?:\.\d{1,12})?$/u.test(part))) return null
  return parts.map(Number)
}

function readMap(text: string): MapView | null {
  const [lat, lng, zoom] = readNumbers(text, 3) ?? []
  if (lat === undefined || lng === undefined || zoom === undefined) return null
  const sane = Math.abs(lat) <= 90 && Math.abs(lng) <= 1080 && zoom >= 0 && zoom <= 24
  return sane ? { lat, lng, zoom } : null
}

function readArea(text: string): MapBounds | null {
  const [west, south, east, north] = readNumbers(text, 4) ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null
  const sane =
    Math.max(Math.abs(west), Math.abs(east)) <= 180 && south >= -90 && north <= 90 && south <= north
  return sane ? { west, south, east, north } : null
}

function readTeller(text: string): Teller | null {
  const [kind, id, ...rest] = text.split(':')
  if ((kind !== 'claimant' && kind !== 'source') || !id || rest.length > 0) return null
  return { kind, id }
}

const readList = (text: string) => [
  ...new Set(
    text
      .split(',')
      .map(value => value.replaceAll('%2C', ','))
      .filter(value => value !== ''),
  ),
]

/** Each part by its key: what it makes of its text, or null where that cannot be read. */
const READERS: Readonly<Record<string, (text: string, choice: Choice) => Partial<Choice> | null>> = {
  event: event => (event === '' ? null : { focus: { event, quote: null } }),
  quote: (quote, { focus }) => (focus === null || quote === '' ? null : { focus: { ...focus, quote } }),
  source: source => (source === '' ? null : { source }),
  time: text => wrap('window', readWindow(text)),
  certainly: text => (text === 'yes' ? { certainty: 'certainly' } : null),
  search: text => ({ text }),
  'told-by': text => wrap('toldBy', readTeller(text)),
  area: text => wrap('area', readArea(text)),
  map: text => wrap('map', readMap(text)),
  axis: text => wrap('axis', readWindow(text)),
  ...Object.fromEntries(
    FACETS.map(facet => [
      facet,
      (text: string, choice: Choice) => ({ facets: { ...choice.facets, [facet]: readList(text) } }),
    ]),
  ),
}

function wrap<K extends keyof Choice>(key: K, value: Choice[K] | null): Partial<Choice> | null {
  return value === null ? null : { [key]: value }
}

/** Reads a hash with or without its `#`. Never throws, whatever the text. */
export function decodeAddress(hash: string): Decoded {
  const text = hash.startsWith('#') ? hash.slice(1) : hash
  if (text.length > MAX_HASH) return { choice: NO_CHOICE, dropped: [say().address.tooLong] }
  const choice = { ...NO_CHOICE }
  const dropped: string[] = []
  for (const part of text.split('&')) {
    if (part === '') continue
    const at = part.indexOf('=')
    const key = at < 0 ? part : part.slice(0, at)
    const value = at < 0 ? null : decodeText(part.slice(at + 1))
    const read = Object.hasOwn(READERS, key) ? READERS[key] : undefined
    const found = value === null ? null : (read?.(value, choice) ?? null)
    if (found === null) dropped.push(key.slice(0, 40))
    else Object.assign(choice, found)
  }
  return { choice, dropped }
}
