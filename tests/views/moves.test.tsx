// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { Profiler, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { msFromCivil } from '../../src/model/calendar.ts'
import { StoreContext } from '../../src/store/react.ts'
import type { AppStore } from '../../src/store/store.ts'
import { setWindow } from '../../src/store/transitions.ts'
import { Filters } from '../../src/views/filters/Filters.tsx'
import { Header } from '../../src/views/shell/Header.tsx'
import { Timeline } from '../../src/views/timeline/Timeline.tsx'
import { datasetOf, storeOf } from './timeline/fixture.ts'
import { stubScreen } from './screen.ts'

const day = (date: number) => msFromCivil({ year: 2023, month: 12, day: date })
const days = (first: number, last: number) => ({ from: day(first), to: day(last + 1) - 1 })
const made = Array.from({ length: 20 }, (_, at) => ({
  id: `e${String(at)}`,
  edtf: `2023-12-${String(at + 10)}`,
  category: at % 2,
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

/** Shows views over a store, and counts how often React renders any of them. */
function show(views: ReactNode): { store: AppStore; rendered: () => number } {
  const store = storeOf(datasetOf(made))
  let count = 0
  render(
    <StoreContext value={store}>
      <Profiler id="views" onRender={() => void count++}>
        {views}
      </Profiler>
    </StoreContext>,
  )
  act(() => store.getState().choose(setWindow, days(12, 14)))
  count = 0
  return { store, rendered: () => count }
}

describe('a move of the window', () => {
  it('renders nothing of timeline, filters and header, and still moves all that they say of it', () => {
    const { store, rendered } = show(
      <>
        <Header onKeys={() => undefined} tools={null} />
        <Filters />
        <Timeline />
      </>,
    )
    const veil = () => document.querySelector<HTMLElement>('.timeline-veil')?.style.transform
    const before = veil()
    act(() => store.getState().choose(setWindow, days(13, 17)))
    act(() => {
      vi.advanceTimersByTime(500)
    })
    expect(rendered()).toBe(0)
    expect(veil()).not.toBe(before)
    const slider = screen.getByRole('slider', { name: 'Start of the time window' })
    expect(slider.getAttribute('aria-valuetext')).toBe('13 December 2023')
    expect(slider.getAttribute('aria-valuenow')).toBe(String(day(13) / 60_000))
    expect(screen.getByRole('status', { name: 'Count' }).textContent).toBe(
      '5 of 20 events, 5 possibly, 5 certainly',
    )
    expect(document.querySelector('.count-seen')?.textContent).toBe('5 of 20 events5 possibly, 5 certainly')
    const strike = screen.getByRole('checkbox', { name: /Category A/u }).closest('label')
    expect(strike?.querySelector('.live-box > span')?.textContent).toBe('2')
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('2023-12-13')
  })

  it('greys a value that no event in the window has, and takes it back', () => {
    const { store } = show(<Filters />)
    const row = screen.getByRole('checkbox', { name: /Category B/u }).closest('label')
    act(() => store.getState().choose(setWindow, days(12, 12)))
    expect(row?.hasAttribute('data-empty')).toBe(true)
    act(() => store.getState().choose(setWindow, days(12, 13)))
    expect(row?.hasAttribute('data-empty')).toBe(false)
  })
})
