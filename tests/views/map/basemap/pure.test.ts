import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paletteOf, type Theme } from '../../../../src/views/map/basemap/palette.ts'
import { contrast } from '../contrast.ts'
import { smoothLine } from '../../../../src/views/map/basemap/smooth.ts'
import {
  forEachRing,
  packTile,
  TILE_LAYERS,
  type PackedTile,
  type TileLayer,
} from '../../../../src/views/map/basemap/tile.ts'
import { makeTileQueue } from '../../../../src/views/map/basemap/tileQueue.ts'

describe.each(['light', 'dark'] satisfies Theme[])('the %s palette', theme => {
  const palette = paletteOf(theme)

  it('has every label at 4.5 to 1 or better on what it stands on', () => {
    expect(contrast(palette.seaLabel, palette.sea)).toBeGreaterThanOrEqual(4.5)
    for (const label of [
      palette.countryLabel,
      palette.regionLabel,
      palette.placeLabel,
      palette.smallPlaceLabel,
    ]) {
      expect(contrast(label, palette.land)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('keeps lines fainter than names, and disputed edges the strongest line', () => {
    const [region, border, disputed] = [palette.region, palette.border, palette.disputed].map(line =>
      contrast(line, palette.land),
    )
    expect(region).toBeLessThan(border ?? 0)
    expect(border).toBeLessThan(disputed ?? 0)
    expect(disputed).toBeLessThan(contrast(palette.placeLabel, palette.land))
  })
})

describe('contrast', () => {
  it('is 21 for black on white and 1 for equal colours', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#abcdef', '#abcdef')).toBe(1)
  })
})

describe('smoothLine', () => {
  const point = fc.tuple(
    fc.double({ min: -170, max: 170, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  )
  const line = fc.array(point, { minLength: 2, maxLength: 30 })

  it('keeps the ends, so that arcs that met still meet', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 0, max: 3 }), (points, passes) => {
        const smooth = smoothLine(points, passes)
        expect(smooth[0]).toEqual(points[0])
        expect(smooth.at(-1)).toEqual(points.at(-1))
      }),
    )
  })

  it('stays within the bounds of the line', () => {
    fc.assert(
      fc.property(line, points => {
        const xs = points.map(([x]) => x)
        for (const [x = 0] of smoothLine(points, 3)) {
          expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - 1e-9)
          expect(x).toBeLessThanOrEqual(Math.max(...xs) + 1e-9)
        }
      }),
    )
  })

  it('cuts a corner at a quarter of each side', () => {
    const corner = [
      [0, 0],
      [4, 0],
      [4, 4],
    ]
    expect(smoothLine(corner, 1)).toEqual([
      [0, 0],
      [3, 0],
      [4, 1],
      [4, 4],
    ])
  })

  it('leaves straight lines, short sides and corners on the antimeridian alone', () => {
    for (const kept of [
      [
        [0, 0],
        [1, 0],
        [2, 0.01],
      ],
      [
        [0, 0],
        [0.002, 0],
        [0.002, 0.002],
      ],
      [
        [170, 60],
        [180, 65],
        [170, 70],
      ],
    ]) {
      expect(smoothLine(kept, 3)).toEqual(kept)
    }
  })
})

describe('packTile', () => {
  const ring = fc
    .array(fc.tuple(fc.integer({ min: -300, max: 4400 }), fc.integer({ min: -300, max: 4400 })), {
      minLength: 1,
    })
    .map(points => points.flat())
  const shapes = fc.record(
    Object.fromEntries(TILE_LAYERS.map(layer => [layer, fc.array(ring, { maxLength: 4 })])),
    { requiredKeys: [] },
  )

  it('gives back every ring of every layer', () => {
    fc.assert(
      fc.property(shapes, layers => {
        const tile = packTile(layers)
        for (const layer of TILE_LAYERS) {
          const rings: number[][] = []
          forEachRing(tile, layer, view => rings.push([...view]))
          expect(rings).toEqual(new Map(Object.entries(layers)).get(layer) ?? [])
        }
      }),
    )
  })

  it('packs nothing into an empty tile', () => {
    const tile = packTile({})
    expect([tile.points.length, tile.rings.length, tile.layers.length]).toEqual([0, 0, TILE_LAYERS.length])
    const seen: TileLayer[] = []
    for (const layer of TILE_LAYERS) forEachRing(tile, layer, () => seen.push(layer))
    expect(seen).toEqual([])
  })
})

describe('makeTileQueue', () => {
  const tile = packTile({})

  it('hands over two requests at a time, and the next when one is answered', () => {
    const sent: number[] = []
    const queue = makeTileQueue((_, z) => sent.push(z))
    for (const z of [1, 2, 3, 4]) queue.ask(z, 0, 0, () => undefined)
    expect(sent).toEqual([1, 2])
    queue.answer(0, tile)
    expect(sent).toEqual([1, 2, 3])
  })

  it('never sends or answers a request that was taken back', () => {
    const sent: number[] = []
    const got: (PackedTile | null)[] = []
    const queue = makeTileQueue((_, z) => sent.push(z))
    const takeBack = [1, 2, 3].map(z => queue.ask(z, 0, 0, found => got.push(found)))
    takeBack[0]?.()
    takeBack[2]?.()
    queue.answer(0, tile)
    queue.answer(1, tile)
    expect(sent).toEqual([1, 2])
    expect(got).toEqual([tile])
  })

  it('answers everything with null once it is closed, even what is asked later', async () => {
    const got: (PackedTile | null)[] = []
    const queue = makeTileQueue(() => undefined)
    for (const z of [1, 2, 3]) queue.ask(z, 0, 0, found => got.push(found))
    queue.close()
    queue.ask(4, 0, 0, found => got.push(found))
    await Promise.resolve()
    expect(got).toEqual([null, null, null, null])
  })
})
