// @vitest-environment jsdom
/** The list by keyboard: one stop of the Tab key, whatever rows come and go. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { msFromCivil } from '../../../src/model/calendar.ts'
import { StoreContext } from '../../../src/store/react.ts'
import type { Choice } from '../../../src/store/choice.ts'
import type { AppStore } from '../../../src/store/store.ts'
import { resetFilters, setFocus, setText, setWindow, toggleFacet } from '../../../src/store/transitions.ts'
import { Events } from '../../../src/views/events/Events.tsx'
import { stubScreen } from '../screen.ts'
import { crowd, datasetOf, storeOf } from '../timeline/fixture.ts'

const ROW = 60
/** Rows that can be seen. */
const SEEN = 5

const day = (date: number) => msFromCivil({ year: 2023, month: 12, day: date })
const few = Array.from({ length: 20 }, (_, at) => ({
  id: `e${String(at + 10)}`,
  title: `Event of the ${String(at + 10)}th`,
  edtf: `2023-12-${String(at + 10)}`,
  category: at % 4,
}))

/** Lays rows out one under the other, as far as the list looks at that: its top is scrolled away by `scroller.scrollTop`. */
function stubLayout(): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(ROW * SEEN)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
    const scroller = this.closest('.events-scroll')
    if (scroller === null || scroller === this) return DOMRect.fromRect({ width: 300, height: ROW * SEEN })
    const row = this.closest<HTMLElement>('.event-row')
    if (row === null)
      return DOMRect.fromRect({ height: Number.parseFloat((this as HTMLElement).style.height) || 0 })
    const at = Number(row.dataset['at'] ?? [...scroller.querySelectorAll('.event-row')].indexOf(row))
    return DOMRect.fromRect({ y: at * ROW - scroller.scrollTop, width: 300, height: ROW })
  })
}

class Box {
  constructor(
    readonly x = 0,
    readonly y = 0,
    readonly width = 0,
    readonly height = 0,
  ) {}
  static fromRect({ x = 0, y = 0, width = 0, height = 0 }: DOMRectInit) {
    return new Box(x, y, width, height)
  }
  get top() {
    return this.y
  }
  get bottom() {
    return this.y + this.height
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  stubScreen()
  vi.stubGlobal('DOMRect', Box)
  vi.stubGlobal('CSS', { escape: (name: string) => name })
  stubLayout()
  Element.prototype.scrollIntoView = function nearest(this: Element) {
    const scroller = this.closest('.events-scroll')
    const { top, bottom } = this.getBoundingClientRect()
    if (scroller !== null) scroller.scrollTop += Math.min(0, top) + Math.max(0, bottom - ROW * SEEN)
  }
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function show(store: AppStore) {
  render(
    <StoreContext value={store}>
      <button type="button">Before</button>
      <Events />
    </StoreContext>,
  )
  const list = screen.getByRole('region', { name: 'Events' })
  const settle = () => act(() => void vi.advanceTimersByTime(500))
  settle()
  return {
    list,
    settle,
    choose: <Input extends unknown[]>(
      transition: (choice: Choice, ...input: Input) => Choice,
      ...input: Input
    ) => {
      act(() => store.getState().choose(transition, ...input))
      settle()
    },
    buttons: () => within(list).getAllByRole('button'),
    /** Titles of the rows that Tab comes to. */
    stops: () => [...list.querySelectorAll('button')].filter(button => button.tabIndex === 0).map(titleOf),
    row: (title: string) => within(list).getByRole('button', { name: title }),
    here: () => titleOf(document.activeElement),
    press: (...keys: readonly string[]) => {
      for (const key of keys) {
        act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key }))
      }
    },
  }
}

const titleOf = (element: Element | null) => element?.textContent ?? ''
/** The keyboard stands outside the list and Tab is about to move it. */
function pressTabOutside(): void {
  const before = screen.getByRole('button', { name: 'Before' })
  act(() => before.focus())
  act(() => void fireEvent.keyDown(before, { key: 'Tab' }))
}

it('is one stop for Tab: the open event, else the row that was last visited, else the first in view', () => {
  const { list, stops, row, choose } = show(storeOf(datasetOf(few)))
  expect(stops()).toEqual(['Event of the 10th'])
  const scroller = list.querySelector('.events-scroll')
  if (scroller !== null) scroller.scrollTop = ROW * 3 - 10
  pressTabOutside()
  expect(stops()).toEqual(['Event of the 13th'])
  act(() => row('Event of the 20th').focus())
  pressTabOutside()
  expect(stops()).toEqual(['Event of the 20th'])
  choose(setFocus, { event: 'e25', quote: null })
  pressTabOutside()
  expect(stops()).toEqual(['Event of the 25th'])
  choose(setFocus, null)
  pressTabOutside()
  expect(stops()).toEqual(['Event of the 20th'])
})

