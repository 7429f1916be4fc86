// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Choice } from '../../../src/store/choice.ts'
import { StoreContext } from '../../../src/store/react.ts'
import { type AppStore, createAppStore } from '../../../src/store/store.ts'
import { setFocus, setSource, setText } from '../../../src/store/transitions.ts'
import { Reader } from '../../../src/views/reader/Reader.tsx'
import { loadLog } from './log.ts'

// A whole reader in a simulated page is slow on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 30_000 })

const copied = vi.fn<(text: string) => Promise<void>>()
let store: AppStore

beforeEach(() => {
  // As newer browsers do; the types know only those that return nothing.
  Element.prototype.scrollIntoView = () => Promise.resolve() as unknown as undefined
  copied.mockReset().mockResolvedValue()
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: copied } })
  store = createAppStore('log.json')
  store.getState().setLoad({ phase: 'ready', data: loadLog() })
  render(
    <StoreContext value={store}>
      <Reader />
    </StoreContext>,
  )
})
afterEach(cleanup)

const choose = (transition: (choice: Choice) => Choice) => act(() => store.getState().choose(transition))
const openSource = (id: string) => choose(choice => setSource(choice, id))
const openEvent = (event: string, quote: string | null = null) =>
  choose(choice => setFocus(choice, { event, quote }))
const choice = () => store.getState().choice
/** The element whose text is its name; asking for names by role takes seconds in a simulated page. */
function named(selector: string, name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(({ textContent }) =>
    textContent.trim().startsWith(name),
  )
  if (found === undefined) throw new Error(`There is no ${selector} that is named “${name}”.`)
  return found
}
const link = (name: string) => named('a[href]', name)
const button = (name: string) => named('button', name)

const openMenu = () => {
  openEvent('storm', 'rain')
  button('Cite').focus()
  fireEvent.click(button('Cite'))
}
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

describe('the page of a source', () => {
  it('opens from the name of the source in a quote, over the event, and goes back to it', () => {
    openEvent('storm')
    const name = link('Lighthouse, “Log of the light”')
    name.focus()
    fireEvent.click(name)
    expect(document.activeElement).toBe(named('h3', 'Log of the light'))
    fireEvent.click(button('Back to the event'))
    expect(choice().source).toBeNull()
    expect(choice().focus).toEqual({ event: 'storm', quote: null })
    expect(document.activeElement).toBe(name)
  })

  it('opens from the name of a source that is cited', () => {
    openEvent('later')
    fireEvent.click(link('Gazette'))
    expect(choice().source).toBe('gazette')
  })

  it('says where the document is, when it was published and taken in, and what is held of it', () => {
    openSource('log')
    const facts = [...document.querySelectorAll('.custody dt')].map(term => [
      term.textContent,
      term.nextElementSibling?.textContent,
    ])
    expect(facts).toEqual([
      ['Kind', 'Report'],
      ['Author', 'The keeper'],
      ['Address', 'example.orghttps://www.example.org/log'],
      ['Archived', 'Archived copy: archive.examplehttps://archive.example/log'],
      ['Published', '27 December 2023'],
      ['Retrieved', '3 January 2024'],
      ['Language', 'Ukrainian'],
      ['Held', 'Only the passages around its quotes are held here.'],
      ['Length', '1,076 characters'],
      ['SHA-256', 'ab'.repeat(32)],
    ])
  })

  it('shows what is held in the order of the document, and how much is not', () => {
    openSource('log')
    const held = document.querySelector('.held-document')
    expect([...(held?.querySelectorAll('p') ?? [])].map(line => line.textContent)).toEqual([
      'It rained all night, the kee',
      '[… 4 characters not held …]',
      'said. The lamp went out at two. Nobody came.',
      '[… 1,000 characters not held …]',
    ])
    expect(held?.getAttribute('lang')).toBe('uk')
  })

  it('marks each quote that was found, and leads from it to its event and the very quote', () => {
    openSource('log')
    fireEvent.click(link('The lamp went out at two'))
    expect(choice().focus).toEqual({ event: 'dark', quote: 'lamp' })
    expect(choice().source).toBeNull()
    expect(document.activeElement?.textContent).toBe('Hide the document')
  })

  it('opens one quote after another, and none, without losing the page', () => {
    openEvent('storm', 'rain')
    openEvent('storm', 'night')
    openEvent('storm')
    expect(document.querySelector('.in-document')).toBeNull()
    expect(named('h3', 'Title of storm').isConnected).toBe(true)
  })

  it('reaches both of two quotes that overlap', () => {
    openSource('log')
    expect(link('It rained').getAttribute('href')).toBe('#event=storm&quote=rain')
    expect(link('all night, t').getAttribute('href')).toBe('#event=storm&quote=night')
  })

  it('gives a quote that was not found no place in the document, and says so beside its words', () => {
    openSource('log')
    const entry = screen.getByText('“Nobodx”').closest('li')
    expect(entry?.textContent).toContain('not found in the source')
    expect([...document.querySelectorAll('mark')].map(mark => mark.textContent)).not.toContain('Nobody')
  })

  it('lists what cites it without quoting it, with the claim and its note', () => {
    openSource('log')
    const part = named('h4', 'Cited, not quoted').parentElement
    expect(part?.textContent).toContain('Title of dawn')
    expect(part?.textContent).toContain('The Navy asserts: Statement of light. (last page)')
  })

  it('has its headings in order, the region first', () => {
    openSource('log')
    const headings = document.querySelectorAll('.reader-head h2, .reader-over :is(h1, h2, h3, h4, h5, h6)')
    expect([...headings].map(heading => [heading.tagName, heading.textContent])).toEqual([
      ['H2', 'Source'],
      ['H3', 'Log of the light'],
      ['H4', 'Held of its text'],
      ['H4', 'Quotes from it'],
      ['H4', 'Cited, not quoted'],
    ])
  })
})

