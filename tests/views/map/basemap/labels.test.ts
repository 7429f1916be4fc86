import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINE_HEIGHT, placeLabels, type PlacedLabel } from '../../../../src/views/map/basemap/collide.ts'
import type { Box } from '../../../../src/views/map/basemap/room.ts'
import type { LabelFile } from '../../../../src/views/map/basemap/files.ts'
import {
  type Label,
  type LabelKind,
  labelsAt,
  linesOf,
  readLabels,
  styleOf,
  worldPoint,
} from '../../../../src/views/map/basemap/labels.ts'

const measure = (text: string): number => text.length * 6

const FILE: LabelFile = {
  countries: { name: 'Ukraine\nLiechtenstein', lon: [31_400, 9500], lat: [49_150, 47_100], size: [9, 0.2] },
  regions: { name: 'Odesa', lon: [29_900], lat: [47_200], size: [2.4] },
  seas: { name: 'Black Sea', lon: [34_200], lat: [43_200], from: [3], to: [8] },
  places: {
    name: 'Kyiv\nOdesa\nVaduz\nSkadovsk',
    lon: [30_520, 30_730, 9520, 32_910],
    lat: [50_450, 46_480, 47_140, 46_120],
    population: [2798, 1016, 5, 18],
    rank: '2120',
  },
}

const shownAt = (zoom: number): string[] =>
  labelsAt(readLabels(FILE), zoom).map(({ kind, name }) => `${kind} ${name}`)

describe('which labels at which zoom', () => {
  it('shows a country, a sea and a great capital from afar, and no small place', () => {
    expect(shownAt(3)).toEqual(expect.arrayContaining(['country Ukraine', 'sea Black Sea', 'capital Kyiv']))
    expect(shownAt(3)).not.toContain('capital Vaduz')
    expect(shownAt(3)).not.toContain('place Odesa')
  })

  it('shows cities by inhabitants, the seat of a region somewhat earlier', () => {
    expect(shownAt(5)).toContain('place Odesa')
    expect(shownAt(7)).not.toContain('place Skadovsk')
    expect(shownAt(9)).toContain('place Skadovsk')
  })

  it('shows regions from zoom 6, and no names of countries and seas up close', () => {
    expect(shownAt(5)).not.toContain('region Odesa')
    expect(shownAt(6)).toContain('region Odesa')
    expect(shownAt(10)).not.toContain('country Ukraine')
    expect(shownAt(10)).not.toContain('sea Black Sea')
  })

  it('lets a capital claim room before a country, a country before a sea, a sea before a town', () => {
    const order = readLabels(FILE).map(({ name }) => name)
    const ranks = ['Kyiv', 'Ukraine', 'Black Sea', 'Skadovsk'].map(name => order.indexOf(name))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })
})

const typed = (kind: LabelKind, size = 5): Label => ({ kind, name: 'x', x: 0, y: 0, from: 0, to: 20, size })

describe('setting in type', () => {
  it('sets seas in serif italics and countries in spaced capitals', () => {
    expect(styleOf(typed('sea'), 5)).toMatchObject({ family: 'serif', italic: true, capitals: false })
    const country = styleOf(typed('country'), 5)
    expect(country).toMatchObject({ family: 'sans', italic: false, capitals: true })
    expect(country.spacing).toBeGreaterThan(1)
  })

  it('keeps every size between 9 and 18 pixels', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<LabelKind>('country', 'region', 'sea', 'capital', 'place'),
        fc.double({ min: 0, max: 40_000, noNaN: true }),
        fc.double({ min: 1, max: 18, noNaN: true }),
        (kind, size, zoom) => {
          const px = styleOf(typed(kind, size), zoom).size
          expect(px).toBeGreaterThanOrEqual(9)
          expect(px).toBeLessThanOrEqual(18)
        },
      ),
    )
  })

  it('breaks a long name at the space nearest its middle', () => {
    const style = styleOf(typed('country'), 5)
    expect(linesOf('Bosnia and Herzegovina', style)).toEqual(['BOSNIA AND', 'HERZEGOVINA'])
    expect(linesOf('Kazakhstan', style)).toEqual(['KAZAKHSTAN'])
    expect(linesOf('Liechtenstein', style)).toEqual(['LIECHTENSTEIN'])
  })
})

const boxOf = ({ x, y, lines, style }: PlacedLabel): Box => {
  const half = Math.max(...lines.map(measure)) / 2
  const tall = (lines.length * style.size * LINE_HEIGHT) / 2
  return { left: x - half, right: x + half, top: y - tall, bottom: y + tall }
}
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

