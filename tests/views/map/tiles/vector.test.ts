import fc from 'fast-check'
import { PbfWriter } from 'pbf'
import { describe, expect, it, vi } from 'vitest'
import { withMore } from '../../../../src/views/map/basemap/more-names.ts'
import type { Label } from '../../../../src/views/map/basemap/labels.ts'
import { paletteOf } from '../../../../src/views/map/basemap/palette.ts'
import { contrast } from '../contrast.ts'
import { coloursOf } from '../../../../src/views/map/tiles/vector/colours.ts'
import { cropOf, finestZoomOf } from '../../../../src/views/map/tiles/vector/crop.ts'
import { decodeTile } from '../../../../src/views/map/tiles/vector/decode.ts'
import { kindOf, namedKind } from '../../../../src/views/map/tiles/vector/kinds.ts'
import { widthAt } from '../../../../src/views/map/tiles/vector/paint.ts'
import { labelsOf } from '../../../../src/views/map/tiles/vector/place-labels.ts'
import { createTileSource } from '../../../../src/views/map/tiles/vector/source.ts'
import { encodeTile, type FeatureIn, type LayerIn } from './encode-tile.ts'

const square = [
  [0, 0],
  [2048, 0],
  [2048, 2048],
  [0, 2048],
] as const
const LAYERS: readonly LayerIn[] = [
  { name: 'water', features: [{ type: 3, properties: { class: 'lake' }, rings: [square] }] },
  {
    name: 'transportation',
    extent: 512,
    features: [
      {
        type: 2,
        properties: { class: 'primary' },
        rings: [
          [
            [-64, 256],
            [576, 256],
          ],
        ],
      },
      {
        type: 2,
        properties: { class: 'aerialway' },
        rings: [
          [
            [0, 0],
            [9, 9],
          ],
        ],
      },
    ],
  },
  {
    name: 'place',
    features: [
      { type: 1, properties: { class: 'village', name: 'Село', 'name:en': 'Selo' }, rings: [[[1024, 3072]]] },
      { type: 1, properties: { class: 'country', name: 'Nowhere' }, rings: [[[9, 9]]] },
      { type: 1, properties: { class: 'hamlet', name: 'Next door' }, rings: [[[4200, 9]]] },
    ],
  },
  { name: 'secret', features: [{ type: 3, properties: {}, rings: [square] }] },
]

const ofType = (features: readonly Omit<FeatureIn, 'properties'>[], type: 2 | 3): FeatureIn[] =>
  features
    .filter(feature => feature.type === type)
    .map(feature => ({ ...feature, properties: { class: 'river' } }))

