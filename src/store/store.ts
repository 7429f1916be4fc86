/** The one store: what was loaded, what the reader chose, and how both change. Knows neither React nor the page. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Problem } from '../model/dataset.ts'
import type { Language } from '../words/languages.ts'
import { spokenLanguage } from '../words/say.ts'
import { NO_CHOICE, type Choice } from './choice.ts'
import type { Loaded } from './loaded.ts'
import { createTeller } from './retell.ts'
import { followSearch, type Found } from './search.ts'
import { createSightSelector, type Sight } from './sight.ts'
import { followVoices, type Told } from './voices.ts'

export type Theme = 'system' | 'light' | 'dark'

/** What the reader answered when the site offered map tiles of another host. */
export type TilesAnswer = 'unasked' | 'shown' | 'embedded'

/** What is kept on the device and never in an address. */
export interface Settings {
  readonly theme: Theme
  /** Whether keys without a modifier act on the page (WCAG 2.1.4 asks for a way to turn them off). */
  readonly singleKeys: boolean
  readonly tiles: TilesAnswer
}

const NO_SETTINGS: Settings = { theme: 'system', singleKeys: true, tiles: 'unasked' }

/** Loading is a state like any other, so that no view can read data that is not there. */
export type Load =
  | {
      readonly phase: 'loading'
      readonly file: string
      /** The part that is done, 0 to 1; null where that is not known. */
      readonly share: number | null
      /** Takes the loading back; null before it has begun. */
      readonly cancel: (() => void) | null
    }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | { readonly phase: 'ready'; readonly data: Loaded }

/** A sentence for the reader that stays until it is dismissed. */
export interface Notice {
  readonly id: string
  readonly text: string
  /** What can be done about it at once. */
  readonly offer?: 'reload'
}

export interface AppState extends Settings {
  /** The language that the page speaks now; `changeLanguage` changes it. */
  readonly language: Language
  readonly load: Load
  readonly choice: Choice
  /** What the text that was asked about last was found in; null where the answer needs no asking. */
  readonly found: Found | null
  /** What the voice that was asked about last says; null where its answer needs no asking, or has not come. */
  readonly told: Told | null
  /** Whether the chosen text is still being looked for. */
  readonly searching: boolean
  readonly notices: readonly Notice[]
  /** Last sentence for screen readers about what was just done, beside the count line. */
  readonly announcement: string
  /** Applies a transition; nobody is told where it returns the same choice. */
  readonly choose: <A extends unknown[]>(
    transition: (choice: Choice, ...input: A) => Choice,
    ...input: A
  ) => void
  readonly setLoad: (load: Load) => void
  readonly setTheme: (theme: Theme) => void
  readonly setSingleKeys: (singleKeys: boolean) => void
  readonly setTiles: (tiles: TilesAnswer) => void
  readonly notify: (notice: Notice) => void
  readonly dismiss: (id: string) => void
  readonly announce: (text: string) => void
}

export interface AppStore extends StoreApi<AppState> {
  /** What the present choice lets be seen; throws before a dataset is loaded. */
  readonly sight: (state: AppState) => Sight
}

const tell = createTeller()

/**
 * The loaded data of a state, as told by whom the reader chose. Throws where there is none: only views inside the
 * loaded page may ask.
 */
export function loadedOf(state: AppState): Loaded {
  if (state.load.phase !== 'ready') {
    throw new Error('No dataset is loaded yet: render this view only while load.phase is "ready".')
  }
  return tell(state.load.data, state.choice.toldBy, state.told)
}

export function createAppStore(file: string, settings: Settings = NO_SETTINGS): AppStore {
  const selectSight = createSightSelector()
  const store = createStore<AppState>()(set => ({
    load: { phase: 'loading', file, share: null, cancel: null },
    language: spokenLanguage(),
    choice: NO_CHOICE,
    found: null,
    told: null,
    searching: false,
    ...settings,
    notices: [],
    announcement: '',
    choose: (transition, ...input) =>
      set(state => {
        const choice = transition(state.choice, ...input)
        return choice === state.choice ? state : { choice }
      }),
    setLoad: load => set({ load }),
    setTheme: theme => set({ theme }),
    setSingleKeys: singleKeys => set({ singleKeys }),
    setTiles: tiles => set({ tiles }),
    notify: notice =>
      set(state => ({ notices: [...state.notices.filter(({ id }) => id !== notice.id), notice] })),
    dismiss: id => set(state => ({ notices: state.notices.filter(notice => notice.id !== id) })),
    announce: text => set({ announcement: text }),
  }))
  const whole: AppStore = Object.assign(store, {
    sight: (state: AppState) => selectSight(loadedOf(state), state.choice, state.found),
  })
  followSearch(whole)
  followVoices(whole)
  return whole
}
