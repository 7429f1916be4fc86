/**
 * Every form of address that was ever released keeps opening what it opened. Lines are added here when a form is added, and
 * none is ever changed or taken out.
 */
import { expect, it } from 'vitest'
import { decodeAddress, encodeAddress } from '../../src/store/address.ts'
import { type Choice, NO_CHOICE } from '../../src/store/choice.ts'

const DAY = 86_400_000
const facet = (facets: Partial<Choice['facets']>) => ({ facets: { ...NO_CHOICE.facets, ...facets } })
const days = (from: number, to: number) => ({ from, to: to + DAY - 1 })

const FORMS: readonly (readonly [hash: string, chosen: Partial<Choice>])[] = [
  // 0.1.0
  ['', {}],
  ['event=novocherkassk-struck', { focus: { event: 'novocherkassk-struck', quote: null } }],
  ['event=a&quote=b', { focus: { event: 'a', quote: 'b' } }],
  ['source=log', { source: 'log' }],
  ['time=2023-12-20/2023-12-29', { window: days(Date.UTC(2023, 11, 20), Date.UTC(2023, 11, 29)) }],
  [
    'time=2023-12-20T14:05/2023-12-29T23:59',
    { window: { from: Date.UTC(2023, 11, 20, 14, 5), to: Date.UTC(2023, 11, 30) - 1 } },
  ],
  ['time=-0044-03-15/-0044-03-15', { window: days(-63_549_360_000_000, -63_549_360_000_000) }],
  ['time=12023-01-01/12023-01-01', { window: days(Date.UTC(12_023, 0, 1), Date.UTC(12_023, 0, 1)) }],
  ['certainly=yes', { certainty: 'certainly' }],
  ['category=strike', facet({ category: ['strike'] })],
  ['category=strike,naval', facet({ category: ['strike', 'naval'] })],
  ['category=strike%2Cnaval', facet({ category: ['strike', 'naval'] })],
  ['category=a%252Cb', facet({ category: ['a,b'] })],
  ['claimant=keeper', facet({ claimant: ['keeper'] })],
  ['evidence=quoted', facet({ evidence: ['quoted'] })],
  ['claims=contradict', facet({ claims: ['contradict'] })],
  ['search=good%20morning', { text: 'good morning' }],
  ['search=', { text: '' }],
  ['search=a%26b%3Dc', { text: 'a&b=c' }],
  ['told-by=claimant:keeper', { toldBy: { kind: 'claimant', id: 'keeper' } }],
  ['told-by=source%3Alog', { toldBy: { kind: 'source', id: 'log' } }],
  ['area=30,44.5,37.25,47', { area: { west: 30, south: 44.5, east: 37.25, north: 47 } }],
  ['area=170,-10,-170,10', { area: { west: 170, south: -10, east: -170, north: 10 } }],
  ['map=46.5,33,7', { map: { lat: 46.5, lng: 33, zoom: 7 } }],
  ['map=-46.5,-190.25,2.5', { map: { lat: -46.5, lng: -190.25, zoom: 2.5 } }],
  ['axis=2023-12-01/2023-12-31', { axis: days(Date.UTC(2023, 11, 1), Date.UTC(2023, 11, 31)) }],
  [
    'event=a&quote=b&time=2023-12-20/2023-12-29&certainly=yes&category=c&search=d&told-by=source:e&map=1,2,3',
    {
      focus: { event: 'a', quote: 'b' },
      window: days(Date.UTC(2023, 11, 20), Date.UTC(2023, 11, 29)),
      certainty: 'certainly',
      ...facet({ category: ['c'] }),
      text: 'd',
      toldBy: { kind: 'source', id: 'e' },
      map: { lat: 1, lng: 2, zoom: 3 },
    },
  ],
  [
    'map=1,2,3&search=d&event=a',
    { map: { lat: 1, lng: 2, zoom: 3 }, text: 'd', focus: { event: 'a', quote: null } },
  ],
]

it.each(FORMS)('#%s opens what it always opened', (hash, chosen) => {
  const expected = { choice: { ...NO_CHOICE, ...chosen }, dropped: [] }
  expect(decodeAddress(`#${hash}`)).toEqual(expected)
  expect(decodeAddress(`#${encodeAddress(expected.choice)}`)).toEqual(expected)
})

it('every part of an address has its lines here', () => {
  const whole: Choice = {
    ...NO_CHOICE,
    focus: { event: 'a', quote: 'b' },
    source: 'c',
    window: days(0, 0),
    axis: days(0, 0),
    certainty: 'certainly',
    facets: { category: ['a'], claimant: ['b'], evidence: ['c'], claims: ['d'] },
    text: 'd',
    toldBy: { kind: 'source', id: 'e' },
    area: { west: 0, south: 0, east: 1, north: 1 },
    map: { lat: 0, lng: 0, zoom: 1 },
  }
  const keysOf = (hash: string) => hash.split('&').map(part => part.split('=')[0])
  const known = new Set(FORMS.flatMap(([hash]) => keysOf(hash)))
  expect(keysOf(encodeAddress(whole)).filter(key => !known.has(key))).toEqual([])
})
