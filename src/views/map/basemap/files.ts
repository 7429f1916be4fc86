/** The shapes of the three files of the base map, checked just enough that nothing later can throw on them. */
import type { LandFile, WaterFile } from './shapes.ts'

/** Points with names: names in one string with a line each, coordinates in thousandths of a degree. */
export interface PointFile {
  readonly name: string
  readonly lon: readonly number[]
  readonly lat: readonly number[]
}

export interface LabelFile {
  /** `size`: side in pixels at zoom 0 of a square as large as the largest part. */
  readonly countries: PointFile & { readonly size: readonly number[] }
  readonly regions: PointFile & { readonly size: readonly number[] }
  /** `from`, `to`: first and last zoom. */
  readonly seas: PointFile & { readonly from: readonly number[]; readonly to: readonly number[] }
  /** `population` in thousands, falling; `rank`: a digit each, 2 capital, 1 seat of a region, 0 other. */
  readonly places: PointFile & { readonly population: readonly number[]; readonly rank: string }
}

/** Whether this is the topology of land and seas. */
export function isLandFile(data: unknown): data is LandFile {
  return isTopology(data, ['land', 'seas'])
}

/** Whether this is the topology of rivers and lakes. */
export function isWaterFile(data: unknown): data is WaterFile {
  return isTopology(data, ['rivers', 'lakes'])
}

/** Whether this is the file of labels: every column is as long as the others of its table. */
export function isLabelFile(data: unknown): data is LabelFile {
  return (
    isRecord(data) &&
    isTable(data['countries'], ['size']) &&
    isTable(data['regions'], ['size']) &&
    isTable(data['seas'], ['from', 'to']) &&
    isTable(data['places'], ['population']) &&
    isRecord(data['places']) &&
    typeof data['places']['rank'] === 'string'
  )
}

function isTopology(data: unknown, layers: readonly string[]): boolean {
  if (!isRecord(data) || data['type'] !== 'Topology' || !Array.isArray(data['arcs'])) return false
  const { objects } = data
  return isRecord(objects) && layers.every(layer => isCollection(objects[layer]))
}

function isCollection(layer: unknown): boolean {
  return isRecord(layer) && layer['type'] === 'GeometryCollection' && Array.isArray(layer['geometries'])
}

function isTable(table: unknown, columns: readonly string[]): boolean {
  if (!isRecord(table) || typeof table['name'] !== 'string') return false
  const { length } = table['name'].split('\n')
  return ['lon', 'lat', ...columns].every(column => {
    const values = table[column]
    return Array.isArray(values) && values.length === length && values.every(Number.isFinite)
  })
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null
}
