import type { ReactNode } from 'react'
import { useApp, useAppStore, useChoice, useChoose, useData } from '../../store/react.ts'
import { neighbour } from '../../store/neighbours.ts'
import { openRow } from '../../store/open-row.ts'
import { loadedOf, type AppState, type Theme } from '../../store/store.ts'
import { setText } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { copyText } from '../parts/copy.ts'
import { Icon } from '../parts/icons.tsx'
import { countWords, longestCount } from '../parts/count-words.ts'
import { LiveText } from '../parts/LiveText.tsx'
import { Phrase } from '../parts/Phrase.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { ViewSummary } from './ViewSummary.tsx'

/** Counts are spoken once they have stood this long, not at every move of a drag. */
const SPEAK_AFTER_MS = 500

/** The count as seen, at once; and as spoken, when it has settled. */
function CountLine() {
  const store = useAppStore()
  const { columns } = useData()
  const words = (state: AppState) => countWords(store.sight(state), state.choice.window)
  const announcement = useApp(state => state.announcement)
  const longest = longestCount(columns.count)
  return (
    <div className="count">
      <span className="live-box" aria-hidden="true">
        <i>
          <Phrase text={longest.phrase} slots={{ shown: <b>{longest.shown}</b> }} />
          <span className="count-aside">{longest.aside}</span>
        </i>
        <span className="count-seen">
          <span>
            <Phrase text={longest.phrase} slots={{ shown: <LiveText of={state => words(state).shown} /> }} />
          </span>
          <LiveText of={state => words(state).aside ?? ''} />
        </span>
      </span>
      <span className="visually-hidden" role="status" aria-label={say().shell.count}>
        <LiveText of={state => words(state).spoken} after={SPEAK_AFTER_MS} />
      </span>
      <span className="visually-hidden" role="status" aria-label={say().shell.announcement}>
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
  const searching = useApp(state => state.searching)
  const { wholeWord, prepare } = useData().search
  const whole = wholeWord(text)
  return (
    <label className="search" aria-busy={searching || undefined}>
      <Icon name="search" />
      <input
        type="search"
        id="search"
        aria-label={say().shell.search}
        placeholder={say().shell.search}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={prepare}
        onChange={event => choose(setText, event.target.value)}
        onKeyDown={event => event.key === 'Enter' && openFirst(event.currentTarget)}
      />
      <kbd aria-hidden="true">/</kbd>
      {whole !== null && (
        <span className="search-limit" role="note">
          {say().shell.wholeWord(whole)}
        </span>
      )}
    </label>
  )
}

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }

function ThemeSwitch() {
  const theme = useApp(state => state.theme)
  const store = useAppStore()
  const { colours, coloursAre, changeColours } = say().shell
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={changeColours(colours[theme], colours[NEXT_THEME[theme]])}
      title={coloursAre(colours[theme])}
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
  const share = () => void copyText(location.href, say().shell.linkToView, store.getState())
  return (
    <header className="app-head">
      <p className="wordmark">Dateline</p>
      <h1 className="dataset-title" dir="auto">
        {dataset.meta.title}
      </h1>
      <SearchBox />
      <CountLine />
      <ViewSummary />
      <div className="head-tools">
        <LanguageSwitch />
        <ThemeSwitch />
        <button
          type="button"
          className="icon-button keys-button"
          aria-label={say().shell.keys}
          title={say().shell.keysWithKey}
          onClick={onKeys}
        >
          <Icon name="keys" />
        </button>
        {tools}
        <button type="button" className="quiet-button share" onClick={share}>
          <Icon name="share" /> {say().shell.share}
        </button>
      </div>
    </header>
  )
}
