import { describe, expect, it } from 'vitest'
import { createBoard } from '../../../src/views/map/board.ts'
import { eachCopy, screenX, targetsIn, type Frame } from '../../../src/views/map/frame.ts'
import { spotOfPlace } from '../../../src/views/map/marks.ts'
import { unitX, unitY, worldSize } from '../../../src/views/map/mercator.ts'
import { settle } from '../../../src/views/map/tag-room.ts'
import { roomsIn, tagsIn } from '../../../src/views/map/tags-in-view.ts'
import { tagName } from '../../../src/views/map/tags.ts'
import { isolated } from '../../../src/words/isolated.ts'
import { datasetOf, eventAt, marksOf, measure, placeAt, point } from './fixture.ts'

function frameAt(lng: number, lat: number, zoom: number, width = 800, height = 600): Frame {
  const world = worldSize(zoom)
  return {
    zoom,
    world,
    left: unitX(lng) * world - width / 2,
    top: unitY(lat) * world - height / 2,
    width,
    height,
    pad: 0,
  }
}

const exact = { kind: 'exact' } as const
const country = {
  ...placeAt('ua', point(32, 49), { kind: 'area', area: 'country', radiusMetres: 730_000 }),
  name: 'Ukraine',
}
const events = [
  ...Array.from({ length: 5 }, (_, at) => eventAt(`c${String(at)}`, 'ua')),
  eventAt('east', 'east'),
  eventAt('west', 'west'),
]
const marks = marksOf(
  datasetOf(
    [
      country,
      placeAt('east', point(179.9, 0), { kind: 'exact' }),
      placeAt('west', point(-179.9, 0), { kind: 'exact' }),
    ],
    events,
  ),
)
const rows = Uint32Array.from(events.keys())
const category = new Uint8Array(events.length)
const board = createBoard(marks, category, () => null, measure)
const tagsAt = (frame: Frame) => tagsIn(frame, board.scene(frame.zoom, rows, null), board)

function tagOf(name: string, area: 'city' | 'region'): string {
  const spot = spotOfPlace({ ...country, name, precision: { kind: 'area', area, radiusMetres: 1 } }, 1)
  return spot === null ? '' : tagName(spot)
}

describe('tags of areas', () => {
  it('name the area, its kind and its count, once', () => {
    const [tag, ...more] = tagsAt(frameAt(32, 49, 6))
    expect(more).toEqual([])
    expect(tag?.name).toBe(`${isolated('Ukraine')} (country)`)
    expect(tag?.mark.count).toBe(5)
    expect(tag?.pinned).toBe(false)
  })

  it('stay at the edge of the map while one looks about inside the area', () => {
    const [tag] = tagsAt(frameAt(35, 47, 10))
    expect(tag?.pinned).toBe(true)
    expect(tag?.box).toMatchObject({ x: 12, y: 12 })
  })

  it('leave with the area', () => {
    expect(tagsAt(frameAt(-60, 0, 6))).toEqual([])
  })

  it('are short: the name up to its first comma, and the kind only where the name does not say it', () => {
    expect(tagOf('Krynky, Kherson region', 'city')).toBe(`${isolated('Krynky')} (city)`)
    expect(tagOf('Kherson region, right bank', 'region')).toBe(isolated('Kherson region'))
    expect(tagOf('Ukraine (several regions)', 'region')).toBe(isolated('Ukraine (several regions)'))
    expect(tagOf('A name that is much too long for a tag', 'city').length).toBeLessThan(36)
  })
})

describe('tags of many areas', () => {
  it('lie beside each other and beside the signs where there is room', () => {
    const cities = Array.from({ length: 12 }, (_, at) =>
      placeAt(`c${String(at)}`, point(30 + (at % 4) * 1.5, 46 + Math.floor(at / 4)), {
        kind: 'area',
        area: 'city',
        radiusMetres: 15_000,
      }),
    )
    const crowd = marksOf(
      datasetOf(
        cities,
        cities.map(({ id }) => eventAt(id, id)),
      ),
    )
    const crowded = createBoard(crowd, new Uint8Array(12), () => null, measure)
    const frame = frameAt(32, 47, 8, 1600, 1200)
    const boxes = tagsIn(frame, crowded.scene(8, Uint32Array.from(cities.keys()), null), crowded)
    expect(boxes).toHaveLength(12)
    const covered = boxes.flatMap(({ box: a }, at) =>
      boxes
        .slice(at + 1)
        .filter(
          ({ box: b }) =>
            a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        ),
    )
    expect(covered).toEqual([])
  })
})

