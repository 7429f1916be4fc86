/** Takes a vector tile apart: outlines by what they are drawn as, and the names of places. */
import { isDrawn, isNamed, kindOf, type Kind, namedKind, type NamedKind } from './kinds.ts'
import { type MvtLayer, readLayers, type Ring } from './mvt.ts'

export interface PlaceName extends NamedKind {
  /** As parts of the tile's side. */
  readonly x: number
  readonly y: number
}

export interface DecodedTile {
  readonly shapes: ReadonlyMap<Kind, readonly Ring[]>
  /** Those that stand on the tile itself, so that none comes from two. */
  readonly names: readonly PlaceName[]
}

/** Names of one tile that are set; more could not be read anyway. */
const MOST_NAMES = 2_000
/** A larger tile is refused unread. */
const MOST_BYTES = 4_000_000

/** Throws where the bytes are no vector tile, or too much of one; the reader is told by the line about failed tiles. */
export function decodeTile(bytes: ArrayBuffer): DecodedTile {
  if (bytes.byteLength > MOST_BYTES) throw new Error('The vector tile is too large: serve one below 4 MB.')
  const shapes = new Map<Kind, Ring[]>()
  const names: PlaceName[] = []
  for (const layer of readLayers(new Uint8Array(bytes))) {
    for (const name of isNamed(layer.name) ? namesOf(layer) : []) {
      if (names.length < MOST_NAMES) names.push(name)
    }
    if (isDrawn(layer.name)) gather(layer, shapes)
  }
  return { shapes, names }
}

function gather({ name, features }: MvtLayer, shapes: Map<Kind, Ring[]>): void {
  for (const { type, properties, rings } of features()) {
    const kind = kindOf(name, type, properties)
    if (kind === null) continue
    const all = shapes.get(kind) ?? []
    shapes.set(kind, all)
    for (const ring of rings()) if (ring.length > 2) all.push(ring)
  }
}

function* namesOf({ features }: MvtLayer): Iterable<PlaceName> {
  for (const { type, properties, rings } of features()) {
    const named = type === 1 ? namedKind(properties) : null
    const [x, y] = named === null ? [] : (rings()[0] ?? [])
    if (named === null || x === undefined || y === undefined) continue
    if (x >= 0 && x < 1 && y >= 0 && y < 1) yield { ...named, x, y }
  }
}
