/** What the reader would see of the shipped dataset, as lines of text: the same on every machine. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { citePlain } from '../../src/evidence/citation-plain.ts'
import { textFragment } from '../../src/evidence/text-fragment.ts'
import { readDataset } from '../../src/dataset/read.ts'
import { describeSpan } from '../../src/model/describe-span.ts'
import type { TimeWindow } from '../../src/model/timespan.ts'
import { countByBin } from '../../src/query/histogram.ts'
import { decodeAddress, encodeAddress } from '../../src/store/address.ts'
import { readWindow } from '../../src/store/address-time.ts'
import { NO_CHOICE, type Choice } from '../../src/store/choice.ts'
import { prepare, type Loaded } from '../../src/store/loaded.ts'
import { computeSight } from '../../src/store/sight.ts'
import { setAxis, setWindow } from '../../src/store/transitions.ts'
import { listOf, listSections } from '../../src/views/events/rows.ts'
import { say } from '../../src/words/say.ts'
import { countWords } from '../../src/views/parts/count-words.ts'
import { defaultAxis, wholeExtent } from '../../src/views/timeline/extent.ts'
import { endEdtf, endShort } from '../../src/views/timeline/labels.ts'
import { windowWords } from '../../src/views/parts/window-words.ts'
import { timeScale } from '../../src/views/timeline/scale.ts'
import { stepEdges, STEPS } from '../../src/views/timeline/steps.ts'
import { ticks } from '../../src/views/timeline/ticks.ts'
import { readEnd } from '../../src/views/timeline/typed.ts'
import { eventCount, eventName } from '../../src/views/timeline/words.ts'

/**
 * Windows that begin and end where machine zones go wrong: the strike of 26 December by the minute, the days on which
 * clocks change in Kyiv, Los Angeles and St John's, the day that Apia never had, the new year that Kiritimati reaches
 * first, the day on which Monrovia changed to whole minutes.
 */
const WINDOWS = [
  '2023-12-26/2023-12-26',
  '2023-12-26T02:15/2023-12-26T02:44',
  '2023-12-26T23:59/2023-12-27T00:00',
  '2023-12-25T14:00/2023-12-26T09:59',
  '2023-12-31/2024-01-01',
  '2023-03-26/2023-03-26',
  '2023-10-29/2023-11-05',
  '2023-11-01/2023-11-30',
  '2022-02-24/2022-12-31',
  '2011-12-30/2011-12-30',
  '1972-01-07/1972-01-07',
]

const TYPED = [
  '2023-12-26',
  '2023-12',
  '2023-12-26T02:15:XX',
  '2023-12-26T00:15:00Z',
  '2023-03-26T03:30:00',
  '2023-12-26T02:15',
  '',
]

function readWindows(): readonly TimeWindow[] {
  return WINDOWS.map(text => {
    const window = readWindow(text)
    if (window === null) throw new Error(`${text} is no window: write two days or minutes with a slash.`)
    return window
  })
}

/** Reads the shipped dataset from the root of the project. */
export function shipped(): Loaded {
  const file = 'public/data/ukraine-2023/dataset.json'
  const reading = readDataset(JSON.parse(readFileSync(file, 'utf8')), { file })
  if (reading.dataset === null) throw new Error(`${file} cannot be read: run \`npm run data\`.`)
  return prepare(file, reading.dataset, reading)
}

const list = (numbers: Iterable<number>) => [...numbers].join(' ')

/** Events in their order, with the words of their dates. */
function eventLines({ dataset }: Loaded): readonly string[] {
  return dataset.events.map((event, row) => {
    const { span } = event
    const words = span === null ? [] : [span.edtf, describeSpan(span, 'short'), eventName(event)]
    const bounds =
      span === null ? [] : [span.earliestStart, span.latestStart, span.earliestEnd, span.latestEnd]
    return [row, event.id, ...words, bounds.join(' ')].join(' | ')
  })
}

/** Both rows of the axis at several zooms and widths. */
function axisLines({ columns }: Loaded): readonly string[] {
  const axes = [wholeExtent(columns), defaultAxis(columns), ...readWindows()]
  return axes.flatMap(axis => {
    if (axis === null) throw new Error('The shipped dataset has no dates: look at its events.')
    return [1400, 360].map(width => {
      const { step, fine, coarse } = ticks(timeScale(axis, width))
      const words = (row: typeof fine) => row.map(({ x, label }) => `${Math.round(x)}:${label}`).join(' ')
      return `${windowWords(axis)} in ${width} px, ${step.count} ${step.unit} | ${words(fine)} | ${words(coarse)}`
    })
  })
}

