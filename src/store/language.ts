/** Which language the page speaks. */
import { type Language, LANGUAGES } from '../words/languages.ts'
import { say, speak, wordsOf } from '../words/say.ts'
import type { AppStore } from './store.ts'

/** The last language that was asked for: one that comes late must not take the place of a later choice. */
let wanted: Language | null = null

/** Fetches the words of a language and speaks it from then on; where they cannot be had the page says so and stays. */
export async function changeLanguage(store: AppStore, language: Language): Promise<void> {
  wanted = language
  try {
    const words = await wordsOf(language)
    if (wanted !== language) return
    speak(language, words)
    store.setState({ language })
  } catch {
    const text = say().shell.languageFailed(LANGUAGES[language].name)
    store.getState().notify({ id: 'language', text })
  }
}
