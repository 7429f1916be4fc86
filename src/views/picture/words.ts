/** The words of a picture: what it shows, of which time, what was left out, and whose it is. */
import { civilFromMs } from '../../model/calendar.ts'
import { formatDay } from '../../model/format-time.ts'
import type { TimeWindow } from '../../model/timespan.ts'
import { FACETS, type Facet } from '../../model/columns.ts'
import type { Choice } from '../../store/choice.ts'
import type { Loaded } from '../../store/loaded.ts'
import type { Sight } from '../../store/sight.ts'
import { fill } from '../../words/fill.ts'
import { say } from '../../words/say.ts'
import { countWords } from '../parts/count-words.ts'
import { facetLabel } from '../parts/facet-words.ts'
import { windowWords } from '../parts/window-words.ts'

export interface PictureWords {
  readonly title: string
  readonly when: string
  readonly count: string
  /** What the reader filtered by besides time; null where nothing. A picture of a part must not pass for the whole. */
  readonly only: string | null
  /** Authors and licence, version, address of the page. */
  readonly footer: readonly string[]
}

/** First and last day that a passing event may lie on; null where none has a date with known ends. */
export function reachOf({ columns }: Pick<Loaded, 'columns'>, rows: Iterable<number>): TimeWindow | null {
  let from = Infinity
  let to = -Infinity
  for (const row of rows) {
    const start = columns.earliestStart[row] as number
    const end = columns.latestEnd[row] as number
    if (Number.isFinite(start)) from = Math.min(from, start)
    if (Number.isFinite(end)) to = Math.max(to, end)
  }
  return from <= to ? { from, to } : null
}

/** What a choice in a facet keeps, to stand after “Only events”. */
function facetWords(facet: Facet, values: readonly string[], data: Loaded): string {
  const words = say().picture
  const labels = values.map(value => facetLabel(facet, value, data.dataset))
  switch (facet) {
    case 'category':
      return words.ofCategory(labels)
    case 'claimant':
      return words.withClaimsBy(labels)
    case 'evidence':
    case 'claims':
      return words.marked(labels)
  }
}

function onlyWords(data: Loaded, choice: Choice): string | null {
  const words = say().picture
  const parts = FACETS.filter(facet => choice.facets[facet].length > 0).map(facet =>
    facetWords(facet, choice.facets[facet], data),
  )
  if (choice.text.trim() !== '') parts.push(words.withWords(choice.text.trim()))
  if (choice.area !== null) parts.push(words.insideBox)
  const only = parts.length === 0 ? '' : words.only(parts)
  const told = data.teller === null ? '' : words.toldBy(data.teller.name)
  return [only, told].filter(sentence => sentence !== '').join(' ') || null
}

function periodWords(data: Loaded, choice: Choice, sight: Sight): string {
  if (choice.window !== null) return windowWords(choice.window)
  const reach = reachOf(data, sight.rows)
  if (reach === null) return say().picture.allDates
  const first = formatDay(reach.from)
  const last = formatDay(reach.to)
  return first === last ? first : say().parts.fromTo(first, last)
}

export function pictureWords(data: Loaded, choice: Choice, sight: Sight, address: string): PictureWords {
  const { meta } = data.dataset
  const { shown, phrase, aside } = countWords(sight, choice.window)
  const count = fill(phrase, { shown })
  const words = say().picture
  return {
    title: meta.title,
    when: periodWords(data, choice, sight),
    count: aside === null ? count : words.countWithAside(count, aside),
    only: onlyWords(data, choice),
    footer: [words.data(meta.authors ?? [], meta.licence, meta.version), address],
  }
}

const pad = (value: number, digits: number) => String(Math.abs(value)).padStart(digits, '0')

function isoDay(ms: number): string {
  const { year, month, day } = civilFromMs(ms)
  return `${year < 0 ? '-' : ''}${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** `<dataset>-<first day>-<last day>.png`; `all` where no day is known. */
export function fileName(id: string, window: TimeWindow | null): string {
  const days = window === null ? 'all' : `${isoDay(window.from)}-${isoDay(window.to)}`
  return `${id}-${days}.png`
}
