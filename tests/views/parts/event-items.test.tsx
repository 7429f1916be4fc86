// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { StoreContext } from '../../../src/store/react.ts'
import { EventItems } from '../../../src/views/parts/EventItems.tsx'
import { datasetOf, storeOf } from '../timeline/fixture.ts'

afterEach(cleanup)

const COUNT = 250
const store = storeOf(
  datasetOf(
    Array.from({ length: COUNT }, (_, at) => ({
      id: `e${String(at).padStart(3, '0')}`,
      title: `Event ${String(at)}`,
      edtf: at === 0 ? '2023-12-26' : null,
    })),
  ),
)

it('lists any number of events by the hundred, each with its date or that none is known, and opens them', () => {
  const onOpened = vi.fn()
  render(
    <StoreContext value={store}>
      <EventItems rows={Array.from({ length: COUNT }, (_, row) => row)} onOpened={onOpened} />
    </StoreContext>,
  )
  const items = () => screen.getAllByRole('listitem')
  expect(items()).toHaveLength(100)
  expect(
    items()
      .slice(0, 2)
      .map(item => item.textContent),
  ).toEqual(['Event 0 26 Dec 2023', 'Event 1 no date known'])
  fireEvent.click(screen.getByText('Show 100 more'))
  expect(items()).toHaveLength(200)
  fireEvent.click(screen.getByText('Show 50 more'))
  expect(items()).toHaveLength(COUNT)
  expect(screen.queryByText(/^Show/u)).toBeNull()
  fireEvent.click(screen.getByText('Event 249'))
  expect(onOpened).toHaveBeenCalledOnce()
  expect(store.getState().choice.focus?.event).toBe('e249')
})
