import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MS_DAY, MS_HOUR, msFromCivil } from '../../../src/model/calendar.ts'
import { markAt } from '../../../src/views/timeline/hit.ts'
import { layLanes, type LaneLayout } from '../../../src/views/timeline/lanes.ts'
import { timeScale } from '../../../src/views/timeline/scale.ts'
import { crowd, datasetOf, loadedOf, type Made } from './fixture.ts'

const day = (year: number, month: number, date: number) => msFromCivil({ year, month, day: date })
const december = { from: day(2023, 12, 1), to: day(2024, 1, 1) - 1 }

function lay(made: readonly Made[], { width = 900, height = 76, axis = december } = {}): LaneLayout {
  const { columns } = loadedOf(datasetOf(made))
  const rows = Uint32Array.from({ length: columns.count }, (_, row) => row)
  return layLanes({ columns, rows, scale: timeScale(axis, width), height })
}

const date = fc.integer({ min: 1, max: 31 }).map(of => `2023-12-${String(of).padStart(2, '0')}`)
const edtf = fc.oneof(
  { weight: 5, arbitrary: date },
  date.map(start => `${start}/2023-12-31`),
  date.map(start => `${start}~`),
  date.map(start => `${start}/..`),
  date.map(end => `[2023-12-01..${end}]`),
  fc.constantFrom('2023', '2023-12', '2014-03', '../2023-12-05', '2023-12-26T02:30:00'),
)

describe('lanes', () => {
  it('hide no event behind another', () => {
    fc.assert(
      fc.property(fc.array(edtf, { maxLength: 70 }), fc.integer({ min: 280, max: 1600 }), (dates, width) => {
        const { marks, lanes } = lay(
          dates.map(text => ({ edtf: text })),
          { width },
        )
        const taken = marks.toSorted((a, b) => a.lane - b.lane || a.x0 - b.x0)
        for (const [at, mark] of taken.entries()) {
          const next = taken[at + 1]
          expect(mark.lane).toBeLessThan(lanes)
          const room = next?.lane === mark.lane ? next.x0 : Infinity
          expect(room).toBeGreaterThanOrEqual(mark.x1)
        }
      }),
    )
  })

  it('lose no event: each in sight is placed, or counted where it lies, on any axis', () => {
    const hours = fc.integer({ min: 0, max: 700 })
    fc.assert(
      fc.property(
        fc.array(edtf, { maxLength: 70 }),
        fc.integer({ min: 20, max: 120 }),
        hours,
        hours,
        (dates, height, start, length) => {
          const from = december.from + start * MS_HOUR
          const axis = { from, to: from + (length + 6) * MS_HOUR - 1 }
          const layout = lay(
            dates.map(text => ({ edtf: text })),
            { height, axis },
          )
          const placed = layout.marks.map(({ row }) => row)
          const counted = layout.more.flatMap(({ rows }) => rows)
          expect([...placed, ...counted].toSorted((a, b) => a - b)).toEqual(layout.rowsInSight())
        },
      ),
    )
  })

  it('stay where they are while the axis is panned', () => {
    const made = [...crowd(60)].map(({ edtf: text }) => ({
      edtf: text?.replace(/^\d{4}-\d\d/u, '2023-12') ?? null,
    }))
    const laneOf = (by: number) => {
      const axis = { from: december.from + by, to: december.to + by }
      return new Map(lay(made, { axis }).marks.map(({ row, lane }) => [row, lane]))
    }
    const before = laneOf(0)
    const after = laneOf(3.3 * MS_DAY)
    const both = [...before.keys()].filter(row => after.has(row))
    expect(both.length).toBeGreaterThan(20)
    expect(both.map(row => after.get(row))).toEqual(both.map(row => before.get(row)))
  })

  it('set the events of one full day side by side within that day', () => {
    const made = Array.from({ length: 12 }, () => ({ edtf: '2023-12-10' }))
    const { marks, more } = lay(made)
    expect(more).toEqual([])
    const left = 9 * (900 / 31)
    for (const { x0, x1 } of marks) {
      expect(x0).toBeGreaterThanOrEqual(left - 0.001)
      expect(x1).toBeLessThanOrEqual(left + 900 / 31 + 0.001)
    }
  })

  it('draw bars over the whole of each event where there is room for all', () => {
    const { marks, pitch } = lay([{ edtf: '2023-12-10' }, { edtf: '2023-12-20/2023-12-22' }])
    expect(pitch).toBe(16)
    expect(marks.map(({ signOnly }) => signOnly)).toEqual([false, false])
  })

  it('give way to density where most events would find no room', () => {
    const layout = lay(Array.from({ length: 2000 }, () => ({ edtf: '2023-12-10' })))
    expect(layout).toMatchObject({ crowded: true, marks: [], more: [] })
    expect(layout.inSight).toBe(2000)
    expect(layout.rowsInSight()).toHaveLength(2000)
  })

  it('never draw an event without a date', () => {
    expect(lay([{ edtf: null }, { edtf: null }])).toMatchObject({ marks: [], more: [], inSight: 0 })
  })
})

describe('pointing at lanes', () => {
  it('reaches each mark at its middle', () => {
    const layout = lay(
      [...crowd(40)].map(({ edtf: text }) => ({ edtf: text?.replace(/^\d{4}-\d\d/u, '2023-12') ?? null })),
    )
    for (const mark of layout.marks) {
      expect(markAt(layout, (mark.x0 + mark.x1) / 2, (mark.lane + 0.5) * layout.pitch)).toBe(mark)
    }
  })

  it('forgives a finger that is a little beside, and nothing far away', () => {
    const layout = lay([{ edtf: '2023-12-10' }])
    const [mark] = layout.marks
    if (mark === undefined) throw new Error('The fixture has one event in December: its lane must show it.')
    expect(markAt(layout, mark.x1 + 10, 8)).toBe(mark)
    expect(markAt(layout, mark.x1 + 20, 8)).toBeNull()
  })
})
