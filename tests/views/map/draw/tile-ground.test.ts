import { describe, expect, it, vi } from 'vitest'
import { createTileGrounds, groundPieces } from '../../../../src/views/map/draw/tile-ground.ts'
import type { Piece } from '../../../../src/views/map/sheet.ts'
import type { Easel } from '../../../../src/views/map/still.ts'

const piece = (key: string, ground?: true): Piece => ({
  key,
  boxes: [],
  draw: () => undefined,
  ...(ground === undefined ? {} : { ground }),
})

const AREA = piece('area', true)
const OTHER = piece('other area', true)
const SIGN = piece('sign')

const wiped = vi.fn<() => void>()

function makeEasel(): Easel {
  return { canvas: {}, ctx: { setTransform: vi.fn<() => void>(), clearRect: wiped } } as unknown as Easel
}

function setUp() {
  wiped.mockClear()
  const make = vi.fn<() => Easel>(makeEasel)
  const paint = vi.fn<(easel: Easel, pieces: readonly Piece[]) => void>()
  return { grounds: createTileGrounds(make), make, paint }
}

describe('the ground of a tile', () => {
  it('is what lies under the first piece that is none of it', () => {
    expect(groundPieces([AREA, OTHER, SIGN])).toEqual([AREA, OTHER])
    expect(groundPieces([AREA])).toEqual([AREA])
    expect(groundPieces([SIGN, AREA])).toEqual([])
    expect(groundPieces([])).toEqual([])
  })

  it('is painted once for the same pieces, however often the tile is drawn', () => {
    const { grounds, paint } = setUp()
    const first = grounds.of('1 2', [AREA, OTHER], 256, paint)
    expect(first).not.toBeNull()
    expect(grounds.of('1 2', [AREA, OTHER], 256, paint)).toBe(first)
    expect(paint).toHaveBeenCalledTimes(1)
    expect(paint.mock.calls[0]?.[1]).toEqual([AREA, OTHER])
  })

  it('is wiped and painted anew on the same canvas where a piece came, went or is another', () => {
    const { grounds, make, paint } = setUp()
    const first = grounds.of('1 2', [AREA, OTHER], 256, paint)
    for (const pieces of [[AREA], [OTHER], [OTHER, AREA], [piece('area', true)]]) {
      expect(grounds.of('1 2', pieces, 256, paint)).toBe(first)
      expect(paint.mock.calls.at(-1)?.[1]).toBe(pieces)
    }
    expect(make).toHaveBeenCalledTimes(1)
    expect(wiped).toHaveBeenCalledTimes(4)
  })

  it('belongs to one tile, and is let go with it or with its last piece', () => {
    const { grounds, make, paint } = setUp()
    const first = grounds.of('1 2', [AREA], 256, paint)
    expect(grounds.of('2 1', [AREA], 256, paint)).not.toBe(first)
    grounds.forget('1 2')
    expect(grounds.of('1 2', [AREA], 256, paint)).not.toBe(first)
    expect(grounds.of('2 1', [], 256, paint)).toBeNull()
    grounds.of('2 1', [AREA], 256, paint)
    expect(make).toHaveBeenCalledTimes(4)
  })

  it('is not kept where that would take more than 32 MB, and is again once there is room', () => {
    const { grounds, paint } = setUp()
    const SIDE = 1024
    const kept = Array.from({ length: 12 }, (_, at) => grounds.of(String(at), [AREA], SIDE, paint))
    expect(kept.filter(canvas => canvas !== null)).toHaveLength(8)
    expect(grounds.of('0', [OTHER], SIDE, paint)).toBe(kept[0])
    grounds.forget('3')
    expect(grounds.of('11', [AREA], SIDE, paint)).not.toBeNull()
  })
})
