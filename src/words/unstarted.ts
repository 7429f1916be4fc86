/** What is said where not even the code came that says everything else. */
import type { Language } from './languages.ts'

interface Unstarted {
  readonly failed: string
  readonly again: string
}

export const UNSTARTED: Readonly<Record<Language, Unstarted>> = {
  en: { failed: 'This page could not be loaded whole.', again: 'Load the page again' },
  uk: { failed: 'Цю сторінку не вдалося завантажити повністю.', again: 'Завантажити сторінку ще раз' },
  ar: { failed: 'تعذّر تحميل هذه الصفحة كاملةً.', again: 'إعادة تحميل الصفحة' },
}
