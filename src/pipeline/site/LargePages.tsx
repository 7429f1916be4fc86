/** The plain pages of a dataset in the large form, as HTML: one that lists the others, and one for each run of rows. */
import { formatDay } from '../../model/format-time.ts'
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import { EventEntry } from './EventEntry.tsx'
import { leftOut, PageFoot, PageHead, ReadingNote } from './PageParts.tsx'
import { plainPage } from './PlainPage.tsx'

/** Events that follow each other in time and stand on one page, or would. */
export interface Run {
  /** Counted from 1. */
  readonly number: number
  /** First row, and the row after the last. */
  readonly from: number
  readonly to: number
  /** Earliest starts of the first and the last event that have a date, in ms as `TimeSpan` has them; null where none has. */
  readonly starts: readonly [number, number] | null
  readonly hasUndated: boolean
  /** The file with their records, below the folder of the dataset. */
  readonly records: string
}

/** What all pages say of the dataset. */
export interface LargeSite {
  /** Name, licence and hash; its events are elsewhere. */
  readonly dataset: Pick<Dataset, 'meta' | 'hash'>
  readonly count: number
  /** All runs in order; the first `written` of them have a page. */
  readonly runs: readonly Run[]
  readonly written: number
  /** Address of the page that runs, with this dataset, from the root of the site. */
  readonly page: string
}

/** The list of all pages, beside the manifest. */
export const LIST_FILE = 'events.html'

/** Name of a page below the folder of the dataset. */
export function runFile({ number }: Pick<Run, 'number'>): string {
  return `events/${String(number - 1).padStart(5, '0')}.html`
}

/** How many events have a page. */
export function shownOf({ runs, written }: LargeSite): number {
  return runs[written - 1]?.to ?? 0
}

const number = (value: number) => value.toLocaleString('en')

/** When the events of a run begin, such as "5 May 2023 to 9 May 2023". */
function dates({ starts, hasUndated }: Run): string {
  if (starts === null) return 'no date known'
  const [a, b] = starts.map(start => formatDay(start))
  const dated = a === b ? `${a}` : `${a} to ${b}`
  return hasUndated ? `${dated}, and no date known` : dated
}

/** The page that lists all others, and for events without a page of their own the files that hold them. `unread` are those left out. */
export function listPage(site: LargeSite, unread: number): string {
  const { dataset, count, runs, written } = site
  const [up, shown] = ['../../', shownOf(site)]
  return plainPage({
    title: `${dataset.meta.title}: all events`,
    language: 'en',
    up,
    children: (
      <>
        <PageHead dataset={dataset} running={`${up}${site.page}`}>
          {number(count)} events in order of time, listed by the days on which they begin.{' '}
          {written < runs.length && (
            <>
              Plain pages hold the first {number(shown)} of them; the other {number(count - shown)} are on map
              and timeline, and here as files of JSON.
            </>
          )}
          {leftOut(shown, shown - unread)}
        </PageHead>
        <main>
          <h2>Pages</h2>
          <ol className="pages">
            {runs.slice(0, written).map(run => (
              <li key={run.number}>
                <a href={runFile(run)}>
                  Page {number(run.number)}: {dates(run)}
                </a>{' '}
                <span className="quiet">{eventCount(run)}</span>
              </li>
            ))}
          </ol>
          {written < runs.length && <Files runs={runs.slice(written)} />}
        </main>
        <PageFoot dataset={dataset} up={up} file={{ href: 'manifest.json', words: FILES }} />
      </>
    ),
  })
}

const FILES = 'The list of the files of this dataset'

function Files({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <>
      <h2>Events without a plain page</h2>
      <ul className="pages">
        {runs.map(run => (
          <li key={run.number}>
            <a href={run.records}>
              File {run.records}: {dates(run)}
            </a>{' '}
            <span className="quiet">{eventCount(run)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function eventCount({ from, to }: Run): string {
  return to - from === 1 ? '1 event' : `${number(to - from)} events`
}

/** What a page holds. */
export interface RunContent {
  /** What the events point to. */
  readonly dataset: Dataset
  /** Null for one that could not be read. */
  readonly events: readonly (EventRecord | null)[]
  /** Why none of them could be read, as a sentence. */
  readonly trouble: string | null
}

/** The page of one run. */
export function runPage(site: LargeSite, run: Run, { dataset, events, trouble }: RunContent): string {
  const up = '../../../'
  const running = `${up}${site.page}`
  const read = events.flatMap(event => event ?? [])
  const pages = number(site.written)
  return plainPage({
    title: `${dataset.meta.title}: page ${number(run.number)} of ${pages}, ${dates(run)}`,
    language: 'en',
    up,
    children: (
      <>
        <PageHead dataset={site.dataset} running={running}>
          Page {number(run.number)} of {pages}: events {number(run.from + 1)} to {number(run.to)} of{' '}
          {number(site.count)} in order of time ({dates(run)}). <ReadingNote dataset={site.dataset} />
          {leftOut(run.to - run.from, read.length)}
          {trouble !== null && ` ${trouble}`}
        </PageHead>
        <Ways site={site} run={run} label="Pages" />
        <main>
          {read.map(event => (
            <EventEntry key={event.id} one={event} dataset={dataset} page={running} />
          ))}
        </main>
        <Ways site={site} run={run} label="Pages, at the end" />
        <PageFoot dataset={site.dataset} up={up} file={{ href: `../${run.records}`, words: RECORDS }} />
      </>
    ),
  })
}

const RECORDS = 'The records of these events, as a file'

function Ways({
  site: { runs, written },
  run,
  label,
}: {
  readonly site: LargeSite
  readonly run: Run
  readonly label: string
}) {
  const before = runs[run.number - 2]
  const after = run.number < written ? runs[run.number] : undefined
  return (
    <nav aria-label={label}>
      <ul>
        {before !== undefined && (
          <li>
            <a rel="prev" href={`../${runFile(before)}`}>
              Earlier: page {number(before.number)}
            </a>
          </li>
        )}
        <li>
          <a href={`../${LIST_FILE}`}>All pages</a>
        </li>
        {after !== undefined && (
          <li>
            <a rel="next" href={`../${runFile(after)}`}>
              Later: page {number(after.number)}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
