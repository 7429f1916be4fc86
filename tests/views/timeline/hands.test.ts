import { beforeEach, describe, expect, it } from 'vitest'
import { MS_DAY, msFromCivil } from '../../../src/model/calendar.ts'
import type { AppStore } from '../../../src/store/store.ts'
import { setWindow } from '../../../src/store/transitions.ts'
import { plotLayout } from '../../../src/views/timeline/frame.ts'
import { createHands, type Hands } from '../../../src/views/timeline/hands.ts'
import { layLanes } from '../../../src/views/timeline/lanes.ts'
import { timeScale } from '../../../src/views/timeline/scale.ts'
import { ticks } from '../../../src/views/timeline/ticks.ts'
import type { Drawing } from '../../../src/views/timeline/useDrawing.tsx'
import { datasetOf, loadedOf, storeOf } from './fixture.ts'

const day = (date: number) => msFromCivil({ year: 2023, month: 12, day: date })
const extent = { from: day(1), to: day(32) - 1 }
const days = (first: number, last: number) => ({ from: day(first), to: day(last + 1) - 1 })
const x = (date: number) => (date - 1) * 20
const dataset = datasetOf([{ id: 'the-tenth', edtf: '2023-12-10' }])

/** December, twenty pixels a day. */
function drawing(): Drawing {
  const scale = timeScale(extent, 620)
  const layout = plotLayout(620, 146, true)
  const rows = Uint32Array.of(0)
  return {
    rows,
    layout,
    extent,
    scale,
    ticks: ticks(scale),
    histogram: { step: ticks(scale).step, bars: [], levels: [], peak: 1 },
    lanes: layLanes({ columns: loadedOf(dataset).columns, rows, scale, height: layout.lanesHeight }),
  }
}

const at = (px: number, y = 20, pointer = 1) => ({ pointer, x: px, y })

describe('hands on the plot', () => {
  let store: AppStore
  let hands: Hands
  const choice = () => store.getState().choice

  beforeEach(() => {
    store = storeOf(dataset)
    hands = createHands(store)
    hands.see(drawing())
  })

  it('make a window by dragging over bare background', () => {
    hands.press(at(x(5)), null)
    hands.move(at(x(9)), true)
    hands.release(at(x(9)))
    expect(choice().window).toEqual(days(5, 8))
  })

  it('drag the whole window from within, and one end by its handle', () => {
    store.getState().choose(setWindow, days(5, 8))
    hands.press(at(x(6)), null)
    hands.move(at(x(8)), true)
    hands.release(at(x(8)))
    expect(choice().window).toEqual(days(7, 10))
    hands.press(at(x(11) + 4), 'to')
    hands.move(at(x(15) + 4), true)
    hands.release(at(x(15) + 4))
    expect(choice().window).toEqual(days(7, 14))
  })

  it('take a drag back, and drop it where the browser takes the pointer away', () => {
    store.getState().choose(setWindow, days(5, 8))
    hands.press(at(x(20)), null)
    hands.move(at(x(25)), true)
    expect(choice().window).toEqual(days(20, 24))
    expect(hands.takeBack()).toBe(true)
    expect(choice().window).toEqual(days(5, 8))
    expect(hands.takeBack()).toBe(false)
    hands.press(at(x(20)), null)
    hands.move(at(x(25)), true)
    hands.cancel()
    expect(choice().window).toEqual(days(5, 8))
  })

  it('open an event by a press that does not move, and light it up by pointing', () => {
    const y = drawing().layout.lanesTop + 8
    hands.move(at(x(10) + 10, y), true)
    expect(choice().hover).toBe('the-tenth')
    hands.press(at(x(10) + 10, y), null)
    hands.release(at(x(10) + 11, y))
    expect(choice().focus).toEqual({ event: 'the-tenth', quote: null })
    expect(choice().window).toBeNull()
    hands.leave()
    expect(choice().hover).toBeNull()
  })

  it('clear the window by a double press beside the events', () => {
    store.getState().choose(setWindow, days(5, 8))
    hands.doublePress(at(x(10) + 10, drawing().layout.lanesTop + 8))
    expect(choice().window).toEqual(days(5, 8))
    hands.doublePress(at(x(20)))
    expect(choice().window).toBeNull()
  })

  it('pan the axis by its dates, as far as there is time', () => {
    const zoomed = timeScale(days(10, 19), 620)
    hands.see({ ...drawing(), scale: zoomed })
    hands.press(at(400, 140), null)
    hands.move(at(400 + 62, 140), true)
    expect(choice().axis).toEqual(days(9, 18))
  })

  it('pinch with two fingers, and take the drag of the first one back', () => {
    hands.press(at(x(5)), null)
    hands.move(at(x(9)), false)
    hands.press(at(x(15), 20, 2), null)
    expect(choice().window).toBeNull()
    hands.move(at(x(9) - 100), false)
    hands.move(at(x(15) + 100, 20, 2), false)
    const axis = choice().axis
    expect((axis?.to ?? 0) - (axis?.from ?? 0)).toBeLessThan(15 * MS_DAY)
    hands.release(at(0))
    hands.release(at(0, 20, 2))
    hands.press(at(x(5)), null)
    hands.move(at(x(9)), false)
    expect(choice().window).not.toBeNull()
  })
})
