// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { msFromCivil } from '../../../src/model/calendar.ts'
import { StoreContext } from '../../../src/store/react.ts'
import { setWindow } from '../../../src/store/transitions.ts'
import { Events } from '../../../src/views/events/Events.tsx'
import { stubScreen } from '../screen.ts'
import { datasetOf, storeOf } from '../timeline/fixture.ts'

const day = (date: number) => msFromCivil({ year: 2023, month: 12, day: date })
const made = Array.from({ length: 20 }, (_, at) => ({
  id: `e${String(at)}`,
  title: `Event of the ${String(at + 10)}th`,
  edtf: `2023-12-${String(at + 10)}`,
}))

beforeEach(() => {
  vi.useFakeTimers()
  stubScreen()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('follows a single move at once, and a drag twenty times a second, up to where it ends', () => {
  const store = storeOf(datasetOf(made))
  let rendered = 0
  render(
    <StoreContext value={store}>
      <Profiler id="events" onRender={() => void rendered++}>
        <Events />
      </Profiler>
    </StoreContext>,
  )
  const titles = () => within(screen.getByRole('region', { name: 'Events' })).getAllByRole('button')
  const move = (from: number) =>
    act(() => store.getState().choose(setWindow, { from: day(from), to: day(from + 3) - 1 }))
  move(12)
  expect(titles()[0]?.textContent).toBe('Event of the 12th')
  act(() => {
    vi.advanceTimersByTime(500)
  })
  rendered = 0
  for (const from of [13, 14, 15, 16, 17, 18]) {
    move(from)
    act(() => {
      vi.advanceTimersByTime(16)
    })
  }
  act(() => {
    vi.advanceTimersByTime(100)
  })
  expect(rendered).toBeLessThanOrEqual(3)
  expect(titles().map(({ textContent }) => textContent)).toEqual([
    'Event of the 18th',
    'Event of the 19th',
    'Event of the 20th',
  ])
})
