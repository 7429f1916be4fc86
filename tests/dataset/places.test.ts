import { expect, it } from 'vitest'
import { readChanged, sampleJson } from './sample.ts'

const [sound] = sampleJson().places
const point = (...coordinates: unknown[]) => ({ geometry: { type: 'Point', coordinates } })
const read = (changes: Readonly<Record<string, unknown>>) => {
  const result = readChanged({ places: [{ ...sound, ...changes }], events: [] })
  return { kept: result.dataset?.places.size === 1, said: result.problems.map(problem => problem.message) }
}

it('exactly 0,0 is refused, unless the data says that it is meant', () => {
  expect(read(point(0, 0)).said[0]).toContain('is exactly 0,0')
  expect(read({ ...point(0, 0), nullIslandMeant: true })).toEqual({ kept: true, said: [] })
  expect(read(point(0, 51.48))).toEqual({ kept: true, said: [] })
  expect(read(point(-0, 0)).kept).toBe(false)
})

it('a position as text, out of range, of one number, empty or null is refused', () => {
  expect(read(point('30.5', '46.5')).kept).toBe(false)
  expect(read(point(30.5, 91)).said[0]).toContain('must be at most 90')
  expect(read(point(-181, 0)).said[0]).toContain('must be at least -180')
  expect(read(point(30.5)).kept).toBe(false)
  expect(read(point()).kept).toBe(false)
  expect(read(point(null, null)).kept).toBe(false)
  expect(read(point(Infinity, 1)).said[0]).toContain('must be a finite number')
})

it('the corners of the world are places', () => {
  for (const longitude of [-180, 180]) {
    for (const latitude of [-90, 90]) expect(read(point(longitude, latitude)).kept).toBe(true)
  }
})

it('no position goes with unknown and with an outline, and with nothing else', () => {
  const outlined = { kind: 'area', area: 'country', radiusMetres: 1000, outline: 'UA' }
  expect(read({ geometry: null, precision: { kind: 'unknown' } }).kept).toBe(true)
  expect(read({ geometry: null, precision: outlined }).kept).toBe(true)
  expect(read({ geometry: null }).said[0]).toContain('is null, but `precision.kind` says `exact`')
  expect(read({ precision: { kind: 'unknown' } }).said[0]).toContain('which is never drawn')
})

it('lines and rings are as GeoJSON has them', () => {
  const ring = [
    [0, 1],
    [1, 1],
    [1, 2],
    [0, 1],
  ]
  const polygon = (rings: unknown) => read({ geometry: { type: 'Polygon', coordinates: rings } })
  expect(polygon([ring]).kept).toBe(true)
  expect(polygon([ring.slice(1)]).said[0]).toContain('fewer than 4 positions')
  expect(polygon([[...ring.slice(0, 3), [0, 1.5]]]).said[0]).toContain('does not close')
  expect(polygon([]).said[0]).toContain('without a ring')
  expect(read({ geometry: { type: 'LineString', coordinates: [[1, 1]] } }).said[0]).toContain('fewer than 2')
  expect(read({ geometry: { type: 'MultiPolygon', coordinates: [[ring], []] } }).kept).toBe(false)
})
