/** Datasets broken in every way that a file can break: what comes out is the text of a file. */
import type { Random } from './random.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
/** A value in a tree, by what holds it. */
interface Spot {
  readonly holder: Json[] | { [key: string]: Json }
  readonly key: string | number
}

export interface Mutant {
  readonly kind: string
  readonly text: string
}

const RESERVED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
const OTHERS: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'x',
  '\uD800',
  '9999-99-99',
  [],
  {},
  [[]],
  [null],
  { x: 1 },
]

function spotsOf(root: Json): Spot[] {
  const spots: Spot[] = []
  const walk = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return
    const keys = Array.isArray(value) ? value.keys() : Object.keys(value)
    for (const key of keys) {
      spots.push({ holder: value, key })
      walk(at({ holder: value, key }))
    }
  }
  walk(root)
  return spots
}

function at({ holder, key }: Spot): Json {
  return (holder as Record<string | number, Json>)[key] ?? null
}

function put({ holder, key }: Spot, value: Json): void {
  // As JSON.parse does it: a key such as __proto__ becomes a key, and nothing else.
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true })
}

/** A mark in place of a value that is put in as text: what is nested ten thousand deep cannot be written from a tree. */
const HOLE = 'hole-that-is-filled-as-text'

function inTree(
  base: string,
  random: Random,
  change: (spots: readonly Spot[], random: Random) => void,
): string {
  const tree = JSON.parse(base) as Json
  change(spotsOf(tree), random)
  return JSON.stringify(tree)
}

function nested(random: Random): string {
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['{"__proto__":', '}'],
    ['[[', ']]'],
  ] as const)
  return open.repeat(10_000) + (open.startsWith('{') ? '1' : '') + close.repeat(10_000)
}

const isId = (value: Json): boolean => typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(value)

/** Each way to break a file: from its text to another. */
export const WAYS: Readonly<Record<string, (base: string, random: Random) => string>> = {
  'bytes flipped': (base, random) => {
    const bytes = new TextEncoder().encode(base)
    for (let left = 1 + random.whole(12); left > 0; left--) {
      const place = random.whole(bytes.length)
      bytes[place] = (bytes[place] ?? 0) ^ (1 << random.whole(8))
    }
    // As a browser decodes an answer: what is no UTF-8 becomes U+FFFD.
    return new TextDecoder().decode(bytes)
  },
  'cut short': (base, random) => base.slice(0, random.whole(base.length)),
  'types swapped': (base, random) =>
    inTree(base, random, spots => {
      for (let left = 1 + random.whole(4); left > 0; left--) put(random.pick(spots), random.pick(OTHERS))
    }),
  'references broken': (base, random) =>
    inTree(base, random, spots => {
      const ids = spots.filter(spot => isId(at(spot)))
      for (let left = 1 + random.whole(4); left > 0; left--) {
        const id = at(random.pick(ids))
        put(random.pick(ids), random.pick([id, `${JSON.stringify(id)}x`, 'nowhere', ...RESERVED]))
      }
    }),
  'huge strings': (base, random) =>
    inTree(base, random, spots => {
      const texts = spots.filter(spot => typeof at(spot) === 'string')
      const piece = random.pick([
        'a',
        'a-',
        '9',
        ' ',
        '\n',
        '[',
        '"',
        '<b>',
        '\u0301',
        '\uD83D\uDE00',
        '../',
        '2023-01-01,',
      ])
      put(random.pick(texts), piece.repeat(Math.ceil(100_000 / piece.length)))
    }),
  'nested 10,000 deep': (base, random) =>
    inTree(base, random, spots => put(random.pick(spots), HOLE)).replace(`"${HOLE}"`, () => nested(random)),
  'keys of JavaScript': (base, random) =>
    inTree(base, random, spots => {
      const holders = spots.map(at).filter(value => typeof value === 'object' && value !== null)
      for (let left = 1 + random.whole(3); left > 0; left--) {
        const holder = random.pick(holders)
        if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) continue
        put({ holder, key: random.pick(RESERVED) }, random.pick([{ x: 1 }, { polluted: true }, 'x', null]))
      }
    }),
  'records twice, lost and out of place': (base, random) =>
    inTree(base, random, spots => {
      const lists = spots.map(at).filter(value => Array.isArray(value))
      const list = random.pick(lists)
      const other = random.pick(lists)
      const copy = structuredClone(random.pick([...list, null]))
      random.pick([() => other.push(copy), () => other.unshift(copy, copy), () => list.splice(0, 1)])()
    }),
  'fields lost and added': (base, random) =>
    inTree(base, random, spots => {
      const spot = random.pick(spots.filter(({ holder }) => !Array.isArray(holder)))
      if (random.next() < 0.5) delete (spot.holder as Record<string, Json>)[spot.key]
      else put({ holder: spot.holder, key: `${String(spot.key)}z` }, at(spot))
    }),
}

/** The mutant of that number: the ways take turns. */
export function mutantOf(base: string, number: number, random: Random): Mutant {
  const kinds = Object.keys(WAYS)
  const kind = kinds[number % kinds.length] ?? ''
  const way = WAYS[kind]
  if (way === undefined) throw new Error('There is no way to break a file: fill WAYS.')
  return { kind, text: way(base, random) }
}