describe('what is read from a vector tile', () => {
  const tile = decodeTile(encodeTile(LAYERS).buffer)

  it('is what the map draws, in parts of the side whatever the extent, and nothing of layers it does not know', () => {
    expect([...tile.shapes.keys()]).toEqual(['water', 'main'])
    expect([...(tile.shapes.get('main')?.[0] ?? [])]).toEqual([-0.125, 0.5, 1.125, 0.5])
    // The last point of a ring is its first again.
    expect([...(tile.shapes.get('water')?.[0] ?? [])].slice(0, 6)).toEqual([0, 0, 0.5, 0, 0.5, 0.5])
  })

  it('are names of settlements in Latin letters, once for each place', () => {
    expect(tile.names).toEqual([{ name: 'Selo', size: 3, x: 0.25, y: 0.75 }])
    const here = [{ crop: cropOf({ x: 5, y: 4, z: 4 }, 14), tile }]
    const [label, ...more] = labelsOf([...here, ...here])
    expect(more).toEqual([])
    expect(label).toMatchObject({ name: 'Selo', kind: 'place', x: 5.25 / 8, y: 4.75 / 8 })
  })

  it('is an error, never a hang or a wrong picture, where the bytes are no tile', () => {
    const whole = encodeTile(LAYERS)
    const outcome = (bytes: Uint8Array<ArrayBuffer>) => {
      try {
        return [...decodeTile(bytes.slice().buffer).shapes.values()]
          .flat()
          .every(ring => ring instanceof Float32Array)
      } catch (error) {
        return error instanceof Error
      }
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => outcome(Uint8Array.from(bytes))))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const broken = Uint8Array.from(whole)
        broken[at] = value
        return outcome(broken)
      }),
      { numRuns: 400 },
    )
    expect(() => decodeTile(new ArrayBuffer(5_000_000))).toThrow(/too large/u)
  })

  it('is all that was written, whatever the extent, and only areas of three corners or lines of two points', () => {
    const corner = fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 }))
    const shape = fc.record({
      type: fc.constantFrom(2 as const, 3 as const),
      rings: fc.array(fc.array(corner, { minLength: 1, maxLength: 6 }), { maxLength: 4 }),
    })
    const layer = fc.record({
      extent: fc.constantFrom(1, 256, 4096, 8192, 1_000_003),
      features: fc.array(shape, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 3 }), layers => {
        const written = layers.map(({ extent, features }): LayerIn[] => [
          { name: 'waterway', extent, features: ofType(features, 2) },
          { name: 'water', extent, features: ofType(features, 3) },
        ])
        const { shapes } = decodeTile(encodeTile(written.flat()).buffer)
        const expected = (type: 2 | 3) =>
          layers.flatMap(({ extent, features }) =>
            ofType(features, type)
              .flatMap(({ rings }) => rings)
              .map(ring => (type === 3 ? [...ring, ...ring.slice(0, 1)] : ring))
              .filter(ring => ring.length > 1)
              .map(ring => Float32Array.from(ring.flat(), value => value / extent)),
          )
        expect(shapes.get('river') ?? []).toEqual(expected(2))
        expect(shapes.get('water') ?? []).toEqual(expected(3))
      }),
    )
  })

  it('is none of a tile that was cut off anywhere but between two layers', () => {
    const whole = encodeTile(LAYERS)
    const read = (length: number) => {
      try {
        return decodeTile(whole.slice(0, length).buffer)
      } catch {
        return null
      }
    }
    const whereItReads = [...whole.keys()].filter(length => read(length) !== null)
    expect(whereItReads).toEqual(LAYERS.map((_, at) => encodeTile(LAYERS.slice(0, at)).length))
  })

  it('is not read beyond what holds it: a few features could each have the whole tile read', () => {
    const tileOf = (feature: readonly number[], more: readonly number[]) => {
      const name = [10, 5, ...new TextEncoder().encode('water')]
      const layer = [...name, 18, feature.length, ...feature, ...more]
      expect(layer.length).toBeLessThan(128)
      return Uint8Array.from([26, layer.length, ...layer]).buffer
    }
    const keys = Array.from({ length: 8 }, () => [26, 1, 120]).flat()
    // Their tags and their geometry say that they are as long as what follows the feature too.
    for (const field of [18, 34])
      expect(() => decodeTile(tileOf([24, 3, field, 20, 1], keys))).toThrow(/beyond/u)
    // A number whose last byte is outside of them.
    for (const numbers of [
      [18, 1, 200],
      [34, 2, 9, 200],
    ])
      expect(() => decodeTile(tileOf([24, 3, ...numbers], keys))).toThrow(/end/u)
    // No list of numbers at all.
    expect(() => decodeTile(tileOf([24, 3, 32, 9], keys))).toThrow(/beyond/u)
    expect(() => decodeTile(tileOf([24, 3, 34, 3, 9, 0, 0], keys))).not.toThrow()
  })

  it('does not do what a few hostile bytes say a billion times', () => {
    const often = (command: number, ...more: number[]) => {
      const pbf = new PbfWriter()
      pbf.writeMessage(
        3,
        (_layer, layer: PbfWriter) => {
          layer.writeStringField(1, 'water')
          layer.writeMessage(
            2,
            (_feature, feature: PbfWriter) => {
              feature.writeVarintField(3, 3)
              feature.writePackedVarint(4, [9, 0, 0, (2 ** 28 - 1) * 8 + command, ...more])
            },
            null,
          )
        },
        null,
      )
      return Uint8Array.from(pbf.finish()).buffer
    }
    for (const [command, ...more] of [
      [7, 9],
      [2, 8, 8],
      [1, 8, 8],
    ] as const) {
      const rings = [...decodeTile(often(command, ...more)).shapes.values()].flat()
      expect(rings.reduce((sum, ring) => sum + ring.length, 0)).toBeLessThan(20)
    }
    const line = Array.from({ length: 600_001 }, (_, at) => [at % 2, 0] as const)
    const endless: LayerIn[] = [{ name: 'water', features: [{ type: 3, properties: {}, rings: [line] }] }]
    expect(() => decodeTile(encodeTile(endless).buffer)).toThrow(/too many points/u)
  })
})

