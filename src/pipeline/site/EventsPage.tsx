/** All events of a dataset with their quotes, as plain pages: for readers without JavaScript, for paper, for archives. */
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import { EventEntry } from './EventEntry.tsx'
import { EVENTS_ON_A_PAGE, leftOut, PageFoot, PageHead, ReadingNote } from './PageParts.tsx'
import { plainPage } from './PlainPage.tsx'

/** Plain pages lie beside the dataset's file. */
const UP = '../../'
const FILE = { href: 'dataset.json', words: 'The dataset as a file' }

interface EventsOf {
  readonly dataset: Dataset
  /** How many records the dataset gave, and how many were kept. */
  readonly given: number
  readonly accepted: number
  /** Address of the page that runs, with this dataset, from where the plain pages lie. */
  readonly page: string
}

interface OnePage extends EventsOf {
  readonly number: number
  readonly pages: readonly (readonly EventRecord[])[]
}

/** Name of the nth plain page beside the dataset's file, counted from 1. */
export function eventsFile(number: number): string {
  return number === 1 ? 'events.html' : `events-${number}.html`
}

/** Text by name of each page; one page at least, and at most 500 events on each. */
export function eventsPages(of: EventsOf): ReadonlyMap<string, string> {
  const { events } = of.dataset
  const count = Math.max(1, Math.ceil(events.length / EVENTS_ON_A_PAGE))
  const pages = Array.from({ length: count }, (_, index) =>
    events.slice(index * EVENTS_ON_A_PAGE, (index + 1) * EVENTS_ON_A_PAGE),
  )
  return new Map(pages.map((_, index) => [eventsFile(index + 1), page({ ...of, number: index + 1, pages })]))
}

function page(of: OnePage): string {
  const { meta } = of.dataset
  const part = of.pages.length === 1 ? '' : ` (page ${of.number} of ${of.pages.length})`
  return plainPage({
    title: `${meta.title}: all events${part}`,
    language: 'en',
    up: UP,
    children: (
      <>
        <Head {...of} />
        <Pages {...of} />
        <main>
          {of.pages[of.number - 1]?.map(event => (
            <EventEntry key={event.id} one={event} dataset={of.dataset} page={of.page} />
          ))}
        </main>
        <Pages {...of} />
        <PageFoot dataset={of.dataset} up={UP} file={FILE} />
      </>
    ),
  })
}

function Head({ dataset, given, accepted, page: running }: OnePage) {
  return (
    <PageHead dataset={dataset} running={running}>
      {dataset.events.length} events in order of time. <ReadingNote dataset={dataset} />
      {leftOut(given, accepted)}
    </PageHead>
  )
}

function Pages({ pages, number }: OnePage) {
  if (pages.length === 1) return null
  return (
    <nav aria-label="Pages">
      <ul>
        {pages.map((events, index) => (
          <li key={events[0]?.id ?? index}>
            {index + 1 === number ? (
              <span aria-current="page">Page {index + 1}</span>
            ) : (
              <a href={eventsFile(index + 1)}>Page {index + 1}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