/** Counts by bin over the part that the axis shows at first, for all steps that cut it. */
function binLines({ columns, dataset }: Loaded): readonly string[] {
  const axis = defaultAxis(columns)
  const rows = Uint32Array.from({ length: columns.count }, (_, row) => row)
  if (axis === null) throw new Error('The shipped dataset has no dates: look at its events.')
  return STEPS.filter(step => step.unit !== 'century').flatMap(step => {
    const edges = stepEdges(axis.from, axis.to, step)
    return (['possibly', 'certainly'] as const).map(certainty => {
      const bins = countByBin(columns, rows, edges, dataset.categories.length, certainty)
      return `${step.count} ${step.unit} from ${endShort(edges[0] ?? 0, 'from')}, ${certainty} | ${list(bins.totals)}`
    })
  })
}

/** What passes in each window, by row; counts and headings as the page words them. */
function filterLines(data: Loaded): readonly string[] {
  return [null, ...readWindows()].flatMap(window =>
    (['possibly', 'certainly'] as const).map(certainty => {
      const sight = computeSight(data, { ...NO_CHOICE, window, certainty })
      const { spoken } = countWords(sight, window)
      const rows = listOf(sight, window !== null)
      const sections = listSections(rows, 0, rows.length, data.columns)
      const titles = sections.map(section => `${section.title} (${section.rows.length})`)
      const name = window === null ? 'all of time' : windowWords(window)
      return `${name}, ${certainty} | ${spoken} | ${titles.join(', ')} | ${list(sight.rows)}`
    }),
  )
}

/** Each window into the address and back, and ends as they stand in the fields and as they are typed. */
function addressLines({ dataset, columns }: Loaded): readonly string[] {
  const extent = wholeExtent(columns)
  if (extent === null) throw new Error('The shipped dataset has no dates: look at its events.')
  const base: Choice = {
    ...NO_CHOICE,
    focus: { event: 'novocherkassk-struck', quote: null },
    text: 'Feodosia “Новочеркасск” ١٢',
    area: { west: 30.5, south: 44.25, east: 36.75, north: 47.125 },
    map: { lat: 45.0333, lng: 35.3833, zoom: 9.5 },
  }
  const windows = readWindows().map(window => {
    const address = encodeAddress(setAxis(setWindow(base, window), extent))
    const { choice, dropped } = decodeAddress(address)
    const same = encodeAddress(choice) === address && choice.window?.from === window.from
    return [
      address,
      same ? 'comes back' : 'comes back changed',
      list([choice.window?.from ?? Number.NaN, choice.window?.to ?? Number.NaN]),
      dropped.join(' '),
      endEdtf(window.from, 'from'),
      endEdtf(window.to, 'to'),
      endShort(window.to, 'to'),
    ].join(' | ')
  })
  const typed = TYPED.flatMap(text =>
    (['from', 'to'] as const).map(end => {
      const read = readEnd(text, end, null, extent, dataset.meta.displayZone)
      return `typed ${end} “${text}” | ${'error' in read ? read.error : JSON.stringify(read.window)}`
    }),
  )
  return [...windows, ...typed]
}

/** Words with numbers, languages, citations, and what the search finds. */
function wordLines(data: Loaded): readonly string[] {
  const { dataset } = data
  const many = { ...computeSight(data, NO_CHOICE), total: 1_234_567, possibly: 12_345, certainly: 2345 }
  const found = (text: string) => list(computeSight(data, { ...NO_CHOICE, text }).rows)
  const quotes = [...dataset.quotes.values()]
  const fragments = quotes.map(quote => {
    const held = { before: quote.prefix, after: quote.suffix }
    return textFragment('https://example.org/', quote, held) ?? quote.id
  })
  return [
    countWords(many, { from: 0, to: 1 }).spoken,
    eventCount(12_345),
    say().source.characters(1_234_567),
    ['en', 'uk', 'ar', 'ru', 'pt-BR'].map(say().languageName).join(', '),
    ...['Kherson', 'INSTITUTE', 'Irpin', 'missiles'].map(text => `search ${text} | ${found(text)}`),
    ...[...dataset.sources.values()].map(source => citePlain(source)),
    ...dataset.events.flatMap(event => data.standingOf(event).contradictions?.summary ?? []),
    `text fragments of ${quotes.length} quotes | ${createHash('sha256').update(fragments.join('\n')).digest('hex')}`,
  ]
}

/** Everything, under headings. */
export function sights(data: Loaded): string {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['events in order', eventLines(data)],
    ['axis', axisLines(data)],
    ['bins', binLines(data)],
    ['windows', filterLines(data)],
    ['addresses', addressLines(data)],
    ['words', wordLines(data)],
  ]
  return parts.map(([title, lines]) => `# ${title}\n${lines.join('\n')}\n`).join('\n')
}
