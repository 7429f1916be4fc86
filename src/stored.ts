/**
 * What an earlier visit left on this device, and how it shows on the page as a whole. Small, because it is read before the
 * first paint too.
 */
import type { Theme } from './store/store.ts'
import { isLanguage, type Language, languageFor, LANGUAGES } from './words/languages.ts'

export const THEME_KEY = 'dateline-theme'
export const LANGUAGE_KEY = 'dateline-language'

const FORCED = '(forced-colors: active)'
const DARK = '(prefers-color-scheme: dark)'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Storage that is switched off or broken counts as empty. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Light or dark as the reader chose; junk counts as nothing. */
export function storedTheme(): Theme {
  const chosen = recall(THEME_KEY)
  return THEMES.find(theme => theme === chosen) ?? 'system'
}

/** The language that was chosen on an earlier visit; at the first, the one of the browser's that is spoken here. */
export function storedLanguage(): Language {
  const chosen = recall(LANGUAGE_KEY)
  return isLanguage(chosen) ? chosen : languageFor(navigator.languages)
}

/**
 * Shows the theme: the chosen one, or the system's. Where the system forces its colours, what is drawn has to suit them,
 * whatever was chosen.
 */
export function showTheme(chosen: Theme): void {
  const theme = matchMedia(FORCED).matches ? 'system' : chosen
  const dark = theme === 'dark' || (theme === 'system' && matchMedia(DARK).matches)
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
}

/** Has `told` called whenever the system changes what `showTheme` asks it about. */
export function followSystem(told: () => void): void {
  for (const query of [FORCED, DARK]) matchMedia(query).addEventListener('change', told)
}

/** Turns the page the way in which the language runs. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = LANGUAGES[language].direction
}
