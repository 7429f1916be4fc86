/**
 * The reader's settings: language, light or dark, whether single keys act, whether another host may be asked for map tiles.
 * Kept on this device, never in an address.
 */
import { tileOrigin } from './model/site-setting.ts'
import { SITE_TILES } from './store/site.ts'
import { isLanguage, type Language, languageFor, LANGUAGES } from './words/languages.ts'
import type { AppStore, Settings, Theme, TilesAnswer } from './store/store.ts'

const THEME_KEY = 'dateline-theme'
const KEYS_KEY = 'dateline-single-keys'
const TILES_KEY = 'dateline-tiles'
const LANGUAGE_KEY = 'dateline-language'

/** Storage that is switched off or broken counts as empty. */
function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Without storage the choice holds until the page is closed, which is all that can be had.
  }
}

function isTheme(value: string | null): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark'
}

/** An answer holds for the one host that it was given about: a site that sets another has to ask anew. */
function noteOf(answer: TilesAnswer): string {
  return SITE_TILES === null ? '' : `${answer} ${tileOrigin(SITE_TILES)}`
}

function storedAnswer(): TilesAnswer {
  const note = recall(TILES_KEY)
  if (SITE_TILES === null || note === null) return 'unasked'
  return (['shown', 'embedded'] as const).find(answer => note === noteOf(answer)) ?? 'unasked'
}

/** What was chosen on an earlier visit; junk counts as nothing. */
export function storedSettings(): Settings {
  const theme = recall(THEME_KEY)
  return {
    theme: isTheme(theme) ? theme : 'system',
    singleKeys: recall(KEYS_KEY) !== 'off',
    tiles: storedAnswer(),
  }
}

/** The language that was chosen on an earlier visit; at the first, the one of the browser's that is spoken here. */
export function storedLanguage(): Language {
  const chosen = recall(LANGUAGE_KEY)
  return isLanguage(chosen) ? chosen : languageFor(navigator.languages)
}

function applyLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = LANGUAGES[language].direction
}

/**
 * Applies the theme now and at every later change of the switch or the system, and keeps what was chosen. Where the system
 * forces its colours, what is drawn has to suit them, whatever was chosen.
 */
export function followSettings(store: AppStore): void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const forced = matchMedia('(forced-colors: active)')
  const apply = () => {
    const theme = forced.matches ? 'system' : store.getState().theme
    const dark = theme === 'dark' || (theme === 'system' && system.matches)
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }
  apply()
  system.addEventListener('change', apply)
  forced.addEventListener('change', apply)
  store.subscribe((state, before) => {
    if (state.theme !== before.theme) {
      apply()
      remember(THEME_KEY, state.theme)
    }
    if (state.language !== before.language) {
      applyLanguage(state.language)
      remember(LANGUAGE_KEY, state.language)
    }
    if (state.singleKeys !== before.singleKeys) remember(KEYS_KEY, state.singleKeys ? 'on' : 'off')
    if (state.tiles !== before.tiles) remember(TILES_KEY, noteOf(state.tiles))
  })
}
