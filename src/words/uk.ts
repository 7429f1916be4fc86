/** Ukrainian. */
import { ADDRESS } from './uk/address.ts'
import { DATES } from './uk/dates.ts'
import { EVENTS } from './uk/events.ts'
import { EVIDENCE } from './uk/evidence.ts'
import { FILTERS } from './uk/filters.ts'
import { MAP } from './uk/map.ts'
import { PARTS } from './uk/parts.ts'
import { PICTURE } from './uk/picture.ts'
import { PLACES } from './uk/places.ts'
import { READER } from './uk/reader.ts'
import { SHELL } from './uk/shell.ts'
import { SOURCE } from './uk/source.ts'
import { TIMELINE } from './uk/timeline.ts'
import { TROUBLE } from './uk/trouble.ts'
import { UK } from './uk/grammar.ts'
import type { Words } from './say.ts'

export const UKRAINIAN: Words = {
  number: UK.number,
  list: UK.list,
  languageName: UK.languageName,
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
