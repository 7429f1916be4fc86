import { describe, expect, it } from 'vitest'
import { signsOf } from '../../../src/views/map/frame.ts'
import { onlyCategory, ringRadius } from '../../../src/views/map/scene.ts'
import {
  degreesWords,
  distanceWords,
  placeWords,
  precisionWords,
  whereWords,
} from '../../../src/views/map/words.ts'
import { datasetOf, eventAt, placeAt, point, PRECISIONS } from './fixture.ts'

const places = PRECISIONS.map((precision, at) => placeAt(String(at), point(30, 46), precision))

it('says where a corner is drawn in degrees, as exactly as a step of a key, beyond the antimeridian too', () => {
  expect(degreesWords({ lat: 46.4825, lng: 30.7233 }, 5)).toBe('46.5° north, 30.7° east')
  expect(degreesWords({ lat: -33.9, lng: 190 }, 1)).toBe('34° south, 170° west')
})

describe('what the map says about a place', () => {
  it('is how precisely it is known, each kind in its own words', () => {
    expect(places.map(precisionWords)).toEqual([
      'exact place',
      'within about 3\u00a0km',
      'somewhere in this city',
      'somewhere in this country',
      'moved on purpose by up to 2\u00a0km: to protect a shelter',
      'place not known',
    ])
  })

  it('tells an inferred place from a stated one, and says when there is none', () => {
    const inferred = eventAt('a', '0', { where: { place: '0', inferred: 'named in the next sentence' } })
    const dataset = datasetOf(places, [inferred])
    expect(placeWords(inferred, dataset)).toBe('Place 0, exact place; inferred: named in the next sentence')
    expect(placeWords(eventAt('b', null), dataset)).toBe('place not known')
  })

  it('says where a place lies beyond the edge of the map, on which its mark then stands', () => {
    const exact = { kind: 'exact' } as const
    const far = [placeAt('n', point(0, 89), exact), placeAt('s', point(0, -85.06), exact)]
    const near = placeAt('e', point(0, 85), exact)
    const dataset = datasetOf([...far, near], [])
    const words = ['n', 's', 'e'].map(id => placeWords(eventAt(id, id), dataset))
    expect(words).toEqual([
      'Place n, exact place; nearer to the pole than the map reaches',
      'Place s, exact place; nearer to the pole than the map reaches',
      'Place e, exact place',
    ])
  })

  it('counts places where events stand at several', () => {
    expect(whereWords(places)).toBe('at 6 places')
    expect(whereWords(places.slice(0, 1))).toBe('at Place 0')
    expect(whereWords(places.slice(2, 3))).toBe('somewhere in Place 2')
  })

  it('gives distances no more exactly than they are meant', () => {
    expect([40, 999, 1_500, 12_345, 730_000].map(distanceWords)).toEqual([
      '40\u00a0m',
      '999\u00a0m',
      '1.5\u00a0km',
      '12\u00a0km',
      '730\u00a0km',
    ])
  })
})

describe('signs of several events', () => {
  it('show the most frequent categories first, three at most', () => {
    expect(signsOf({ mix: Uint32Array.of(1, 0, 4, 2, 0, 2, 0, 0) })).toEqual([2, 3, 5])
  })

  it('have a category of their own only where all events share it', () => {
    expect(onlyCategory({ mix: Uint32Array.of(0, 3, 0, 0, 0, 0, 0, 0), count: 3 })).toBe(1)
    expect(onlyCategory({ mix: Uint32Array.of(1, 2, 0, 0, 0, 0, 0, 0), count: 3 })).toBeNull()
  })

  it('grow with the count, and never beyond the reach of a cluster', () => {
    expect(ringRadius(2)).toBeLessThan(ringRadius(20))
    expect(ringRadius(1_000_000)).toBeLessThanOrEqual(20)
  })
})
