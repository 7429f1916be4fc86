/** The languages that the interface speaks. Each is named in its own words, for whoever cannot read the present one. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
  uk: { name: 'Українська', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const satisfies Record<string, { readonly name: string; readonly direction: 'ltr' | 'rtl' }>

export type Language = keyof typeof LANGUAGES

export function isLanguage(tag: string | null): tag is Language {
  return tag !== null && Object.hasOwn(LANGUAGES, tag)
}

/** The first of some BCP 47 tags that is spoken here, such as `ar` for `ar-EG`; English where none is. */
export function languageFor(tags: readonly string[]): Language {
  const primary = tags.map(tag => tag.toLowerCase().split('-')[0] ?? '')
  return primary.find(isLanguage) ?? 'en'
}
