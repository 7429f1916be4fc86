// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer'
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { StoreContext } from '../../../src/store/react.ts'
import { type AppStore, createAppStore } from '../../../src/store/store.ts'
import { setText } from '../../../src/store/transitions.ts'
import { Downloads } from '../../../src/views/reader/Downloads.tsx'
import { loadFixture } from '../../store/fixture.ts'

let store: AppStore
let blobs: Blob[]
let names: string[]
let revoked: string[]

beforeEach(() => {
  vi.useFakeTimers()
  blobs = []
  names = []
  revoked = []
  // That of the simulated page cannot be read again.
  vi.stubGlobal('Blob', NodeBlob)
  // A simulated page has no addresses for blobs, and goes nowhere.
  URL.createObjectURL = blob => `blob:test/${String(blobs.push(blob as Blob))}`
  URL.revokeObjectURL = address => void revoked.push(address)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(`${this.download} ${this.protocol}`)
  })
  location.hash = '#event=first'
  store = createAppStore('fixture.json')
  store.getState().setLoad({ phase: 'ready', data: loadFixture() })
  render(
    <StoreContext value={store}>
      <Downloads />
    </StoreContext>,
  )
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Records are asked for before a file is made, so that a press is done a little later. */
async function press(name: string): Promise<void> {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes(name))
  if (found === undefined) throw new Error(`There is no button “${name}”.`)
  await act(async () => {
    fireEvent.click(found)
    await vi.advanceTimersByTimeAsync(0)
  })
}
const note = () => document.querySelector('.downloads-note')?.textContent ?? ''
const saved = async (): Promise<string> => {
  const bytes = await (blobs.at(-1) ?? new Blob()).arrayBuffer()
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

it('the dataset is a link to its own file, saved under its id', () => {
  const link = document.querySelector('a')
  expect([link?.getAttribute('href'), link?.download]).toEqual(['fixture.json', 'fixture.json'])
})

it('the table holds what passes the filters at the press, after a byte order mark', async () => {
  expect(note()).toContain('all 7 events')
  await press('CSV')
  expect((await saved()).startsWith('\uFEFFid,title,')).toBe(true)
  expect((await saved()).trimEnd().split('\r\n')).toHaveLength(8)
  act(() => store.getState().choose(setText, 'Title of quoted'))
  const passing = store.sight(store.getState()).rows.length
  expect(passing).toBeLessThan(7)
  act(() => {
    vi.advanceTimersByTime(500)
  })
  expect(note()).toContain(`${String(passing)} of 7 events`)
  await press('CSV')
  expect((await saved()).trimEnd().split('\r\n')).toHaveLength(passing + 1)
  await press('GeoJSON')
  expect(JSON.parse(await saved()).features).toHaveLength(passing)
  expect(names).toEqual([
    'fixture-events.csv blob:',
    'fixture-events.csv blob:',
    'fixture-events.geojson blob:',
  ])
})

it('quotes are named under the address of the page, without what the reader chose', async () => {
  await press('annotations')
  const collection = JSON.parse(await saved())
  expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 1 })
  expect(collection.id).toBe(`${location.origin}${location.pathname}#annotations`)
  expect(blobs.at(-1)?.type).toBe('application/ld+json;charset=utf-8')
})

it('the address of a saved file is given back after a while, and its link does not stay in the page', async () => {
  await press('CSV')
  expect(document.querySelectorAll('a')).toHaveLength(1)
  expect(revoked).toEqual([])
  vi.runAllTimers()
  expect(revoked).toEqual(['blob:test/1'])
})

it('a file can be taken back while it is made: nothing is saved and nothing is said', async () => {
  const data = loadFixture()
  const fetch = (_: readonly number[], signal?: AbortSignal) =>
    new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('taken back')))
    })
  act(() =>
    store.getState().setLoad({ phase: 'ready', data: { ...data, records: { ...data.records, fetch } } }),
  )
  const csv = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes('CSV'))
  csv?.focus()
  await press('CSV')
  expect(document.querySelector('progress')).not.toBeNull()
  await press('Cancel')
  expect(document.activeElement).toBe(csv)
  expect([document.querySelector('progress'), names, store.getState().notices]).toEqual([null, [], []])
})
