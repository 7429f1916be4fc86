import { describe, expect, it } from 'vitest'
import { createBoard } from '../../../src/views/map/board.ts'
import type { Frame } from '../../../src/views/map/frame.ts'
import { haloPieces } from '../../../src/views/map/halo-pieces.ts'
import { unitX, unitY, worldSize } from '../../../src/views/map/mercator.ts'
import { linkPieces, type Over } from '../../../src/views/map/over-pieces.ts'
import type { Sighted } from '../../../src/views/map/sighted.ts'
import { tagsIn } from '../../../src/views/map/tags-in-view.ts'
import { datasetOf, eventAt, marksOf, measure, placeAt, point } from './fixture.ts'

const exact = { kind: 'exact' } as const
const marks = marksOf(
  datasetOf(
    [placeAt('west', point(150, 0), exact), placeAt('east', point(-160, 0), exact)],
    [eventAt('a', 'west'), eventAt('b', 'east')],
  ),
)
const board = createBoard(marks, new Uint8Array(2), () => null, measure)

/** What lies over a map of that width, whose middle is at the longitude; its first event is open. */
function overAt(lng: number, width: number, zoom: number): Over {
  const world = worldSize(zoom)
  const left = unitX(lng) * world - width / 2
  const frame: Frame = { zoom, world, left, top: unitY(0) * world - 300, width, height: 600, pad: 0 }
  const scene = board.scene(zoom, Uint32Array.of(0, 1), null)
  const link = { kind: 'precedes', from: 0, to: 1, words: 'came before', faint: false }
  const seen: Partial<Sighted> = { board, hover: -1, focus: 0, links: [link] as Sighted['links'], box: null }
  const sighted = seen as Sighted
  const pointed = { hover: null, walk: null }
  return { frame, scene, tags: tagsIn(frame, scene, board), cells: null, sighted, pointed }
}

describe('lines between events', () => {
  it('go the short way across the antimeridian, wherever the view stands', () => {
    for (const lng of [180, 0, 120, -120, 540]) {
      const lines = [...linkPieces(overAt(lng, 900, 2))]
      for (const [, { boxes }] of lines) expect(boxes[0]?.width).toBeLessThan((50 / 360) * 1_024 + 40)
    }
    expect([...linkPieces(overAt(180, 900, 2))]).toHaveLength(1)
  })

  it('are drawn in every copy of the world that shows the event', () => {
    const lines = [...linkPieces(overAt(150, 2_100, 2))]
    expect(lines).toHaveLength(3)
    expect(new Set(lines.map(([at]) => at)).size).toBe(3)
  })
})

describe('halos', () => {
  it('mark an event in every copy of the world in view', () => {
    const over = overAt(150, 2_100, 2)
    const item = over.scene.layout.itemOf[0] as number
    const [halo] = [...haloPieces(over, new Map([[item, 'focus']]))]
    expect(halo?.[1].boxes).toHaveLength(3)
  })
})
