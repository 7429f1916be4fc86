/** Shapes on the unit square: rings of discs and of geometries, and what can be asked of them. */
import type { Geometry } from '../../model/schema.ts'
import { destination, unitX, unitY } from './mercator.ts'
import { gathered, isCut, ringArea } from './rings.ts'

/** Rings of x, y pairs. x may leave 0 to 1 where a shape crosses the antimeridian. */
export interface Shape {
  readonly rings: readonly Float64Array[]
  /** False for a line, which has no inside. */
  readonly closed: boolean
  /** Whether it was cut in two at the antimeridian, so that sides along it are no edge of it. */
  readonly cut: boolean
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

function shapeOf(rings: readonly Float64Array[], closed: boolean): Shape {
  let minX = Infinity
  let minY = Infinity
  let maxX = -Infinity
  let maxY = -Infinity
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      minX = Math.min(minX, ring[at] as number)
      maxX = Math.max(maxX, ring[at] as number)
      minY = Math.min(minY, ring[at + 1] as number)
      maxY = Math.max(maxY, ring[at + 1] as number)
    }
  }
  return { rings, closed, cut: closed && isCut(rings), minX, minY, maxX, maxY }
}

/** Longitudes made continuous: each differs from the one before by at most half a turn. */
function unwrapped(longitudes: readonly number[]): number[] {
  let before = longitudes[0] ?? 0
  return longitudes.map(lng => (before = lng - 360 * Math.round((lng - before) / 360)))
}

/**
 * The circle of `metres` around a place as it really lies on the map: not a circle where it is large. Where it holds a
 * pole, it runs along the edge of the square. `steps` of 180 keep it within half a pixel at a radius of 3,000 px.
 */
export function discShape(lat: number, lng: number, metres: number, steps = 180): Shape {
  const points = Array.from({ length: steps + 1 }, (_, step) =>
    destination(lat, lng, metres, (2 * Math.PI * step) / steps),
  )
  const longitudes = unwrapped(points.map(point => point[1]))
  const flat = points.flatMap((point, at) => [unitX(longitudes[at] as number), unitY(point[0])])
  const first = longitudes[0] as number
  const last = longitudes[steps] as number
  if (Math.abs(last - first) > 180) {
    const edge = lat > 0 ? 0 : 1
    flat.push(unitX(last), edge, unitX(first), edge)
  }
  return shapeOf([Float64Array.from(flat)], true)
}

type Positions = readonly (readonly [number, number])[]

function ringOf(positions: Positions): Float64Array {
  const longitudes = unwrapped(positions.map(position => position[0]))
  return Float64Array.from(positions.flatMap(([, lat], at) => [unitX(longitudes[at] as number), unitY(lat)]))
}

/** The rings of a geometry; null for a point, which has none. */
export function geometryShape(geometry: Geometry): Shape | null {
  switch (geometry.type) {
    case 'Point':
      return null
    case 'LineString':
      return shapeOf([ringOf(geometry.coordinates)], false)
    case 'Polygon':
      return shapeOf(gathered([geometry.coordinates.map(ringOf)]), true)
    case 'MultiPolygon':
      return shapeOf(gathered(geometry.coordinates.map(rings => rings.map(ringOf))), true)
  }
}

/** Whether the point lies inside, by the even-odd rule; false for lines. The copy of the world must be the shape's own. */
export function shapeHolds(shape: Shape, x: number, y: number): boolean {
  if (!shape.closed || x < shape.minX || x > shape.maxX || y < shape.minY || y > shape.maxY) return false
  let inside = false
  for (const ring of shape.rings) {
    const last = ring.length - 2
    for (let at = 0, before = last; at <= last; before = at, at += 2) {
      const ay = ring[at + 1] as number
      const by = ring[before + 1] as number
      if (ay > y === by > y) continue
      const ax = ring[at] as number
      const bx = ring[before] as number
      if (x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  }
  return inside
}

function middleOfLine(line: Float64Array): [number, number] {
  const lengths: number[] = []
  for (let at = 2; at < line.length; at += 2) {
    lengths.push(
      Math.hypot(
        (line[at] as number) - (line[at - 2] as number),
        (line[at + 1] as number) - (line[at - 1] as number),
      ),
    )
  }
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [segment, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const part = left / length
      const at = segment * 2
      const x = line[at] as number
      const y = line[at + 1] as number
      return [x + part * ((line[at + 2] as number) - x), y + part * ((line[at + 3] as number) - y)]
    }
    left -= length
  }
  return [line[0] ?? 0, line[1] ?? 0]
}

/** The middle of the widest run inside the shape on the horizontal line at `y`; null where the line misses it. */
function middleOfRun(shape: Shape, y: number): [number, number] | null {
  const crossings: number[] = []
  for (const ring of shape.rings) {
    const last = ring.length - 2
    for (let at = 0, before = last; at <= last; before = at, at += 2) {
      const ay = ring[at + 1] as number
      const by = ring[before + 1] as number
      if (ay > y === by > y) continue
      const ax = ring[at] as number
      crossings.push(ax + (((ring[before] as number) - ax) * (y - ay)) / (by - ay))
    }
  }
  crossings.sort((a, b) => a - b)
  let best: [number, number] | null = null
  let width = 0
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const from = crossings[at] as number
    const to = crossings[at + 1] as number
    if (to - from > width) {
      width = to - from
      best = [(from + to) / 2, y]
    }
  }
  return best
}

/** A point that stands for the shape and lies inside it (on it, for a line). */
export function middleOf(shape: Shape): [number, number] {
  const largest = shape.rings.reduce((best, ring) => (ringArea(ring) > ringArea(best) ? ring : best))
  if (!shape.closed) return middleOfLine(largest)
  const own = shapeOf([largest], true)
  const height = own.maxY - own.minY
  for (const part of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const found = middleOfRun(shape, own.minY + height * part)
    if (found !== null) return found
  }
  return [largest[0] ?? 0, largest[1] ?? 0]
}
