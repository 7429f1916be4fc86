/** English: the language that every other catalogue is typed after, key by key. Keys are grouped by who says them. */
import { counting } from './counting.ts'
import { ADDRESS } from './en/address.ts'
import { DATES } from './en/dates.ts'
import { EVENTS } from './en/events.ts'
import { EVIDENCE } from './en/evidence.ts'
import { FILTERS } from './en/filters.ts'
import { MAP } from './en/map.ts'
import { PARTS } from './en/parts.ts'
import { PICTURE } from './en/picture.ts'
import { PLACES } from './en/places.ts'
import { READER } from './en/reader.ts'
import { SHELL } from './en/shell.ts'
import { SOURCE } from './en/source.ts'
import { TIMELINE } from './en/timeline.ts'
import { TROUBLE } from './en/trouble.ts'

const { number, list, languageName } = counting('en')

export const ENGLISH = {
  number,
  list,
  languageName,
  dates: DATES,
  places: PLACES,
  evidence: EVIDENCE,
  address: ADDRESS,
  parts: PARTS,
  shell: SHELL,
  filters: FILTERS,
  events: EVENTS,
  reader: READER,
  source: SOURCE,
  picture: PICTURE,
  trouble: TROUBLE,
  map: MAP,
  timeline: TIMELINE,
}
