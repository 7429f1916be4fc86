import { expect, it } from 'vitest'
import type { EventRecord } from '../../src/model/dataset.ts'
import { openRow } from '../../src/store/open-row.ts'
import { createAppStore } from '../../src/store/store.ts'
import { setFocus, setSource } from '../../src/store/transitions.ts'
import { loadFixture } from './fixture.ts'

/** A store whose records come when `come` is called, and not before. */
function waiting() {
  const data = loadFixture()
  const resolvers: (() => void)[] = []
  const records = {
    ...data.records,
    at: () => null,
    fetch: ([row = -1]: readonly number[]) =>
      new Promise<EventRecord[]>(resolve => {
        resolvers.push(() => resolve([data.dataset.events[row] as EventRecord]))
      }),
  }
  const store = createAppStore('fixture')
  store.getState().setLoad({ phase: 'ready', data: { ...data, records } })
  const come = async () => {
    for (const resolve of resolvers) resolve()
    await Promise.resolve()
    await Promise.resolve()
  }
  const opened = () => store.getState().choice.focus?.event ?? null
  const idOf = (row: number) => data.dataset.events[row]?.id ?? ''
  return { store, come, opened, idOf }
}

it('opens the event of a row when its record has come, of several the one that was asked for last', async () => {
  const { store, come, opened, idOf } = waiting()
  openRow(store, 1)
  openRow(store, 2)
  expect(opened()).toBeNull()
  await come()
  expect(opened()).toBe(idOf(2))
})

it('opens nothing once the reader was turned to another event, to a source, or closed', async () => {
  const other = waiting()
  openRow(other.store, 1)
  other.store.getState().choose(setFocus, { event: other.idOf(3), quote: null })
  await other.come()
  expect(other.opened()).toBe(other.idOf(3))

  const source = waiting()
  openRow(source.store, 1)
  source.store.getState().choose(setSource, 'gazette')
  await source.come()
  expect(source.opened()).toBeNull()

  const closed = waiting()
  closed.store.getState().choose(setFocus, { event: closed.idOf(3), quote: null })
  openRow(closed.store, 1)
  closed.store.getState().choose(setFocus, null)
  await closed.come()
  expect(closed.opened()).toBeNull()
})
