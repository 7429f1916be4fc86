/** Light or dark: the reader's switch, else what the system prefers; written to the root element for the styles. */
import type { AppStore, Theme } from './store/store.ts'

const KEY = 'dateline-theme'

function isTheme(value: string | null): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark'
}

/** The theme chosen on an earlier visit. Storage that is switched off or full of junk counts as none. */
export function storedTheme(): Theme {
  try {
    const value = localStorage.getItem(KEY)
    return isTheme(value) ? value : 'system'
  } catch {
    return 'system'
  }
}

/** Applies the theme now and at every later change of the switch or the system. */
export function followTheme(store: AppStore): void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const { theme } = store.getState()
    const dark = theme === 'dark' || (theme === 'system' && system.matches)
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }
  apply()
  system.addEventListener('change', apply)
  store.subscribe((state, before) => {
    if (state.theme === before.theme) return
    apply()
    try {
      localStorage.setItem(KEY, state.theme)
    } catch {
      // Without storage the choice holds until the page is closed, which is all that can be had.
    }
  })
}
