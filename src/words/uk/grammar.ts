/** What of Ukrainian grammar dates need: the second case of the words that they are made of. */
import { counting, monthNames, once } from '../counting.ts'

/** The plural forms of Ukrainian: 1, 21 · 2–4, 22 · 0, 5–20 · fractions. */
type Category = 'one' | 'few' | 'many'

export const UK = counting<Category>('uk')

const months = once(() => {
  const { alone, afterDay } = monthNames('uk', 'long')
  return alone.map((name, month) => [name, afterDay[month] ?? name] as const)
})

/** First case to second, for all words but months that a date can begin with or hold. */
const SECOND_CASE: readonly (readonly [string, string])[] = [
  ['весна', 'весни'],
  ['літо', 'літа'],
  ['осінь', 'осені'],
  ['зима', 'зими'],
  ['квартал', 'кварталу'],
  ['півріччя', 'півріччя'],
  ['перший', 'першого'],
  ['другий', 'другого'],
  ['третій', 'третього'],
  ['четвертий', 'четвертого'],
  ['перше', 'першого'],
  ['друге', 'другого'],
  ['перші чотири місяці', 'перших чотирьох місяців'],
  ['другі чотири місяці', 'других чотирьох місяців'],
  ['останні чотири місяці', 'останніх чотирьох місяців'],
  ['тиждень', 'тижня'],
  ['невідомий рік', 'невідомого року'],
  ['якийсь день', 'якогось дня'],
  ['якийсь місяць', 'якогось місяця'],
  ['якийсь рік', 'якогось року'],
  ['якась пора року', 'якоїсь пори року'],
  ['якийсь час', 'якогось часу'],
  ['-ті', '-х'],
]

/**
 * A date in words in the second case: "грудень 2023" becomes "грудня 2023", "1990-ті" becomes "1990-х", and a year by itself
 * gets its noun, "2023 року". What is in the second case already, as days are, stays.
 */
export function ofDate(date: string): string {
  if (/^\d+$/u.test(date)) return `${date} року`
  const found = [...SECOND_CASE, ...months()]
  // No \b: it knows Latin letters only.
  return found.reduce(
    (text, [first, second]) => text.replaceAll(new RegExp(`(?<!\\p{L})${first}(?!\\p{L})`, 'gu'), second),
    date,
  )
}