it('is walked through by the arrows, Home, End and the page keys, and leaves other keys alone', () => {
  const { row, here, press, stops } = show(storeOf(datasetOf(few)))
  act(() => row('Event of the 10th').focus())
  press('ArrowDown', 'ArrowDown', 'ArrowUp')
  expect(here()).toBe('Event of the 11th')
  press('End', 'ArrowDown')
  expect([here(), stops()]).toEqual(['Event of the 29th', ['Event of the 29th']])
  press('PageUp')
  expect(here()).toBe(`Event of the ${String(29 - SEEN)}th`)
  press('Home', 'ArrowUp', 'PageDown')
  expect(here()).toBe(`Event of the ${String(10 + SEEN)}th`)
  const arrow = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true })
  act(() => void document.activeElement?.dispatchEvent(arrow))
  expect([arrow.defaultPrevented, here()]).toEqual([false, `Event of the ${String(10 + SEEN)}th`])
})

it('hands the focus on to the nearest row when its own goes, and to the way back when all go', () => {
  const { row, here, choose, stops } = show(storeOf(datasetOf(few)))
  act(() => row('Event of the 15th').focus())
  choose(setWindow, { from: day(18), to: day(25) - 1 })
  expect([here(), stops()]).toEqual(['Event of the 18th', ['Event of the 18th']])
  choose(setWindow, { from: day(11), to: day(15) - 1 })
  expect([here(), stops()]).toEqual(['Event of the 14th', ['Event of the 14th']])
  choose(setWindow, { from: day(1), to: day(3) - 1 })
  expect(here()).toBe('Show all events')
  choose(resetFilters)
  expect([here(), stops()]).toEqual(['Event of the 14th', ['Event of the 14th']])
})

it('has a stop for Tab at every step of a walk of filters, and takes no focus that is elsewhere', () => {
  const { choose, stops } = show(storeOf(datasetOf(few)))
  act(() => screen.getByRole('button', { name: 'Before' }).focus())
  for (const from of [12, 16, 25, 11, 20]) {
    choose(setWindow, { from: day(from), to: day(from + 3) - 1 })
    expect(stops()).toHaveLength(1)
    choose(toggleFacet, 'category', 'category-1')
    expect(stops()).toHaveLength(1)
    choose(resetFilters)
  }
  expect(document.activeElement?.textContent).toBe('Before')
})

it('goes along with an event that is opened elsewhere while the focus is in the list', () => {
  const { row, here, choose } = show(storeOf(datasetOf(few)))
  act(() => row('Event of the 15th').focus())
  choose(setFocus, { event: 'e20', quote: null })
  expect(here()).toBe('Event of the 20th')
})

it('reaches the last of many rows that were not in the page, and never has many of them there', () => {
  const store = storeOf(datasetOf(crowd(5000)))
  const { list, buttons, here, press, stops, choose } = show(store)
  const titles = () => buttons().map(titleOf)
  expect(titles().length).toBeLessThan(30)
  expect(stops()).toEqual(titles().slice(0, 1))
  act(() => buttons()[0]?.focus())
  press('End')
  const position = () => document.activeElement?.closest('li')?.getAttribute('aria-posinset')
  expect([here(), position()]).toEqual([titles().at(-1), '5000'])
  expect(stops()).toEqual([here()])
  press('ArrowUp', 'PageUp')
  expect(position()).toBe(String(4999 - SEEN))
  press('Home')
  expect([position(), stops(), titles().length < 30]).toEqual(['1', [here()], true])
  press('End')
  choose(setText, 'nothing has these words')
  expect(list.contains(document.activeElement)).toBe(true)
  choose(resetFilters)
  expect(position()).toBe('5000')
})

it('enters a long list at its open event, though that row is not in the page', () => {
  const dataset = datasetOf(crowd(5000))
  const { list, buttons, stops, choose } = show(storeOf(dataset))
  choose(setFocus, { event: dataset.events[4000]?.id ?? '', quote: null })
  const scroller = list.querySelector('.events-scroll')
  // Far away again by the scroll bar.
  if (scroller !== null) act(() => void fireEvent.scroll(Object.assign(scroller, { scrollTop: 0 })))
  const position = (at: Element | null | undefined) => at?.closest('li')?.getAttribute('aria-posinset')
  expect(buttons().map(position)).not.toContain('4001')
  expect(stops()).toHaveLength(1)
  pressTabOutside()
  act(() =>
    buttons()
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus(),
  )
  expect(position(document.activeElement)).toBe('4001')
  expect(stops()).toEqual([titleOf(document.activeElement)])
})