describe('tags that are kept in view', () => {
  const nested = [200, 300, 400, 500, 600].map((kilometres, at) => ({
    ...placeAt(`n${String(at)}`, point(32 + at / 100, 49), {
      kind: 'area',
      area: 'region',
      radiusMetres: kilometres * 1_000,
    } as const),
    name: `Region ${String(at)}`,
  }))
  const inside = marksOf(
    datasetOf(
      nested,
      nested.map(({ id }) => eventAt(id, id)),
    ),
  )
  const nestedBoard = createBoard(inside, new Uint8Array(5), () => null, measure)
  const rowsInside = Uint32Array.from(nested.keys())

  it('do not cover each other where the view lies inside several areas, at its edges, and while it moves', () => {
    let pinned = 0
    for (let step = 0; step < 60; step++) {
      const frame = frameAt(32 + step / 30, 48.2 + step / 100, 9, 500, 400)
      const tags = tagsIn(frame, nestedBoard.scene(9, rowsInside, null), nestedBoard)
      pinned = Math.max(pinned, tags.filter(tag => tag.pinned).length)
      for (const [at, { box: a }] of tags.entries()) {
        for (const { box: b } of tags.slice(at + 1)) {
          const apart =
            a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height
          expect(apart).toBe(true)
        }
      }
    }
    expect(pinned).toBeGreaterThan(2)
  })

  it('make room for each other at the edge of the map also where they are no whole number of px wide', () => {
    const frame: Frame = { ...frameAt(0, 0, 6, 390, 507), left: 0, top: 0 }
    const wantedAt = (x: number, y: number, width: number) => ({
      tag: null,
      middle: { x: x / frame.world, y: y / frame.world, brief: false },
      width,
      shape: () => nestedBoard.shape(0),
    })
    const [first, second] = settle(
      frame,
      [wantedAt(218, 307, 137.375), wantedAt(378, 300, 151.477)],
      () => [],
    )
    if (first === undefined || second === undefined) throw new Error('A tag was left out.')
    expect(second.box.x + second.box.width).toBeLessThanOrEqual(386)
    expect(second.box.y + second.box.height).toBeLessThanOrEqual(first.box.y)
  })

  it('are never cut: not by the edge of the map, nor by what lies over it', () => {
    const keepOff = [
      { x: 440, y: 12, width: 48, height: 220 },
      { x: 12, y: 360, width: 90, height: 30 },
      { x: 250, y: 384, width: 250, height: 16 },
    ]
    let shown = 0
    for (let step = 0; step < 90; step++) {
      const frame = { ...frameAt(29 + step / 15, 47.4 + (step % 9) / 3, 7, 500, 400), keepOff }
      for (const { box } of tagsIn(frame, nestedBoard.scene(7, rowsInside, null), nestedBoard)) {
        const whole = box.x >= 0 && box.y >= 0 && box.x + box.width <= 500 && box.y + box.height <= 400
        const outside = box.x >= 500 || box.y >= 400 || box.x + box.width <= 0 || box.y + box.height <= 0
        expect(whole || outside).toBe(true)
        for (const over of keepOff) {
          const clear =
            over.x >= box.x + box.width ||
            box.x >= over.x + over.width ||
            over.y >= box.y + box.height ||
            box.y >= over.y + over.height
          expect(clear).toBe(true)
        }
        if (whole) shown++
      }
    }
    expect(shown).toBeGreaterThan(200)
  })

  it('stay where they are while marks come and go with the window, and names leave room just there', () => {
    const signs = Array.from({ length: 6 }, (_, at) =>
      placeAt(`s${String(at)}`, point(30 + at / 2, 45.006), exact),
    )
    const wide = { kind: 'area', area: 'region', radiusMetres: 120_000 } as const
    const low = [placeAt('low', point(31.4, 44.9), wide), ...signs]
    const both = marksOf(
      datasetOf(
        low,
        low.map(({ id }) => eventAt(id, id)),
      ),
    )
    const mixed = createBoard(both, new Uint8Array(7), () => null, measure)
    const frame = frameAt(31.2, 45.65, 8, 600, 400)
    const boxes = [[0], [0, 2, 4], [...low.keys()]].map(shown => {
      const scene = mixed.scene(8, Uint32Array.from(shown), null)
      return tagsIn(frame, scene, mixed).map(({ box }) => box)
    })
    const [[box] = []] = boxes
    if (box === undefined) throw new Error('no tag')
    for (const other of boxes) expect(other).toEqual([box])
    expect(roomsIn(frame, mixed, Uint32Array.from(low.keys()))).toContainEqual({
      left: box.x,
      right: box.x + box.width,
      top: box.y - 2,
      bottom: box.y + box.height + 2,
    })
  })

  it('are not brought into view for an area that is out of it', () => {
    const frame = frameAt(32, 49, 7, 500, 400)
    const tagged = placeAt('far', point(32, 49), { kind: 'area', area: 'region', radiusMetres: 20_000 })
    const alone = marksOf(datasetOf([tagged], [eventAt('far', 'far')]))
    const single = createBoard(alone, new Uint8Array(1), () => null, measure)
    const tagsFrom = (left: number) =>
      tagsIn({ ...frame, left: frame.left + left }, single.scene(7, Uint32Array.of(0), null), single)
    expect(tagsFrom(240)).toHaveLength(1)
    expect(tagsFrom(290)).toEqual([])
  })

  it('cover no sign where they had to move and there is room', () => {
    const signs = Array.from({ length: 6 }, (_, at) =>
      placeAt(`s${String(at)}`, point(30 + at / 2, 45.006), exact),
    )
    const wide = { kind: 'area', area: 'region', radiusMetres: 120_000 } as const
    const low = [...signs, placeAt('low', point(31.4, 44.9), wide)]
    const both = marksOf(
      datasetOf(
        low,
        low.map(({ id }) => eventAt(id, id)),
      ),
    )
    const mixed = createBoard(both, new Uint8Array(7), () => null, measure)
    for (let step = 0; step < 20; step++) {
      const frame = frameAt(31.2, 45.6 + step / 200, 8, 600, 400)
      const scene = mixed.scene(8, Uint32Array.from(low.keys()), null)
      const [tag] = tagsIn(frame, scene, mixed)
      if (tag === undefined) throw new Error('no tag')
      for (const { x, y, radius } of targetsIn(frame, scene, [])) {
        const beside = x + radius <= tag.box.x || x - radius >= tag.box.x + tag.box.width
        expect(beside || y + radius <= tag.box.y || y - radius >= tag.box.y + tag.box.height).toBe(true)
      }
    }
  })

  it('say their count alone where many areas leave no room for names', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      placeAt(`m${String(at)}`, point(32 + (at % 8) / 10, 49 + Math.floor(at / 8) / 10), {
        kind: 'area',
        area: 'region',
        radiusMetres: 60_000,
      }),
    )
    const crowd = marksOf(
      datasetOf(
        many,
        many.map(({ id }) => eventAt(id, id)),
      ),
    )
    const crowded = createBoard(crowd, new Uint8Array(60), () => null, measure)
    const frame = frameAt(32.4, 49.4, 7, 1_200, 900)
    const tags = tagsIn(frame, crowded.scene(7, Uint32Array.from(many.keys()), null), crowded)
    expect(tags).toHaveLength(60)
    const brief = tags.filter(({ name }) => name === '')
    expect(brief.length).toBeGreaterThan(10)
    expect(brief.length).toBeLessThan(60)
    for (const { box } of brief) expect(box.width).toBeLessThan(40)
  })
})