describe('what a feature is drawn as', () => {
  it('is the same for both schemas', () => {
    const pairs = [
      [kindOf('landcover', 3, { class: 'wood' }), kindOf('land', 3, { kind: 'forest' }), 'wood'],
      [kindOf('water', 3, {}), kindOf('ocean', 3, {}), 'water'],
      [kindOf('waterway', 2, { class: 'river' }), kindOf('water_lines', 2, { kind: 'canal' }), 'river'],
      [
        kindOf('transportation', 2, { class: 'trunk' }),
        kindOf('streets', 2, { kind: 'motorway' }),
        'motorway',
      ],
      [kindOf('boundary', 2, { admin_level: 2 }), kindOf('boundaries', 2, { admin_level: 2 }), 'border'],
      [kindOf('building', 3, {}), kindOf('buildings', 3, {}), 'building'],
    ]
    for (const [one, other, kind] of pairs) expect([one, other]).toEqual([kind, kind])
  })

  it('tells disputed borders, and leaves out borders at sea, tunnels and what it does not know', () => {
    expect(kindOf('boundary', 2, { admin_level: 2, disputed: 1 })).toBe('disputed')
    expect(kindOf('boundaries', 2, { admin_level: 4, disputed: true })).toBe('disputed')
    expect(kindOf('boundary', 2, { admin_level: 2, maritime: 1 })).toBeNull()
    expect(kindOf('boundaries', 2, { admin_level: 2, coastline: true })).toBeNull()
    expect(kindOf('boundary', 2, { admin_level: 8 })).toBeNull()
    expect(kindOf('waterway', 2, { class: 'river', brunnel: 'tunnel' })).toBeNull()
    expect(kindOf('transportation', 3, { class: 'primary' })).toBeNull()
    expect(kindOf('poi', 1, { class: 'shop' })).toBeNull()
  })

  it('has a name only where it is a settlement, cut where it is endless', () => {
    expect(namedKind({ kind: 'town', name: 'X', name_en: ' Y ' })).toEqual({ name: 'Y', size: 20 })
    expect(namedKind({ class: 'village', name: '   ' })).toBeNull()
    expect(namedKind({ class: 'continent', name: 'Asia' })).toBeNull()
    expect(namedKind({ class: 'city', name: 'x'.repeat(5_000) })?.name).toHaveLength(60)
    expect(namedKind({ class: 'city', name: `x${'𐍈'.repeat(99)}` })?.name).toBe(`x${'𐍈'.repeat(29)}`)
  })

  it('has a width that grows with the zoom, and none from afar', () => {
    expect(widthAt('minor', 11)).toBeNull()
    expect(widthAt('minor', 12)).toBeCloseTo(0.6)
    expect(widthAt('main', 14) ?? 0).toBeLessThan(widthAt('motorway', 14) ?? 0)
    expect(widthAt('motorway', 17)).toBe(widthAt('motorway', 22))
    expect(widthAt('wood', 1)).toBe(0)
  })

  it.each(['light', 'dark'] as const)('leaves the names of places readable on it in the %s theme', theme => {
    const { ice, wood, green, built, building, land } = coloursOf(theme)
    for (const ground of [ice, wood, green, built, building, land]) {
      expect(contrast(ground, paletteOf(theme).smallPlaceLabel)).toBeGreaterThan(4.5)
    }
  })
})

describe('which tile serves the map', () => {
  it('is one level coarser than the map counts, and starts over beyond the date line', () => {
    expect(cropOf({ x: 3, y: 1, z: 3 }, 14)).toEqual({ z: 2, x: 3, y: 1, scale: 1, left: 0, top: 0 })
    expect(cropOf({ x: -1, y: 0, z: 3 }, 14)).toMatchObject({ z: 2, x: 3 })
  })

  it('is enlarged beyond the finest level of the host: the parts of one tile meet', () => {
    const crops = [0, 1].flatMap(dy => [0, 1].map(dx => cropOf({ x: 10 + dx, y: 6 + dy, z: 6 }, 4)))
    for (const crop of crops) expect(crop).toMatchObject({ z: 4, x: 5, y: 3, scale: 2 })
    expect(crops.map(({ left, top }) => [left + 0, top + 0])).toEqual([
      [0, 0],
      [-1, 0],
      [0, -1],
      [-1, -1],
    ])
    expect(finestZoomOf(14)).toBe(18)
    expect(finestZoomOf(22)).toBe(22)
  })
})

