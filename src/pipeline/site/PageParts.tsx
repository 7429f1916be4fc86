/** What the plain pages of a dataset have in common, whatever its form. */
import type { ReactNode } from 'react'
import type { Dataset } from '../../model/dataset.ts'

/** More on one page than this make it slow to open. */
export const EVENTS_ON_A_PAGE = 500

type Named = Pick<Dataset, 'meta' | 'hash'>

interface PageHeadProps {
  readonly dataset: Named
  /** Address of the page that runs. */
  readonly running: string
  /** What this page holds, in phrases. */
  readonly children: ReactNode
}

export function PageHead({ dataset: { meta }, running, children }: PageHeadProps) {
  return (
    <header>
      <p className="eyebrow">
        <a href={running}>Dateline</a>
      </p>
      <h1 dir="auto">{meta.title}</h1>
      <p dir="auto">{meta.description}</p>
      <p className="quiet">{children}</p>
    </header>
  )
}

/** How to read what follows. */
export function ReadingNote({ dataset: { meta } }: { readonly dataset: Named }) {
  return (
    <>
      Summaries are ours; words set in a block are quoted from their source. Times of day are shown in{' '}
      {meta.displayZone}.
    </>
  )
}

/** Says that some records are missing on a page, and nothing where none is. */
export function leftOut(given: number, accepted: number): string {
  return accepted < given
    ? ` ${given - accepted} of ${given} records could not be read and are left out.`
    : ''
}

interface PageFootProps {
  readonly dataset: Named
  /** Way from the page to the root of the site. */
  readonly up: string
  /** The dataset itself: where it lies from here, and in which words that is said. */
  readonly file: { readonly href: string; readonly words: string }
}

export function PageFoot({ dataset: { meta, hash }, up, file }: PageFootProps) {
  const { licence, version, authors } = meta
  return (
    <footer>
      <p>
        {authors !== undefined && <span dir="auto">{authors.join(', ')}. </span>}
        Summaries: {licence}. Quotes belong to those who said or published them. Version {version}
        {hash !== '' && (
          <>
            , SHA-256 <code>{hash}</code>
          </>
        )}
        .
      </p>
      <p>
        <a href={file.href}>{file.words}</a> · <a href={`${up}third-party.html`}>Third-party notices</a>
      </p>
    </footer>
  )
}
