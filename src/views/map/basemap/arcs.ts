/** The arcs of a topology, packed, and where each of them lies; unpacked and smoothed for whoever makes shapes of them. */
import type { Position } from 'geojson'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { smoothLine } from './smooth.ts'

export type Bounds = readonly [west: number, south: number, east: number, north: number]

export interface ArcStore<T extends Topology> {
  readonly objects: T['objects']
  /** The topology with its arcs in degrees. Made anew at each call: unpacked it takes five times the room. */
  readonly plain: () => T
  /** The same with what these geometries need and no more: the given arcs smoothed, always alike, the others as they are. */
  readonly smooth: (geometries: readonly GeometryObject<object>[], which: (arc: number) => boolean) => T
  readonly boundsOfArc: (arc: number) => Bounds
  readonly boundsOf: (geometry: GeometryObject<object>) => Bounds
}

const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity]

/** Decodes the arcs of a file; `passes` is how often corners are cut (see `smoothLine`). */
export function readArcs<T extends Topology>(file: T, passes: number): ArcStore<T> {
  const { transform, arcs: _, ...rest } = file
  const arcs = file.arcs.map(arc => pack(arc, transform))
  const boxes = arcs.map(boundsOfArc)
  const withArcs = (lines: Position[][]): T => Object.assign({}, rest, { arcs: lines }) as unknown as T
  const boundsAt = (arc: number): Bounds => boxes[arc] ?? NOWHERE
  return {
    objects: rest.objects,
    plain: () => withArcs(arcs.map(unpack)),
    smooth(geometries, which) {
      const lines: Position[][] = arcs.map(() => [])
      for (const at of new Set(geometries.flatMap(arcsOf))) {
        const line = unpack(arcs[at] as Arc)
        lines[at] = which(at) ? smoothLine(line, passes) : line
      }
      return withArcs(lines)
    },
    boundsOfArc: boundsAt,
    boundsOf: geometry => arcsOf(geometry).map(boundsAt).reduce(union, NOWHERE),
  }
}

/** Numbers of the arcs that a geometry is made of, whichever way round it uses them. */
export function arcsOf(geometry: GeometryObject<object>): readonly number[] {
  if (!('arcs' in geometry)) return []
  const arcs: unknown[] = geometry.arcs
  return arcs
    .flat(3)
    .filter(isNumber)
    .map(arc => (arc < 0 ? ~arc : arc))
}

/** The geometries of a layer that may reach into some bounds. */
export function layerWithin<T extends Topology>(
  store: ArcStore<T>,
  layer: GeometryCollection<object>,
  bounds: Bounds,
): GeometryCollection<object> {
  const geometries = layer.geometries.filter(geometry => meet(store.boundsOf(geometry), bounds))
  return { type: 'GeometryCollection', geometries }
}

/** Whether two bounds have a point in common. */
export function meet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

/** Degrees, x and y by turns. */
type Arc = Float64Array

const AS_IT_IS = { scale: [1, 1], translate: [0, 0] } as const

/** A file with a `transform` has whole numbers in its arcs, each point as steps from the one before. */
function pack(line: readonly Position[], transform: Topology['transform']): Arc {
  const { scale, translate } = transform ?? AS_IT_IS
  const packed = new Float64Array(2 * line.length)
  let [x, y] = [0, 0]
  for (const [at, [nextX = 0, nextY = 0]] of line.entries()) {
    ;[x, y] = transform === undefined ? [nextX, nextY] : [x + nextX, y + nextY]
    packed[2 * at] = x * scale[0] + translate[0]
    packed[2 * at + 1] = y * scale[1] + translate[1]
  }
  return packed
}

function unpack(arc: Arc): Position[] {
  return Array.from({ length: arc.length / 2 }, (_, at) => [arc[2 * at] as number, arc[2 * at + 1] as number])
}

function boundsOfArc(arc: Arc): Bounds {
  let [west, south, east, north] = NOWHERE
  for (let at = 0; at < arc.length; at += 2) {
    const [x, y] = [arc[at] as number, arc[at + 1] as number]
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return [west, south, east, north]
}

function union(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}
