/** The plural forms of Arabic: 0 · 1 · 2 · 3–10 · 11–99 · 100, 101, 102. */
import { counting } from '../counting.ts'

type Category = 'zero' | 'one' | 'two' | 'few' | 'many'

export const AR = counting<Category>('ar-u-nu-latn')

/** Forms of "event" after a preposition: one event, two events, {n} events. */
export const OF_EVENTS = {
  zero: '{n} حدث',
  one: 'حدث واحد',
  two: 'حدثين',
  few: '{n} أحداث',
  many: '{n} حدثًا',
  other: '{n} حدث',
}
