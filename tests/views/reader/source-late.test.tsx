// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { rowsWith } from '../../../src/model/columns.ts'
import { StoreContext } from '../../../src/store/react.ts'
import { createAppStore } from '../../../src/store/store.ts'
import { setSource } from '../../../src/store/transitions.ts'
import { Reader } from '../../../src/views/reader/Reader.tsx'
import { largeOf, ROOT, sound, writtenFrom } from '../../dataset/large/shipped.ts'
import { loadFixture } from '../../store/fixture.ts'

vi.setConfig({ testTimeout: 30_000 })
afterEach(cleanup)

const files = await writtenFrom([sound(ROOT)])
const title = () => document.querySelector('.reader h2')?.textContent
const came = () => act(() => new Promise<void>(done => void setTimeout(done, 20)))

it.each([
  ['with the chunk that it asked for', 0],
  ['with another one before', 1],
])('the page of a source opens by its id where the source comes late, %s', async (_how, chunk) => {
  const { dataset, columns, records: own } = await largeOf(files)
  // In two chunks of ten rows.
  const id = columns.sources.values.find(value => {
    const rows = rowsWith(columns.sources, value)
    return Math.floor((rows[0] ?? 0) / 10) !== Math.floor((rows.at(-1) ?? 0) / 10)
  })
  const [first = 0, ...others] = rowsWith(columns.sources, id ?? '')
  const want = (rows: readonly number[]) => void own.fetch(rows.includes(first) ? others.slice(-1) : rows)
  const records = chunk === 0 ? own : { ...own, want }
  const store = createAppStore('manifest.json')
  store.getState().setLoad({ phase: 'ready', data: { ...loadFixture(), dataset, columns, records } })
  store.getState().choose(setSource, id ?? null)
  render(
    <StoreContext value={store}>
      <Reader />
    </StoreContext>,
  )
  expect([dataset.sources.size, title()]).toEqual([0, 'About this dataset'])
  await came()
  expect(title()).toBe('Source')
})
