/** The arcs of a topology in degrees, where each of them lies, and smoothed copies of those that are asked for. */
import type { Position } from 'geojson'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { smoothLine } from './smooth.ts'

export type Bounds = readonly [west: number, south: number, east: number, north: number]

export interface ArcStore<T extends Topology> {
  /** The topology with its arcs in degrees. */
  readonly plain: T
  /** The same with the given arcs smoothed and the others as they are; an arc is smoothed once, whoever asks. */
  readonly smooth: (which: (arc: number) => boolean) => T
  readonly boundsOfArc: (arc: number) => Bounds
  readonly boundsOf: (geometry: GeometryObject<object>) => Bounds
}

const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity]

/** Decodes the arcs of a file; `passes` is how often corners are cut (see `smoothLine`). */
export function readArcs<T extends Topology>(file: T, passes: number): ArcStore<T> {
  const { transform, ...rest } = file
  const arcs = transform === undefined ? file.arcs : file.arcs.map(arc => decode(arc, transform))
  const boxes = arcs.map(boundsOfLine)
  const done: Position[][] = []
  const withArcs = (lines: Position[][]): T => Object.assign({}, rest, { arcs: lines }) as unknown as T
  const boundsOfArc = (arc: number): Bounds => boxes[arc] ?? NOWHERE
  return {
    plain: withArcs(arcs),
    smooth: which => withArcs(arcs.map((arc, i) => (which(i) ? (done[i] ??= smoothLine(arc, passes)) : arc))),
    boundsOfArc,
    boundsOf: geometry => arcsOf(geometry).map(boundsOfArc).reduce(union, NOWHERE),
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

function decode(
  arc: readonly Position[],
  { scale, translate }: NonNullable<Topology['transform']>,
): Position[] {
  let [x, y] = [0, 0]
  return arc.map(([stepX = 0, stepY = 0]) => {
    x += stepX
    y += stepY
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
}

function boundsOfLine(line: readonly Position[]): Bounds {
  let [west, south, east, north] = NOWHERE
  for (const [x = 0, y = 0] of line) {
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