describe('asking for vector tiles', () => {
  const bytes = encodeTile(LAYERS)
  const crop = cropOf({ x: 1, y: 1, z: 3 }, 14)
  const sourceOf = (answers: readonly (() => Response | Promise<Response>)[]) => {
    const asked: [string, RequestInit][] = []
    const source = createTileSource({
      setting: { url: 'https://tile.example.org/{z}/{x}/{y}.pbf' },
      get: (address, init) => {
        asked.push([address, init])
        const answer = answers[Math.min(asked.length, answers.length) - 1]
        return Promise.resolve(answer === undefined ? new Response(null, { status: 500 }) : answer())
      },
      againAfter: 0,
      onChange: () => undefined,
    })
    return { asked, source }
  }
  const broken = () => new Response(null, { status: 404 })
  const well = () => new Response(bytes)

  it('asks once for all who want the tile, without cookies, and hands it to each', async () => {
    const { asked, source } = sourceOf([well])
    const [one, other] = [vi.fn(), vi.fn()]
    source.take(crop, one)
    source.take(crop, other)
    await vi.waitFor(() => expect(other).toHaveBeenCalled())
    expect(one.mock.calls[0]?.[0].names).toHaveLength(1)
    expect(asked.map(([address]) => address)).toEqual(['https://tile.example.org/2/1/1.pbf'])
    expect(asked[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'strict-origin-when-cross-origin',
    })
    expect(source.trouble()).toBe('none')
    expect(source.here()).toHaveLength(1)
  })

  it('tries twice and no more, also where what comes is no tile, and then tells of the failure', async () => {
    for (const answer of [
      broken,
      () => new Response('<html>'),
      () => Promise.reject(new TypeError('offline')),
    ]) {
      const { asked, source } = sourceOf([answer])
      const use = vi.fn()
      const giveBack = source.take(crop, use)
      await vi.waitFor(() => expect(use).toHaveBeenCalledWith(null))
      expect(asked).toHaveLength(2)
      expect(source.trouble()).toBe('failed')
      giveBack()
      expect(source.trouble()).toBe('none')
      source.take(crop, use)
      await vi.waitFor(() => expect(use).toHaveBeenCalledTimes(2))
      expect(asked).toHaveLength(2)
    }
  })

  it('takes an empty answer for a tile without anything on it', async () => {
    const { source } = sourceOf([() => new Response(null, { status: 204 })])
    const use = vi.fn()
    source.take(crop, use)
    await vi.waitFor(() => expect(use).toHaveBeenCalled())
    expect(use.mock.calls[0]?.[0].shapes.size).toBe(0)
    expect(source.trouble()).toBe('none')
  })

  it('stops asking when nobody wants the tile any more', async () => {
    const { asked, source } = sourceOf([() => new Promise<Response>(() => undefined)])
    const use = vi.fn()
    const giveBack = source.take(crop, use)
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    giveBack()
    expect(asked[0]?.[1].signal?.aborted).toBe(true)
    expect(source.here()).toEqual([])
    source.close()
  })
})

describe('names of tiles beside those of the base map', () => {
  const label = (name: string, x: number, y: number, size: number): Label => ({
    kind: 'place',
    name,
    x,
    y,
    size,
    from: 0,
    to: 22,
  })

  it('are left out where the base map names the place, at the same spot or by the same name nearby', () => {
    const own = [label('Kherson', 0.59, 0.35, 280), label('Oleshky', 0.5905, 0.3502, 24)]
    const more = [
      label('Херсон', 0.590_01, 0.350_01, 300),
      label('kherson', 0.5902, 0.3501, 300),
      label('Antonivka', 0.5903, 0.3499, 12),
      label('Oleshky', 0.7, 0.4, 1),
    ]
    expect(withMore(own, more).map(({ name, size }) => `${name} ${size}`)).toEqual([
      'Kherson 280',
      'Oleshky 24',
      'Antonivka 12',
      'Oleshky 1',
    ])
    expect(withMore(own, [])).toBe(own)
  })
})
