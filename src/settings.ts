/**
 * The reader's settings: language, light or dark, whether single keys act, whether another host may be asked for map tiles.
 * Kept on this device, never in an address.
 */
import { tileOrigin } from './model/site-setting.ts'
import { SITE_TILES } from './store/site.ts'
import type { AppStore, Settings, TilesAnswer } from './store/store.ts'
import {
  followSystem,
  LANGUAGE_KEY,
  recall,
  showLanguage,
  showTheme,
  storedTheme,
  THEME_KEY,
} from './stored.ts'

const KEYS_KEY = 'dateline-single-keys'
const TILES_KEY = 'dateline-tiles'

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Without storage the choice holds until the page is closed, which is all that can be had.
  }
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
  return { theme: storedTheme(), singleKeys: recall(KEYS_KEY) !== 'off', tiles: storedAnswer() }
}

/** Applies the theme now and at every later change of the switch or the system, and keeps what was chosen. */
export function followSettings(store: AppStore): void {
  const apply = () => showTheme(store.getState().theme)
  apply()
  followSystem(apply)
  store.subscribe((state, before) => {
    if (state.theme !== before.theme) {
      apply()
      remember(THEME_KEY, state.theme)
    }
    if (state.language !== before.language) {
      showLanguage(state.language)
      remember(LANGUAGE_KEY, state.language)
    }
    if (state.singleKeys !== before.singleKeys) remember(KEYS_KEY, state.singleKeys ? 'on' : 'off')
    if (state.tiles !== before.tiles) remember(TILES_KEY, noteOf(state.tiles))
  })
}
