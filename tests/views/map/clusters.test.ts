import { describe, expect, it } from 'vitest'
import { createBoard } from '../../../src/views/map/board.ts'
import { layOut, layoutsOf, splitZoom } from '../../../src/views/map/clusters.ts'
import type { Spot } from '../../../src/views/map/marks.ts'
import { pickOf, rowsAt } from '../../../src/views/map/members.ts'
import { worldSize } from '../../../src/views/map/mercator.ts'
import { datasetOf, eventAt, marksOf, measure, numbers, placeAt, point } from './fixture.ts'

function crowd(count: number, seed = 7) {
  const next = numbers(seed)
  const places = Array.from({ length: count }, (_, at) =>
    placeAt(`p${String(at)}`, point(28 + next() * 10, 44 + next() * 6), { kind: 'exact' }),
  )
  const events = places.flatMap((place, at) =>
    Array.from({ length: 1 + (at % 3) }, (_, more) => eventAt(`e${String(at)}-${String(more)}`, place.id)),
  )
  return marksOf(datasetOf(places, events))
}

function apart(a: Spot, b: Spot, zoom: number): number {
  return Math.hypot(a.x - b.x, a.y - b.y) * worldSize(zoom)
}

describe('clusters', () => {
  const marks = crowd(300)

  it('hold every spot once and keep their leaders apart', () => {
    for (const zoom of [3, 5, 7, 9]) {
      const { itemOf, leader, count } = layOut(marks.spots, zoom)
      expect([...itemOf].every(item => item >= 0 && item < count)).toBe(true)
      const leaders = [...leader].map(spot => marks.spots[spot] as Spot)
      for (const [at, a] of leaders.entries()) {
        for (const b of leaders.slice(at + 1)) expect(apart(a, b, zoom)).toBeGreaterThanOrEqual(32)
      }
      for (const [spot, item] of itemOf.entries()) {
        expect(apart(marks.spots[spot] as Spot, leaders[item] as Spot, zoom)).toBeLessThan(32)
      }
    }
  })

  it('come out the same whenever they are made', () => {
    expect(layOut(marks.spots, 6)).toEqual(layOut(crowd(300).spots, 6))
  })

  it('fall apart as one comes nearer', () => {
    const counts = [2, 4, 6, 8, 10, 12].map(zoom => layOut(marks.spots, zoom).count)
    expect(counts.toSorted((a, b) => a - b)).toEqual(counts)
    expect(counts.at(-1)).toBeGreaterThan((counts[0] as number) * 10)
  })

  it('join neighbours across the antimeridian', () => {
    const places = [
      placeAt('a', point(179.9, 10), { kind: 'exact' }),
      placeAt('b', point(-179.9, 10), { kind: 'exact' }),
    ]
    const pacific = marksOf(datasetOf(places, [eventAt('a', 'a'), eventAt('b', 'b')]))
    expect(layOut(pacific.spots, 3).count).toBe(1)
    expect(layOut(pacific.spots, 10).count).toBe(2)
  })

  it('name the zoom at which they split, or none for a single spot', () => {
    const layout = layoutsOf(marks.spots)
    const { itemOf } = layout(3)
    const members = [...itemOf.keys()].filter(spot => itemOf[spot] === 0)
    const zoom = splitZoom(layout, members, 3, 19)
    expect(zoom).not.toBeNull()
    const items = new Set(members.map(spot => layout(zoom ?? 0).itemOf[spot]))
    expect(items.size).toBeGreaterThan(1)
    expect(splitZoom(layout, [5], 3, 19)).toBeNull()
  })
})

describe('marks while the window moves', () => {
  const marks = crowd(120)
  const rows = Uint32Array.from({ length: marks.count }, (_, row) => row)
  const category = new Uint8Array(rows.length)
  const board = createBoard(marks, category, () => null, measure)

  it('stay where they are, whatever the window holds', () => {
    const places = new Map<number, string>()
    for (let from = 0; from < rows.length; from += 10) {
      for (const mark of board.scene(5, rows.slice(from, from + 60), null).marks) {
        if (mark === null || mark.look !== 'ring' || mark.base !== null) continue
        const here = `${String(mark.x)} ${String(mark.y)}`
        expect(places.get(mark.item) ?? here).toBe(here)
        places.set(mark.item, here)
      }
    }
    expect(places.size).toBeGreaterThan(3)
  })

  it('count exactly the rows in sight, each once', () => {
    const some = rows.filter(row => row % 3 === 0)
    const scene = board.scene(5, some, null)
    const found = scene.marks.flatMap(mark => (mark === null ? [] : rowsAt(marks, scene, mark, some)))
    expect(found.toSorted((a, b) => a - b)).toEqual([...some])
    const shown = scene.marks.filter(mark => mark !== null)
    expect(shown.map(mark => rowsAt(marks, scene, mark, some).length)).toEqual(shown.map(mark => mark.count))
  })

  it('show one event of a cluster where it truly stands', () => {
    for (const row of [0, 17, 101]) {
      const mark = board.scene(3, [row], null).marks.find(each => each !== null)
      const spot = marks.spots[marks.spotOf(row)]
      expect(mark).toMatchObject({ x: spot?.x, y: spot?.y, count: 1, row, look: 'dot' })
    }
  })

  it('show events outside the window as ghosts, and only where nothing else stands', () => {
    const [inside, outside] = [rows.filter(row => row < 80), rows.filter(row => row >= 80)]
    const scene = board.scene(6, inside, outside)
    const shown = scene.marks.filter(mark => mark !== null)
    expect(shown.some(mark => mark.ghost)).toBe(true)
    for (const mark of shown)
      expect(rowsAt(marks, scene, mark, mark.ghost ? inside : outside).length > 0).toBe(
        !mark.ghost && rowsAt(marks, scene, mark, outside).length > 0,
      )
  })
})

describe('choosing a mark', () => {
  const places = [
    placeAt('kherson', point(32.6169, 46.6354), { kind: 'area', area: 'city', radiusMetres: 10_000 }),
    placeAt('dam', point(33.37, 46.7775), { kind: 'exact' }),
    placeAt('odesa', point(30.72, 46.48), { kind: 'exact' }),
  ]
  const events = [
    ...Array.from({ length: 20 }, (_, at) => eventAt(`k${String(at)}`, 'kherson')),
    eventAt('dam', 'dam'),
    eventAt('odesa', 'odesa'),
  ]
  const marks = marksOf(datasetOf(places, events))
  const rows = Uint32Array.from(events.keys())
  const board = createBoard(marks, new Uint8Array(events.length), () => null, measure)
  const pick = (zoom: number, row: number) => {
    const scene = board.scene(zoom, rows, null)
    const mark = scene.marks[scene.layout.itemOf[marks.spotOf(row)] as number]
    if (!mark) throw new Error('no mark')
    return pickOf(board, scene, mark, rows, zoom, 11)
  }

  it('zooms in to where a cluster falls apart', () => {
    const zoomed = pick(5, 0)
    expect(zoomed.do === 'zoom' && zoomed.view.zoom > 5).toBe(true)
  })

  it('lists twenty events at one spot, because no zoom tells them apart', () => {
    expect(pick(7, 0)).toEqual({ do: 'list', rows: [...rows].slice(0, 20) })
  })

  it('lists the events of an area at every zoom', () => {
    expect(pick(11, 3)).toMatchObject({ do: 'list' })
  })

  it('opens a single event', () => {
    expect(pick(7, 20)).toEqual({ do: 'open', row: 20 })
  })
})
