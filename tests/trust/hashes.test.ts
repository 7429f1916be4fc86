/** A link can be made by anybody: whatever stands in it, nothing is thrown, nothing is asked for, and what is dropped is told. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { decodeAddress, encodeAddress, MAX_HASH } from '../../src/store/address.ts'
import { NO_CHOICE } from '../../src/store/choice.ts'
import { readAddress } from '../../src/store/link.ts'
import { type AppStore, createAppStore } from '../../src/store/store.ts'
import { loadFixture } from '../store/fixture.ts'
import { type Random, randomFrom } from './random.ts'

const SEED = 20_261_126
const KEYS = [
  'event',
  'quote',
  'source',
  'time',
  'certainly',
  'category',
  'claimant',
  'evidence',
  'claims',
  'search',
  'told-by',
  'area',
  'map',
  'axis',
] as const
const STRANGE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'bogus',
  '',
  ' ',
  'EVENT',
  '%',
  'event%3D',
]
const VALUES = [
  'first',
  'quoted',
  'done',
  'old-month',
  'strike',
  'nobody',
  'yes',
  '2023-12-20/2023-12-26',
  '2023-12-20T14:05/2023-12-26T23:59',
  '-99999-01-01/99999-12-31',
  '46,33,7',
  '-180,-90,180,90',
  'claimant:nobody',
  'source:log',
  'NaN,NaN,NaN',
  '1e999,0,0',
  '99999999999999999999',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  '//elsewhere.example/x',
  '<img src=x onerror=alert(1)>',
  '%',
  '%E0%A4%A',
  '%00',
  '%ED%A0%80',
  '\uD800',
  ',,,,',
  '',
]

const junk = (random: Random): string =>
  Array.from({ length: random.whole(40) }, () =>
    String.fromCodePoint(random.whole(random.pick([128, 0x3000, 0x110000]))),
  ).join('')

function part(random: Random): string {
  const key =
    random.next() < 0.8 ? random.pick(KEYS) : random.next() < 0.7 ? random.pick(STRANGE) : junk(random)
  const value = random.next() < 0.7 ? random.pick(VALUES) : junk(random)
  const sign = random.pick(['=', '=', '=', '=', '==', ''])
  return `${key}${sign}${random.next() < 0.3 ? encodeURIComponent(value.replace(/\p{Surrogate}/gu, '')) : value}`
}

/** A hash of parts that are right, wrong or nothing; or a sound one with characters changed, lost and added; or a long one. */
function hashOf(random: Random, number: number): string {
  if (number % 100 === 99) return `#search=${'a'.repeat(MAX_HASH + random.whole(10) - 12)}`
  if (number % 3 === 0) return `#${junk(random)}`
  let hash = `#${Array.from({ length: 1 + random.whole(6) }, () => part(random)).join('&')}`
  if (number % 3 === 1) return hash
  for (let left = random.whole(8); left > 0; left--) {
    const at = random.whole(hash.length)
    hash =
      hash.slice(0, at) +
      random.pick(['', '%', '&', '=', '#', junk(random)]) +
      hash.slice(at + random.whole(3))
  }
  return hash
}

let store: AppStore
const asked: string[] = []

beforeEach(() => {
  asked.length = 0
  for (const way of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'Image']) {
    vi.stubGlobal(way, () => asked.push(way))
  }
  store = createAppStore('fixture.json')
  store.getState().setLoad({ phase: 'ready', data: loadFixture() })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('10,000 hashes: none throws, none asks for anything, what is dropped is told', () => {
  const random = randomFrom(SEED)
  const silent: string[] = []
  let [dropped, changed, longest] = [0, 0, 0]
  for (let number = 0; number < 10_000; number++) {
    const hash = hashOf(random, number)
    store.setState({ notices: [], choice: NO_CHOICE })
    readAddress(store, hash)
    const { choice, notices } = store.getState()
    const { dropped: names } = decodeAddress(hash)
    if (names.length > 0 && !notices.some(({ id }) => id === 'address-unread')) silent.push(hash)
    // A part whose key is none of ours cannot have been taken for one.
    const body = hash.replace(/^#/u, '')
    const strangers =
      body.length > MAX_HASH ? [] : body.split('&').filter(text => text !== '' && !isOurs(text))
    if (strangers.length > names.length) silent.push(hash)
    dropped += names.length
    if (choice !== NO_CHOICE && encodeAddress(choice) !== '') changed += 1
    longest = Math.max(longest, encodeAddress(choice).length)
  }
  expect(silent).toEqual([])
  expect(asked).toEqual([])
  expect(longest).toBeLessThanOrEqual(MAX_HASH)
  expect(dropped).toBeGreaterThan(5000)
  expect(changed).toBeGreaterThan(1000)
  expect('x' in {}).toBe(false)
  console.info(
    `10,000 hashes: 0 throws, 0 requests; ${dropped} parts dropped, each told; ${changed} chose something; longest written ${longest}`,
  )
})

function isOurs(text: string): boolean {
  const key = text.split('=')[0] ?? ''
  return (KEYS as readonly string[]).includes(key)
}

it.each(['__proto__', 'constructor', 'prototype'])(
  '%s in a link changes no object and chooses nothing',
  name => {
    for (const hash of [
      `#${name}=x`,
      `#${name}[x]=1`,
      `#event=${name}`,
      `#category=${name}`,
      `#told-by=source:${name}`,
    ]) {
      store.setState({ notices: [], choice: NO_CHOICE })
      readAddress(store, hash)
      expect(store.getState().notices).toHaveLength(1)
      expect(encodeAddress(store.getState().choice)).toBe('')
    }
    expect(({} as Readonly<Record<string, unknown>>)['x']).toBeUndefined()
  },
)