describe('what can be pointed at', () => {
  it('holds both sides of the antimeridian in one narrow view', () => {
    const frame = frameAt(180, 0, 9)
    const scene = board.scene(9, rows, null)
    const items = targetsIn(frame, scene, tagsAt(frame)).map(({ x }) => Math.round(x))
    expect(items).toHaveLength(2)
    for (const x of items) expect(Math.abs(x - 400)).toBeLessThan(60)
  })

  it('repeats a mark in every copy of the world that is in view', () => {
    const frame = frameAt(0, 0, 1, 1400, 600)
    const found: number[] = []
    eachCopy(frame, unitX(32), 0, x => found.push(x))
    expect(found.length).toBeGreaterThanOrEqual(2)
    for (const [at, x] of found.slice(1).entries()) expect(x - (found[at] as number)).toBeCloseTo(frame.world)
    expect(Math.abs(screenX(frame, unitX(32)) - 700)).toBeLessThanOrEqual(frame.world / 2)
  })
})

describe('rooms that names leave free', () => {
  it('do not depend on the zoom of a pinch, and hold each mark in view', () => {
    const frame = frameAt(32, 49, 6.2)
    const rooms = roomsIn(frame, board, rows)
    expect(rooms).toHaveLength(1)
    const [room] = rooms
    expect((room?.right ?? 0) - (room?.left ?? 0)).toBeGreaterThan(100)
  })
})