describe('placeLabels', () => {
  const view = { zoom: 5, left: 4000, top: 2500, width: 800, height: 600 }
  const world = 256 * 2 ** view.zoom
  const at = (kind: LabelKind, name: string, x: number, y: number): Label => ({
    kind,
    name,
    x: (view.left + x) / world,
    y: (view.top + y) / world,
    from: 0,
    to: 20,
    size: 500,
  })

  it('never lets two names overlap, nor a name and a room that is taken', () => {
    const label = fc
      .tuple(
        fc.constantFrom<LabelKind>('country', 'sea', 'capital', 'place'),
        fc.string({ minLength: 2, maxLength: 16 }),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 600 }),
      )
      .map(([kind, name, x, y]) => at(kind, name, x, y))
    const room = fc
      .tuple(fc.integer({ min: 0, max: 780 }), fc.integer({ min: 0, max: 580 }))
      .map(([left, top]) => ({ left, top, right: left + 30, bottom: top + 30 }))
    fc.assert(
      fc.property(fc.array(label, { maxLength: 60 }), fc.array(room, { maxLength: 8 }), (labels, taken) => {
        const boxes = placeLabels(labels, view, taken, measure).map(boxOf)
        for (const [i, box] of boxes.entries()) {
          expect([...boxes.slice(i + 1), ...taken].filter(other => overlap(box, other))).toEqual([])
        }
      }),
    )
  })

  it('puts a name beside its dot, on the other side where the first is taken', () => {
    const odesa = at('place', 'Odesa', 400, 300)
    const [right] = placeLabels([odesa], view, [], measure)
    expect(right?.x).toBeGreaterThan(400)
    const [left] = placeLabels([odesa], view, [{ left: 405, top: 270, right: 500, bottom: 330 }], measure)
    expect(left?.x).toBeLessThan(400)
  })

  it('leaves out a place whose dot would lie under a mark', () => {
    const mark = { left: 390, top: 290, right: 410, bottom: 310 }
    expect(placeLabels([at('place', 'Odesa', 400, 300)], view, [mark], measure)).toEqual([])
  })

  it('cuts no name at the edge of the screen: areas move, places take another side or stay away', () => {
    const sea: Label = { kind: 'sea', name: 'Sea', x: 0.5, y: 0.5, from: 0, to: 22, size: 0 }
    const town: Label = { ...sea, kind: 'place', name: 'Town', size: 5 }
    const width = 400
    fc.assert(
      fc.property(fc.integer({ min: -90, max: width + 90 }), fc.boolean(), (column, isSea) => {
        const here = {
          zoom: 9,
          left: 65_536 - column - 100,
          top: 65_536 - 200,
          width: width + 200,
          height: 400,
        }
        const [one] = placeLabels([isSea ? sea : town], { ...here, margin: 100 }, [], measure)
        if (one === undefined) return
        const half = (measure(one.lines[0] ?? '') + 6) / 2
        const [left, right] = [one.x - 100 - half, one.x - 100 + half]
        const whole = left >= 0 && right <= width
        const mayLeave = !isSea || column < 0 || column > width
        expect(whole || (mayLeave && (right <= 0 || left >= width))).toBe(true)
      }),
    )
    const edge = { zoom: 9, left: 65_536 - 110, top: 65_536 - 200, width: 600, height: 400, margin: 100 }
    expect(placeLabels([sea, town], edge, [], measure).map(({ label }) => label.kind)).toEqual(['sea'])
  })

  it('says the name of an area once where it has one at each end, and at the other end where the first is out of sight', () => {
    const sea: Label = { kind: 'sea', name: 'Long Sea', x: 0.4, y: 0.5, from: 0, to: 22, size: 0 }
    const ends = [sea, { ...sea, x: 0.5 }]
    const namesAt = (zoom: number, left: number) =>
      placeLabels(ends, { zoom, left, top: 128 * 2 ** zoom - 200, width: 600, height: 400 }, [], measure)
        .length
    expect(namesAt(3, 700)).toBe(1)
    expect(namesAt(3, 900)).toBe(1)
    expect(namesAt(4, 1_550)).toBe(2)
  })

  it('repeats names on every copy of the world in view', () => {
    const wide = { zoom: 1, left: -512, top: 0, width: 1536, height: 512 }
    const label: Label = { ...at('sea', 'Black Sea', 0, 0), ...worldPoint(34, 43) }
    const xs = placeLabels([label], wide, [], measure).map(({ x }) => Math.round(x))
    expect(xs).toHaveLength(3)
    expect(new Set(xs.map(x => x % 512)).size).toBe(1)
  })
})
