import { useEffect, useState, type ReactNode } from 'react'
import { useApp, useAppStore, useChoice, useChoose, useData, useSight } from '../../store/react.ts'
import { neighbour } from '../../store/neighbours.ts'
import { openRow } from '../../store/open-row.ts'
import { loadedOf, type Theme } from '../../store/store.ts'
import { setText } from '../../store/transitions.ts'
import { copyText } from '../parts/copy.ts'
import { Icon } from '../parts/icons.tsx'
import { countWords } from '../parts/count-words.ts'

/** Counts are spoken once they have stood this long, not at every move of a drag. */
const SPEAK_AFTER_MS = 500

/** The count as seen, at once; and as spoken, when it has settled. */
function CountLine() {
  const words = countWords(useSight(), useChoice('window'))
  const [spoken, setSpoken] = useState(words.spoken)
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words.spoken), SPEAK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [words.spoken])
  const announcement = useApp(state => state.announcement)
  return (
    <div className="count">
      <span className="count-seen" aria-hidden="true">
        <b>{words.shown}</b> of {words.total} events
        {words.aside !== null && <span className="count-aside">{words.aside}</span>}
      </span>
      <span className="visually-hidden" role="status" aria-label="Count">
        {spoken}
      </span>
      <span className="visually-hidden" role="status" aria-label="Announcement">
        {announcement}
      </span>
    </div>
  )
}

function SearchBox() {
  const text = useChoice('text')
  const choose = useChoose()
  const store = useAppStore()
  const openFirst = (input: HTMLInputElement) => {
    const state = store.getState()
    const first = neighbour(store.sight(state), loadedOf(state).records, null, 1)
    if (first === null) return
    openRow(store, first)
    input.blur()
  }
  return (
    <label className="search">
      <Icon name="search" />
      <input
        type="search"
        id="search"
        aria-label="Search events and quotes"
        placeholder="Search events and quotes"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={event => choose(setText, event.target.value)}
        onKeyDown={event => event.key === 'Enter' && openFirst(event.currentTarget)}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>
  )
}

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }
const THEME_WORDS: Readonly<Record<Theme, string>> = {
  system: 'as the system has it',
  light: 'light',
  dark: 'dark',
}

function ThemeSwitch() {
  const theme = useApp(state => state.theme)
  const store = useAppStore()
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={`Colours: ${THEME_WORDS[theme]}. Change to ${THEME_WORDS[NEXT_THEME[theme]]}`}
      title={`Colours: ${THEME_WORDS[theme]}`}
      onClick={() => store.getState().setTheme(NEXT_THEME[theme])}
    >
      {theme === 'system' ? <Icon name="auto" /> : <Icon name={theme === 'dark' ? 'moon' : 'sun'} />}
    </button>
  )
}

/** Name, search, count and what concerns the whole page; `tools` are those of other rooms. */
export function Header({ onKeys, tools }: { onKeys: () => void; tools: ReactNode }) {
  const { dataset } = useData()
  const store = useAppStore()
  const share = () => void copyText(location.href, 'Link to this view', store.getState())
  return (
    <header className="app-head">
      <p className="wordmark">Dateline</p>
      <h1 className="dataset-title" dir="auto">
        {dataset.meta.title}
      </h1>
      <SearchBox />
      <CountLine />
      <div className="head-tools">
        <ThemeSwitch />
        <button
          type="button"
          className="icon-button keys-button"
          aria-label="Keys"
          title="Keys (?)"
          onClick={onKeys}
        >
          <Icon name="keys" />
        </button>
        {tools}
        <button type="button" className="quiet-button share" onClick={share}>
          <Icon name="share" /> Share
        </button>
      </div>
    </header>
  )
}
