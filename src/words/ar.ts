/** Modern Standard Arabic, with the digits 0 to 9: see `docs/languages.md`. */
import { ADDRESS } from './ar/address.ts'
import { DATES } from './ar/dates.ts'
import { EVENTS } from './ar/events.ts'
import { EVIDENCE } from './ar/evidence.ts'
import { FILTERS } from './ar/filters.ts'
import { MAP } from './ar/map.ts'
import { PARTS } from './ar/parts.ts'
import { PICTURE } from './ar/picture.ts'
import { PLACES } from './ar/places.ts'
import { READER } from './ar/reader.ts'
import { SHELL } from './ar/shell.ts'
import { SOURCE } from './ar/source.ts'
import { TIMELINE } from './ar/timeline.ts'
import { TROUBLE } from './ar/trouble.ts'
import { AR } from './ar/grammar.ts'
import type { Words } from './say.ts'

export const ARABIC: Words = {
  number: AR.number,
  list: AR.list,
  languageName: AR.languageName,
  dates: DATES,
  places: PLACES,
  evidence: EVIDENCE,
  trouble: TROUBLE,
  address: ADDRESS,
  parts: PARTS,
  shell: SHELL,
  filters: FILTERS,
  events: EVENTS,
  reader: READER,
  source: SOURCE,
  picture: PICTURE,
  map: MAP,
  timeline: TIMELINE,
}
