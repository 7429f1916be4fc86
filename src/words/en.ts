/** English: the language that every other catalogue is typed after, key by key. Keys are grouped by who says them. */
import { counting } from './counting.ts'
import { DATES } from './en/dates.ts'
import { EVIDENCE } from './en/evidence.ts'
import { PLACES } from './en/places.ts'

const { number, list, languageName } = counting('en')

export const ENGLISH = {
  number,
  list,
  languageName,
  dates: DATES,
  places: PLACES,
  evidence: EVIDENCE,
}
