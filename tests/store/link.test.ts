import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { linkAddress, type Page, readAddress } from '../../src/store/link.ts'
import { createAppStore, type AppStore } from '../../src/store/store.ts'
import { setFocus, setHover, setMap, setText, toggleFacet } from '../../src/store/transitions.ts'
import { loadFixture } from './fixture.ts'

/** A page with a history like a browser's: entries, a place in them, and Back and Forward that tell the page. */
function createPage(hash = '') {
  const entries = [hash]
  let at = 0
  const listeners = new Set<() => void>()
  const keep = (url: string) => (url.includes('#') ? url.slice(url.indexOf('#')) : '')
  const page: Page = {
    location: {
      get hash() {
        return entries[at] ?? ''
      },
      pathname: '/site/',
      search: '',
    },
    history: {
      pushState: (_data, _title, url) => {
        entries.splice(at + 1)
        at = entries.push(keep(url)) - 1
      },
      replaceState: (_data, _title, url) => {
        entries[at] = keep(url)
      },
    },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
    setTimeout: (action, milliseconds) => setTimeout(action, milliseconds) as unknown as number,
    clearTimeout: timer => clearTimeout(timer),
  }
  const go = (step: number) => {
    at = Math.min(entries.length - 1, Math.max(0, at + step))
    for (const listener of listeners) listener()
  }
  return { page, entries, go, listeners }
}

describe('the link between store and address', () => {
  let store: AppStore
  const data = loadFixture()
  beforeEach(() => {
    vi.useFakeTimers()
    store = createAppStore('fixture.json')
    store.getState().setLoad({ phase: 'ready', data })
  })
  afterEach(() => vi.useRealTimers())
  const focus = () => store.getState().choice.focus?.event ?? null

  it('makes opening an event a step, and Back and Forward walk over it', () => {
    const { page, entries, go } = createPage()
    linkAddress(store, page)
    store.getState().choose(setFocus, { event: 'first', quote: null })
    store.getState().choose(setFocus, { event: 'quoted', quote: null })
    expect(entries).toEqual(['', '#event=first', '#event=quoted'])
    go(-1)
    expect(focus()).toBe('first')
    go(-1)
    expect(focus()).toBeNull()
    go(1)
    expect(focus()).toBe('first')
    go(1)
    expect(focus()).toBe('quoted')
    expect(entries).toHaveLength(3)
  })

  it('writes typing and panning into the present entry once they settle', () => {
    const { page, entries } = createPage()
    linkAddress(store, page)
    store.getState().choose(setText, 'd')
    store.getState().choose(setText, 'do')
    store.getState().choose(setMap, { lat: 46, lng: 33, zoom: 7 })
    expect(entries).toEqual([''])
    vi.runAllTimers()
    expect(entries).toEqual(['#search=do&map=46,33,7'])
  })

  it('keeps what was still settling when a step is made', () => {
    const { page, entries } = createPage()
    linkAddress(store, page)
    store.getState().choose(setText, 'done')
    store.getState().choose(toggleFacet, 'category', 'strike')
    vi.runAllTimers()
    expect(entries).toEqual(['', '#category=strike&search=done'])
  })

  it('never writes what only passes, such as hovering', () => {
    const { page, entries } = createPage()
    linkAddress(store, page)
    store.getState().choose(setHover, 'first')
    vi.runAllTimers()
    expect(entries).toEqual([''])
  })

  it('leaves out of the address what makes it too long, says so, and takes that back once it fits', () => {
    const { page, entries } = createPage()
    linkAddress(store, page)
    store.getState().choose(setFocus, { event: 'first', quote: null })
    store.getState().choose(setText, 'long '.repeat(10_000))
    vi.runAllTimers()
    expect(entries.at(-1)).toBe('#event=first')
    expect(store.getState().notices.map(notice => notice.text)).toEqual([
      'This view is too long for an address, so a link to it does not hold all of it. Left out: search.',
    ])
    store.getState().choose(setText, 'short')
    vi.runAllTimers()
    expect(entries.at(-1)).toBe('#event=first&search=short')
    expect(store.getState().notices).toEqual([])
  })

  it('writes half of a character, as typing can leave it, as the sign that stands for it', () => {
    const { page, entries } = createPage()
    linkAddress(store, page)
    store.getState().choose(setText, 'sun \uD83C')
    vi.runAllTimers()
    expect(entries).toEqual(['#search=sun%20%EF%BF%BD'])
  })

  it('names a few of thousands of parts that it could not use, each cut short', () => {
    readAddress(
      store,
      `#${Array.from({ length: 1000 }, (_, i) => `x${i}`).join('&')}&event=${'e'.repeat(90)}`,
    )
    const [unread, unknown] = store.getState().notices.map(notice => notice.text)
    expect(unread).toBe(
      'Part of this link could not be read and was left out: x0, x1, x2, x3, x4, x5, x6, x7, 992 more.',
    )
    expect(unknown?.length).toBeLessThan(200)
  })

  it('reads an address edited by hand, and says what it could not use', () => {
    const { page, entries, go } = createPage()
    linkAddress(store, page)
    entries.splice(1, 0, '#event=old-month&bogus=1&source=nobody')
    go(1)
    expect(focus()).toBe('month')
    expect(
      store
        .getState()
        .notices.map(notice => notice.text)
        .join(' '),
    ).toMatch(/bogus.*nobody/u)
  })

  it('restores a view from a copied address', () => {
    readAddress(store, '#event=quoted&quote=done&time=2023-12-20/2023-12-26&category=statement')
    const { choice } = store.getState()
    expect(choice.focus).toEqual({ event: 'quoted', quote: 'done' })
    expect(choice.facets.category).toEqual(['statement'])
    expect(choice.window).toEqual({ from: Date.UTC(2023, 11, 20), to: Date.UTC(2023, 11, 27) - 1 })
  })

  it('ends without a trace', () => {
    const { page, entries, listeners } = createPage()
    const unlink = linkAddress(store, page)
    store.getState().choose(setText, 'late')
    unlink()
    vi.runAllTimers()
    expect(entries).toEqual([''])
    expect(listeners.size).toBe(0)
  })
})
