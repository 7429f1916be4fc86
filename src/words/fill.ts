/** Phrases with slots for words that are not ours to translate. */

/** A phrase with slots in braces, or, where grammar asks for more, a function of what fills them. */
export type Phrase = string | ((slots: Readonly<Record<string, string>>) => string)

/** Puts words into the slots of a phrase; a slot that nothing fills stays as it is. */
export function fill(phrase: Phrase, slots: Readonly<Record<string, string>>): string {
  if (typeof phrase === 'function') return phrase(slots)
  return phrase.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => slots[name] ?? slot)
}
