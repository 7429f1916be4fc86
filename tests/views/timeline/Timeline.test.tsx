// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MS_DAY, msFromCivil } from '../../../src/model/calendar.ts'
import { StoreContext } from '../../../src/store/react.ts'
import type { AppStore } from '../../../src/store/store.ts'
import { setFocus, setWindow, toggleFacet } from '../../../src/store/transitions.ts'
import { Timeline } from '../../../src/views/timeline/Timeline.tsx'
import { datasetOf, storeOf, type Made } from './fixture.ts'
import { stubScreen } from '../screen.ts'

const drawn = vi.hoisted(() => ({ count: 0 }))
// Stands in for the bars and counts how often they are drawn: it lies inside every memo of the static part.
vi.mock('../../../src/views/timeline/Histogram.tsx', () => ({
  Histogram: () => {
    drawn.count++
    return null
  },
}))

const day = (date: number) => msFromCivil({ year: 2023, month: 12, day: date })
const days = (first: number, last: number) => ({ from: day(first), to: day(last + 1) - 1 })
const made: readonly Made[] = [
  ...Array.from({ length: 20 }, (_, at) => ({
    id: `e${String(at)}`,
    edtf: `2023-12-${String(at + 10)}`,
    category: at % 2,
  })),
  { id: 'long-ago', title: 'Long ago', edtf: '2014-03-16' },
  { id: 'undated', title: 'No day', edtf: null },
]

function show(of: readonly Made[] = made): AppStore {
  const store = storeOf(datasetOf(of))
  render(
    <StoreContext value={store}>
      <Timeline />
    </StoreContext>,
  )
  return store
}

beforeEach(() => {
  drawn.count = 0
  stubScreen()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const slider = (end: 'Start' | 'End') => screen.getByRole('slider', { name: `${end} of the time window` })

describe('the timeline', () => {
  it('draws nothing again for a move of the window, and draws again for a filter', () => {
    const store = show()
    expect(drawn.count).toBe(1)
    act(() => store.getState().choose(setWindow, days(12, 14)))
    act(() => store.getState().choose(setWindow, days(13, 15)))
    expect(slider('Start').getAttribute('aria-valuetext')).toBe('13 December 2023')
    expect(drawn.count).toBe(1)
    act(() => store.getState().choose(toggleFacet, 'category', 'category-0'))
    expect(drawn.count).toBe(2)
  })

  it('is a landmark with two sliders that speak dates', () => {
    const store = show()
    const region = screen.getByRole('region', { name: 'Timeline' })
    expect(within(region).getAllByRole('slider')).toHaveLength(2)
    act(() => store.getState().choose(setWindow, days(12, 14)))
    expect(slider('End').getAttribute('aria-valuetext')).toBe('14 December 2023')
    fireEvent.keyDown(slider('End'), { key: 'ArrowRight' })
    expect(store.getState().choice.window).toEqual(days(12, 15))
  })

  it('says that a window is empty', () => {
    const store = show()
    act(() => store.getState().choose(setWindow, days(2, 3)))
    expect(screen.getByText('No events in this window')).toBeTruthy()
  })

  it('counts events without a date on a button', () => {
    show()
    expect(screen.getByRole('button', { name: '1 event without a date' })).toBeTruthy()
  })

  it('says so where no event has a date', () => {
    show([{ edtf: null }])
    expect(screen.getByText(/No event has a date/u)).toBeTruthy()
  })

  it('takes dates as EDTF, and says what is wrong with others beside the field', () => {
    const store = show()
    const from = screen.getByLabelText('From')
    fireEvent.change(from, { target: { value: '2023-13' } })
    fireEvent.keyDown(from, { key: 'Enter' })
    const error = document.getElementById(from.getAttribute('aria-describedby') ?? '')
    expect(error?.textContent).toContain('Month 13 does not exist')
    expect(store.getState().choice.window).toBeNull()
    fireEvent.change(from, { target: { value: '2023-12-12' } })
    fireEvent.blur(from)
    expect(store.getState().choice.window?.from).toBe(day(12))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('tells possibly from certainly', () => {
    const store = show()
    fireEvent.click(screen.getByRole('radio', { name: 'Certainly' }))
    expect(store.getState().choice.certainty).toBe('certainly')
  })

  it('walks events in time order with one stop for Tab, and opens one with Enter', () => {
    const store = show()
    const list = screen.getByRole('listbox', { name: 'Events on the timeline' })
    fireEvent.focus(list)
    expect(store.getState().choice.hover).toBe('e0')
    fireEvent.keyDown(list, { key: 'ArrowRight' })
    const active = document.getElementById(list.getAttribute('aria-activedescendant') ?? '')
    expect(active?.textContent).toBe('Event 1, 11 December 2023, date known')
    fireEvent.keyDown(list, { key: 'Enter' })
    expect(store.getState().choice.focus).toEqual({ event: 'e1', quote: null })
  })

  it('keeps the date in the name of the open event apart from its title, for languages that run the other way', () => {
    const store = show()
    act(() => store.getState().choose(setFocus, { event: 'e3', quote: null }))
    const name = document.querySelector('.timeline-name')
    expect(name?.textContent).toBe('Event 3 · 13 December 2023')
    expect(name?.querySelector('bdi')?.textContent).toBe('13 December 2023')
  })

  it('points to the open event where it lies beyond the axis, and brings it into sight', () => {
    const store = show()
    act(() => store.getState().choose(setFocus, { event: 'long-ago', quote: null }))
    fireEvent.click(screen.getByRole('button', { name: /Long ago.*earlier than the axis shows/u }))
    expect(store.getState().choice.axis?.from).toBeLessThan(msFromCivil({ year: 2014, month: 3, day: 16 }))
  })

  it('steps once a second under reduced motion, and says where it stopped', () => {
    vi.useFakeTimers()
    const store = show()
    act(() => store.getState().choose(setWindow, days(12, 12)))
    fireEvent.click(screen.getByRole('button', { name: 'Play' }))
    act(() => {
      vi.advanceTimersByTime(2000)
    })
    expect(store.getState().choice.window).toEqual({ from: day(14), to: day(14) + MS_DAY - 1 })
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }))
    expect(store.getState().announcement).toBe('Paused: 14 December 2023, 1 event')
  })
})
