/** Writes vector tiles (Mapbox Vector Tile 2.1) for tests. */
import { PbfWriter } from 'pbf'

export type Value = string | number | boolean
export interface FeatureIn {
  /** 1 points, 2 line, 3 area. */
  readonly type: 1 | 2 | 3
  readonly properties: Readonly<Record<string, Value>>
  /** Lines or rings of whole numbers in units of the extent. */
  readonly rings: readonly (readonly (readonly [x: number, y: number])[])[]
}
export interface LayerIn {
  readonly name: string
  readonly extent?: number
  readonly features: readonly FeatureIn[]
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)
const command = (id: number, count: number): number => count * 8 + id

function geometryOf({ type, rings }: FeatureIn): number[] {
  let [atX, atY] = [0, 0]
  const step = ([x, y]: readonly [number, number]): number[] => {
    const moved = [zigzag(x - atX), zigzag(y - atY)]
    ;[atX, atY] = [x, y]
    return moved
  }
  return rings.flatMap(ring => {
    const [first, ...rest] = ring
    if (first === undefined) return []
    if (type === 1) return [command(1, ring.length), ...ring.flatMap(step)]
    const drawn = [command(1, 1), ...step(first), command(2, rest.length), ...rest.flatMap(step)]
    return type === 3 ? [...drawn, command(7, 1)] : drawn
  })
}

function writeValue(value: Value, pbf: PbfWriter): void {
  if (typeof value === 'string') pbf.writeStringField(1, value)
  else if (typeof value === 'number') pbf.writeDoubleField(3, value)
  else pbf.writeBooleanField(7, value)
}

function writeLayer({ name, extent = 4096, features }: LayerIn, pbf: PbfWriter): void {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
  const values = [...new Set(features.flatMap(({ properties }) => Object.values(properties)))]
  pbf.writeStringField(1, name)
  for (const feature of features) {
    pbf.writeMessage(
      2,
      (one: FeatureIn, out: PbfWriter) => {
        const tags = Object.entries(one.properties).flatMap(([key, value]) => [
          keys.indexOf(key),
          values.indexOf(value),
        ])
        out.writePackedVarint(2, tags)
        out.writeVarintField(3, one.type)
        out.writePackedVarint(4, geometryOf(one))
      },
      feature,
    )
  }
  for (const key of keys) pbf.writeStringField(3, key)
  for (const value of values) pbf.writeMessage(4, writeValue, value)
  pbf.writeVarintField(5, extent)
  pbf.writeVarintField(15, 2)
}

export function encodeTile(layers: readonly LayerIn[]): Uint8Array<ArrayBuffer> {
  const pbf = new PbfWriter()
  for (const layer of layers) pbf.writeMessage(3, writeLayer, layer)
  return Uint8Array.from(pbf.finish())
}
