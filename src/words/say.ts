/**
 * What the interface says, in the language that is spoken now. One catalogue is spoken at a time by the whole page, so
 * it is kept here and not handed through every function; who renders again after a change is `App`.
 */
import { ENGLISH } from './en.ts'
import type { Language } from './languages.ts'

export type Words = typeof ENGLISH

let spoken: { readonly language: Language; readonly words: Words } = { language: 'en', words: ENGLISH }

/** The words of the language that is spoken now. Ask at each use: an answer that was kept may be in another language. */
export function say(): Words {
  return spoken.words
}

export function spokenLanguage(): Language {
  return spoken.language
}

/** Reads the catalogue of a language; all but English come when they are asked for. Rejects where it cannot be had. */
export async function wordsOf(language: Language): Promise<Words> {
  switch (language) {
    case 'en':
      return ENGLISH
    case 'uk':
      return (await import('./uk.ts')).UKRAINIAN
    case 'ar':
      return (await import('./ar.ts')).ARABIC
  }
}

/** From now on everything is said in this language. */
export function speak(language: Language, words: Words): void {
  spoken = { language, words }
}

/** A store of what was made out of words, begun anew in each language. */
export function perLanguage<T>(make: () => T): () => T {
  let kept: { readonly words: Words; readonly value: T } | null = null
  return () => {
    if (kept?.words !== spoken.words) kept = { words: spoken.words, value: make() }
    return kept.value
  }
}
