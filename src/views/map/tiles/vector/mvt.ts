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
  readonly features: Stretch[]
}

/** Bytes of a message, from one up to another. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Wire type of what has a length. */
const WITH_LENGTH = 2

/**
 * The bytes of the value that comes next, which is left behind. Throws where they reach beyond what holds them: otherwise a few
 * features could each have the whole tile read, and half a tile would be taken for a whole one.
 */
function stretchIn(pbf: PbfReader, end: number): Stretch {
  const length = pbf.type === WITH_LENGTH ? pbf.readVarint() : Infinity
  const from = pbf.pos
  if (!(from + length <= end)) throw new Error('A part of the vector tile reaches beyond its whole.')
  pbf.pos = from + length
  return { from, to: pbf.pos }
}

/** Reads what has to end where it says. */
function readWhole(pbf: PbfReader, { from, to }: Stretch, read: (to: number) => void): void {
  pbf.pos = from
  read(to)
  if (pbf.pos !== to) throw new Error('A part of the vector tile does not end where it says.')
}

/** The fields of a message; `read` may leave one unread. */
function readMessage(pbf: PbfReader, stretch: Stretch, read: (tag: number) => void): void {
  readWhole(pbf, stretch, to => void pbf.readFields(read, null, to))
}

function readNumbers(pbf: PbfReader, stretch: Stretch, into: number[]): void {
  readWhole(pbf, stretch, to => {
    while (pbf.pos < to) into.push(pbf.readVarint())
  })
}

function readText(pbf: PbfReader, end: number): string {
  const at = pbf.pos
  stretchIn(pbf, end)
  pbf.pos = at
  return pbf.readString()
}

/** The layers of a tile. Throws where the bytes are none, here or when features are read. */
export function readLayers(bytes: Uint8Array): readonly MvtLayer[] {
  const budget = { left: MOST_POINTS }
  const layers: MvtLayer[] = []
  const pbf = new PbfReader(bytes)
  const end = bytes.length
  readMessage(pbf, { from: 0, to: end }, tag => {
    if (tag === 3) layers.push(readLayer(pbf, stretchIn(pbf, end), budget))
  })
  return layers
}

function readLayer(pbf: PbfReader, stretch: Stretch, budget: { left: number }): MvtLayer {
  const head: Head = { name: '', extent: 4096, keys: [], values: [], features: [] }
  const { to } = stretch
  readMessage(pbf, stretch, tag => {
    if (tag === 1) head.name = readText(pbf, to)
    else if (tag === 2) head.features.push(stretchIn(pbf, to))
    else if (tag === 3) head.keys.push(readText(pbf, to))
    else if (tag === 4) head.values.push(readValue(pbf, stretchIn(pbf, to)))
    else if (tag === 5) head.extent = pbf.readVarint()
  })
  if (!(head.extent > 0)) throw new Error(`The layer ${head.name} of the vector tile has no extent.`)
  return {
    name: head.name,
    *features() {
      for (const feature of head.features) yield readFeature(pbf, feature, head, budget)
    },
  }
}

function readValue(pbf: PbfReader, stretch: Stretch): Properties[string] {
  let value: Properties[string] = ''
  readMessage(pbf, stretch, tag => {
    if (tag === 1) value = readText(pbf, stretch.to)
    else if (tag === 2) value = pbf.readFloat()
    else if (tag === 3) value = pbf.readDouble()
    else if (tag === 4) value = pbf.readVarint(true)
    else if (tag === 5) value = pbf.readVarint()
    else if (tag === 6) value = pbf.readSVarint()
    else if (tag === 7) value = pbf.readBoolean()
  })
  return value
}

function readFeature(
  pbf: PbfReader,
  stretch: Stretch,
  { keys, values, extent }: Head,
  budget: { left: number },
): MvtFeature {
  let type = 0
  let geometry: Stretch | null = null
  const tags: number[] = []
  readMessage(pbf, stretch, tag => {
    if (tag === 2) readNumbers(pbf, stretchIn(pbf, stretch.to), tags)
    else if (tag === 3) type = pbf.readVarint()
    else if (tag === 4) geometry = stretchIn(pbf, stretch.to)
  })
  const properties: Record<string, Properties[string]> = {}
  for (let at = 0; at + 1 < tags.length; at += 2) {
    const [key, value] = [keys[tags[at] as number], values[tags[at + 1] as number]]
    if (key !== undefined && value !== undefined) properties[key] = value
  }
  return {
    type,
    properties,
    rings() {
      if (geometry === null) return []
      const rings = readRings(pbf, geometry, type === 1, budget)
      return rings.map(ring => Float32Array.from(ring, value => value / extent))
    },
  }
}

function readRings(pbf: PbfReader, stretch: Stretch, apart: boolean, budget: { left: number }): number[][] {
  const rings: number[][] = []
  let ring: number[] = []
  let [x, y] = [0, 0]
  const readCommand = (to: number) => {
    const command = pbf.readVarint()
    const id = command % 8
    if (id === CLOSE) add(ring, ring[0] ?? 0, ring[1] ?? 0, budget)
    else if (id !== MOVE && id !== LINE) throw new Error(`A vector tile has no command ${String(id)}.`)
    // A count beyond the bytes that are left says nothing.
    for (let left = id === CLOSE ? 0 : Math.floor(command / 8); left > 0 && pbf.pos < to; left--) {
      x += pbf.readSVarint()
      y += pbf.readSVarint()
      if (id === MOVE || apart) rings.push((ring = []))
      add(ring, x, y, budget)
    }
  }
  readWhole(pbf, stretch, to => {
    while (pbf.pos < to) readCommand(to)
  })
  return rings
}

function add(ring: number[], x: number, y: number, budget: { left: number }): void {
  if (budget.left-- <= 0) throw new Error('The vector tile holds too many points: simplify it.')
  ring.push(x, y)
}
