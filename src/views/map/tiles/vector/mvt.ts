/**
 * Reads the layers of a Mapbox Vector Tile (version 2.1 of its specification). By hand, because the usual reader repeats a
 * command of the geometry as often as a tile says, which a hostile tile of a few bytes can say a billion times.
 */
import { PbfReader } from 'pbf'
import type { Properties } from './kinds.ts'

/** x and y by turns, as parts of the tile's side: 0 to 1, and a little beyond where outlines reach over the edge. */
export type Ring = Float32Array

export interface MvtFeature {
  /** 1 for points, 2 for lines, 3 for areas. */
  readonly type: number
  readonly properties: Properties
  /** Lines, closed rings, or each point alone. Read when asked for; throws where they are none. */
  readonly rings: () => readonly Ring[]
}

export interface MvtLayer {
  readonly name: string
  readonly features: () => Iterable<MvtFeature>
}

/** A tile with more points is refused: it would keep the page busy for seconds. */
const MOST_POINTS = 600_000
const MOVE = 1
const LINE = 2
const CLOSE = 7

interface Head {
  name: string
  extent: number
  readonly keys: string[]
  readonly values: Properties[string][]
  /** Where each feature begins. */
  readonly features: number[]
}

/** The layers of a tile. Throws where the bytes are none, here or when features are read. */
export function readLayers(bytes: Uint8Array): readonly MvtLayer[] {
  const budget = { left: MOST_POINTS }
  const layers: MvtLayer[] = []
  const pbf = new PbfReader(bytes)
  pbf.readFields((tag, found, at) => {
    if (tag === 3) found.push(readLayer(at, budget))
  }, layers)
  return layers
}

function readLayer(pbf: PbfReader, budget: { left: number }): MvtLayer {
  const head: Head = { name: '', extent: 4096, keys: [], values: [], features: [] }
  pbf.readMessage((tag, layer, at) => {
    if (tag === 1) layer.name = at.readString()
    else if (tag === 2) layer.features.push(at.pos)
    else if (tag === 3) layer.keys.push(at.readString())
    else if (tag === 4) layer.values.push(readValue(at))
    else if (tag === 5) layer.extent = at.readVarint()
  }, head)
  if (!(head.extent > 0)) throw new Error(`The layer ${head.name} of the vector tile has no extent.`)
  return {
    name: head.name,
    *features() {
      for (const position of head.features) {
        pbf.pos = position
        yield readFeature(pbf, head, budget)
      }
    },
  }
}

function readValue(pbf: PbfReader): Properties[string] {
  const found: { value: Properties[string] } = { value: '' }
  pbf.readMessage((tag, into, at) => {
    if (tag === 1) into.value = at.readString()
    else if (tag === 2) into.value = at.readFloat()
    else if (tag === 3) into.value = at.readDouble()
    else if (tag === 4) into.value = at.readVarint(true)
    else if (tag === 5) into.value = at.readVarint()
    else if (tag === 6) into.value = at.readSVarint()
    else if (tag === 7) into.value = at.readBoolean()
  }, found)
  return found.value
}

function readFeature(pbf: PbfReader, { keys, values, extent }: Head, budget: { left: number }): MvtFeature {
  const found = { type: 0, tags: [] as number[], geometry: -1 }
  pbf.readMessage((tag, feature, at) => {
    if (tag === 2) at.readPackedVarint(feature.tags)
    else if (tag === 3) feature.type = at.readVarint()
    else if (tag === 4) feature.geometry = at.pos
  }, found)
  const properties: Record<string, Properties[string]> = {}
  for (let at = 0; at + 1 < found.tags.length; at += 2) {
    const [key, value] = [keys[found.tags[at] as number], values[found.tags[at + 1] as number]]
    if (key !== undefined && value !== undefined) properties[key] = value
  }
  return {
    type: found.type,
    properties,
    rings() {
      if (found.geometry < 0) return []
      pbf.pos = found.geometry
      const end = pbf.readVarint() + pbf.pos
      const rings = readRings(pbf, Math.min(end, pbf.length), found.type === 1, budget)
      return rings.map(ring => Float32Array.from(ring, value => value / extent))
    },
  }
}

function readRings(pbf: PbfReader, end: number, apart: boolean, budget: { left: number }): number[][] {
  const rings: number[][] = []
  let ring: number[] = []
  let [x, y] = [0, 0]
  while (pbf.pos < end) {
    const command = pbf.readVarint()
    const id = command % 8
    if (id === CLOSE) add(ring, ring[0] ?? 0, ring[1] ?? 0, budget)
    else if (id !== MOVE && id !== LINE) throw new Error(`A vector tile has no command ${String(id)}.`)
    // A count beyond the bytes that are left says nothing.
    for (let left = id === CLOSE ? 0 : Math.floor(command / 8); left > 0 && pbf.pos < end; left--) {
      x += pbf.readSVarint()
      y += pbf.readSVarint()
      if (id === MOVE || apart) rings.push((ring = []))
      add(ring, x, y, budget)
    }
  }
  return rings
}

function add(ring: number[], x: number, y: number, budget: { left: number }): void {
  if (budget.left-- <= 0) throw new Error('The vector tile holds too many points: simplify it.')
  ring.push(x, y)
}