describe('taking a quote along', () => {
  it('offers three forms, walks round them with arrows, and closes with Escape where it began', () => {
    openMenu()
    expect([...document.querySelectorAll('[role=menuitem]')].map(form => form.textContent)).toEqual([
      'Plain text',
      'BibTeX',
      'CSL-JSON',
    ])
    expect(document.activeElement?.textContent).toBe('Plain text')
    press('ArrowUp')
    expect(document.activeElement?.textContent).toBe('CSL-JSON')
    press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('Plain text')
    press('Escape')
    expect(document.querySelector('[role=menu]')).toBeNull()
    expect(document.activeElement).toBe(button('Cite'))
  })

  it('keeps Escape to the open menu, so that the page does not close the event as well', () => {
    openMenu()
    const heard = vi.fn()
    window.addEventListener('keydown', heard)
    press('Escape')
    window.removeEventListener('keydown', heard)
    expect(heard).not.toHaveBeenCalled()
  })

  it('copies the form that is picked and says so', async () => {
    openMenu()
    fireEvent.click(named('[role=menuitem]', 'BibTeX'))
    await vi.waitFor(() => expect(store.getState().announcement).toBe('Citation (BibTeX) copied.'))
    expect(copied.mock.calls[0]?.[0]).toMatch(/^@online\{log,/u)
  })

  it('copies a link to this very quote that keeps what else is chosen', async () => {
    choose(before => setText(before, 'rain'))
    openEvent('storm', 'rain')
    fireEvent.click(button('Copy link to this quote'))
    await vi.waitFor(() => expect(copied).toHaveBeenCalled())
    expect(copied.mock.calls[0]?.[0]).toMatch(/#event=storm&quote=rain&search=rain$/u)
  })

  it('shows the host of each link off the page, the archived copy among them', () => {
    openEvent('storm', 'rain')
    const out = [...document.querySelectorAll('.quote-actions a')]
    expect(out.map(a => [a.textContent, a.getAttribute('rel')])).toEqual([
      ['On example.org', 'noopener noreferrer'],
      ['Archived copy: archive.example', 'noopener noreferrer'],
    ])
  })
})

describe('how sure the dataset is', () => {
  it('filters by the evidence that a row names, and takes the filter back', () => {
    const quoted = button('Quoted word for word')
    expect(quoted.getAttribute('aria-pressed')).toBe('false')
    fireEvent.click(quoted)
    expect(choice().facets.evidence).toEqual(['quoted'])
    expect(quoted.getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(quoted)
    expect(choice().facets.evidence).toEqual([])
  })

  it('gives a row that nothing is in no filter, but keeps it in sight', () => {
    const row = named('tr', 'No evidence held')
    expect(row.querySelector('button')).toBeNull()
    expect(row.textContent).toBe('No evidence held0')
  })
})
