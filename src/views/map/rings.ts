/** Rings on the unit square, as x and y by turns: how large they are, and where the antimeridian cuts them. */

/** Area of a closed ring in units of the square. */
export function ringArea(ring: Float64Array): number {
  let twice = 0
  for (let at = 0; at + 3 < ring.length; at += 2) {
    twice +=
      (ring[at] as number) * (ring[at + 3] as number) - (ring[at + 2] as number) * (ring[at + 1] as number)
  }
  return Math.abs(twice / 2)
}

/** How near to the antimeridian both ends of a side must lie to run along it, in units of the square: about a kilometre. */
const ALONG = 3e-5

function runsAlong(ax: number, bx: number): boolean {
  const line = Math.round(ax)
  return Math.abs(ax - line) < ALONG && Math.abs(bx - line) < ALONG
}

/** Whether sides run along the antimeridian both east and west of it: what was cut there has them on both. */
export function isCut(rings: readonly Float64Array[]): boolean {
  let east = false
  let west = false
  for (const ring of rings) {
    let middle: number | null = null
    for (let at = 2; at < ring.length; at += 2) {
      const x = ring[at] as number
      if (!runsAlong(x, ring[at - 2] as number) || ring[at + 1] === ring[at - 1]) continue
      middle ??= middleX(ring)
      if (middle > Math.round(x)) east = true
      else west = true
    }
  }
  return east && west
}

/** Whether the side between two points of a ring is none of the area: it only closes what ends at the edge of the map. */
export function isSeam(
  { cut }: { readonly cut: boolean },
  ax: number,
  ay: number,
  bx: number,
  by: number,
): boolean {
  return (cut && runsAlong(ax, bx)) || (ay === by && (ay === 0 || ay === 1))
}

function middleX(ring: Float64Array): number {
  let [least, most] = [Infinity, -Infinity]
  for (let at = 0; at < ring.length; at += 2) {
    least = Math.min(least, ring[at] as number)
    most = Math.max(most, ring[at] as number)
  }
  return (least + most) / 2
}

/** The ring in the copy of the world that lies nearest to `x`. */
function movedTo(ring: Float64Array, x: number): Float64Array {
  const turn = Math.round(x - middleX(ring))
  return turn === 0 ? ring : ring.map((value, at) => (at % 2 === 0 ? value + turn : value))
}

/** Holes beside their own outer ring, and all polygons beside the largest, so that what crosses the antimeridian is one. */
export function gathered(polygons: readonly (readonly Float64Array[])[]): Float64Array[] {
  const outers = polygons.flatMap(([outer]) => (outer === undefined ? [] : [outer]))
  if (outers.length === 0) return []
  const home = middleX(outers.reduce((best, ring) => (ringArea(ring) > ringArea(best) ? ring : best)))
  return polygons.flatMap(rings => {
    const outer = rings[0] === undefined ? null : movedTo(rings[0], home)
    return outer === null ? [] : [outer, ...rings.slice(1).map(hole => movedTo(hole, middleX(outer)))]
  })
}
