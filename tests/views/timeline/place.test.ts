import { describe, expect, it } from 'vitest'
import { msFromCivil } from '../../../src/model/calendar.ts'
import type { RowDates } from '../../../src/model/columns.ts'
import { plotLayout, type PlotLayout } from '../../../src/views/timeline/frame.ts'
import { moreTop, type LaneLayout, type LaneMark } from '../../../src/views/timeline/lanes.ts'
import { overlap, type Box } from '../../../src/views/timeline/in-the-way.ts'
import { clearSpot, nameSpots } from '../../../src/views/timeline/name-place.ts'
import { placeOf } from '../../../src/views/timeline/place.ts'
import type { HistogramDrawing } from '../../../src/views/timeline/bins.ts'
import { STEPS } from '../../../src/views/timeline/steps.ts'
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

/** The bar of a day that reaches up to a tenth of the histogram's height. */
const barOf = ({ histogramTop, histogramHeight }: PlotLayout, date: number): Box => ({
  x0: scale.x(day(date)),
  x1: scale.x(day(date + 1)),
  y0: histogramTop + histogramHeight / 10,
  y1: histogramTop + histogramHeight,
})

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

/** A histogram with bars on these days alone; see `barOf`. */
const histogramOf = (tall: readonly number[], height: number): HistogramDrawing => ({
  step: STEPS[0],
  bars: [],
  levels: tall.map(date => ({ x0: scale.x(day(date)), x1: scale.x(day(date + 1)), y: height / 10 })),
  peak: 1,
})

interface Set {
  room?: number
  open?: boolean
  tall?: readonly number[]
  least?: number
}

function named(
  date: number,
  lanes: Partial<LaneLayout>,
  { room = 80, open = true, tall = [], least = room }: Set = {},
) {
  const layout = plotLayout(310, 200, open)
  const plan = { lanes: lanesOf(lanes), layout, scale, histogram: histogramOf(tall, layout.histogramHeight) }
  const place = placeOf(plan, 0, dates(date))
  if (place === null) throw new Error('The event is out of sight: give the test a day of December.')
  const spots = nameSpots(plan, place, room, least)
  const name = clearSpot(spots, { grips: [], flags: [] })
  if (name === undefined) throw new Error('The plot is too low for a name: give the test a higher one.')
  return { layout, place, name, spots }
}

const mark = { row: 0, lane: 1, x0: 100, x1: 110, signOnly: true } as LaneMark
const signs = (lane: number, from: number, to: number): readonly LaneMark[] =>
  Array.from({ length: (to - from) / 10 }, (_, at) => ({
    ...mark,
    row: 1 + at + lane * 100,
    lane,
    x0: from + at * 10,
    x1: from + at * 10 + 10,
  }))
const signOf = (layout: PlotLayout, { x0, x1, lane }: LaneMark): Box => {
  const y0 = layout.lanesTop + lane * 10
  return { x0, x1, y0, y1: y0 + 10 }
}

describe('the name of a lit event', () => {
  it('stands after the event, before it where the edge is near, and over it where neither has room', () => {
    expect(named(11, { marks: [mark] }).name.x0).toBe(120)
    const late = named(30, { marks: [{ ...mark, x0: 290, x1: 300 }] })
    expect(late.name.x1).toBe(late.place.x0 - 8)
    const long = named(16, { marks: [{ ...mark, x0: 150, x1: 160 }] }, { room: 250 })
    expect(long.name.x0).toBe(60)
    expect(long.name.y1).toBeLessThan(long.place.y0)
  })

  it('is level with its lane where it stands beside the event', () => {
    const { place, name } = named(11, { marks: [mark] })
    expect(Math.abs((name.y0 + name.y1 - place.y0 - place.y1) / 2)).toBeLessThanOrEqual(0.5)
  })

  it('of an event without a lane is clear of the buttons and of the sentence at the foot of the lanes', () => {
    for (const foot of [{ more: [{ x: 100, rows: [0] }] }, { crowded: true }]) {
      const { layout, place, name } = named(11, foot)
      expect(place.loose).toBe(true)
      const button = { x0: 100, x1: 132, y0: moreTop(layout), y1: layout.axisTop }
      expect(overlap(name, button)).toBe(false)
    }
  })

  it('of an event without a lane stands close to its bar where nothing lies between', () => {
    for (const { place, name } of [
      named(11, {}),
      named(11, { more: [{ x: 100, rows: [0] }] }, { open: false }),
    ]) {
      expect(place.loose).toBe(true)
      expect(overlap(name, place)).toBe(false)
      expect(overlap(name, { ...place, x0: place.x0 - 9, x1: place.x1 + 9, y0: place.y0 - 2 })).toBe(true)
    }
  })

  it('covers no sign of another event, and no bar, where there is room elsewhere', () => {
    const after = signs(1, 120, 300)
    for (const tall of [[], [12, 13, 14, 15, 16]]) {
      const { layout, name } = named(11, { marks: [mark, ...after, ...signs(2, 100, 300)] }, { tall })
      for (const other of after) expect(overlap(name, signOf(layout, other))).toBe(false)
      for (const date of tall)
        expect(name.y0 < layout.lanesTop && overlap(name, barOf(layout, date))).toBe(false)
    }
  })

  it('of an event under full lanes stands over the low bars above them', () => {
    const full = Array.from({ length: 10 }, (_, lane) => signs(lane, 0, 310)).flat()
    const { layout, name } = named(
      11,
      { marks: full, more: [{ x: 100, rows: [0] }] },
      { tall: [11], room: 120 },
    )
    for (const other of full) expect(overlap(name, signOf(layout, other))).toBe(false)
    expect(overlap(name, barOf(layout, 11))).toBe(false)
  })

  it('is cut where only a shorter one finds room, and never shorter than it may be', () => {
    const full = Array.from({ length: 10 }, (_, lane) => signs(lane, 0, 310)).flat()
    const tall = [...Array.from({ length: 11 }, (_, at) => at + 1), 31]
    const cut = (least: number) => named(11, { marks: full }, { tall, room: 210, least })
    const { layout, name } = cut(100)
    expect(name.x1 - name.x0).toBe(168)
    for (const date of tall) expect(overlap(name, barOf(layout, date))).toBe(false)
    expect(cut(200).name.x1 - cut(200).name.x0).toBeGreaterThanOrEqual(200)
  })

  it('of an event that reaches far beyond the plot is found among few places', () => {
    const { spots, name } = named(11, { marks: [{ ...mark, x0: -1e9, x1: 1e9, signOnly: false }] })
    expect(spots.length).toBeLessThan(3000)
    expect(name.x0).toBeGreaterThanOrEqual(0)
    expect(name.x1).toBeLessThanOrEqual(310)
  })

  it('steps aside for the grips of the window, and for its dates where it can', () => {
    const { spots, name } = named(11, { marks: [mark] })
    const handle = { x0: name.x0 + 20, x1: name.x0 + 34, y0: 0, y1: 170 }
    const everywhere = { x0: 0, x1: 310, y0: 0, y1: 200 }
    for (const flags of [[], [everywhere]]) {
      const aside = clearSpot(spots, { grips: [handle], flags })
      expect(aside && overlap(aside, handle)).toBe(false)
    }
    expect(clearSpot(spots, { grips: [everywhere], flags: [] })).toBe(name)
  })
})
