import { describe, expect, it } from 'vitest'
import { msFromCivil } from '../../../src/model/calendar.ts'
import type { RowDates } from '../../../src/model/columns.ts'
import { plotLayout } from '../../../src/views/timeline/frame.ts'
import { moreTop, type LaneLayout, type LaneMark } from '../../../src/views/timeline/lanes.ts'
import { namePlace, placeOf } from '../../../src/views/timeline/place.ts'
import { timeScale } from '../../../src/views/timeline/scale.ts'

const day = (date: number) => msFromCivil({ year: 2023, month: 12, day: date })
const dates = (date: number): RowDates => ({
  sureness: 'known',
  earliestStart: day(date),
  latestStart: day(date),
  earliestEnd: day(date + 1) - 1,
  latestEnd: day(date + 1) - 1,
})
/** Ten pixels a day. */
const scale = timeScale({ from: day(1), to: day(32) - 1 }, 310)
const NAME_PX = 19

const lanesOf = (some: Partial<LaneLayout>): LaneLayout => ({
  lanes: 4,
  pitch: 10,
  marks: [],
  more: [],
  crowded: false,
  inSight: 1,
  rowsInSight: () => [0],
  ...some,
})

function named(date: number, lanes: Partial<LaneLayout>, room = 80, open = true) {
  const layout = plotLayout(310, 200, open)
  const plan = { lanes: lanesOf(lanes), layout, scale }
  const place = placeOf(plan, 0, dates(date))
  if (place === null) throw new Error('The event is out of sight: give the test a day of December.')
  return { layout, place, name: namePlace(plan, place, room) }
}

const mark = { row: 0, lane: 1, x0: 100, x1: 110 } as LaneMark

describe('the name of a lit event', () => {
  it('stands after the event, before it where the edge is near, and over it where neither has room', () => {
    expect(named(11, { marks: [mark] }).name.left).toBe(120)
    const late = named(30, { marks: [{ ...mark, x0: 290, x1: 300 }] })
    expect(310 - (late.name.right ?? Number.NaN)).toBe(late.place.x0 - 8)
    const long = named(16, { marks: [{ ...mark, x0: 150, x1: 160 }] }, 250)
    expect(long.name.left).toBe(60)
    expect(long.name.top + NAME_PX).toBeLessThan(long.place.y0)
  })

  it('is level with its lane where it stands beside the event', () => {
    const { place, name } = named(11, { marks: [mark] })
    expect(Math.abs(name.top + NAME_PX / 2 - (place.y0 + place.y1) / 2)).toBeLessThanOrEqual(0.5)
  })

  it('of an event without a lane is clear of the buttons and of the sentence at the foot of the lanes', () => {
    for (const foot of [{ more: [{ x: 100, rows: [0] }] }, { crowded: true }]) {
      const { layout, place, name } = named(11, foot)
      expect(place.loose).toBe(true)
      expect(name.top + NAME_PX).toBeLessThan(moreTop(layout))
    }
  })

  it('of an event without a lane stands close over its bar where nothing lies between', () => {
    for (const { place, name } of [named(11, {}), named(11, { more: [{ x: 100, rows: [0] }] }, 80, false)]) {
      expect(place.loose).toBe(true)
      expect(name.top + NAME_PX).toBe(place.y0 - 1)
    }
  })
})
