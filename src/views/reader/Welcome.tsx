import { useMemo } from 'react'
import { rowsWith } from '../../model/columns.ts'
import { openRow } from '../../store/open-row.ts'
import { useAppStore, useData } from '../../store/react.ts'
import { Sure } from '../parts/Sure.tsx'
import { Downloads } from './Downloads.tsx'
import { datasetCounts } from './dataset-counts.ts'
import { HowSure } from './HowSure.tsx'
import { figure } from './source-words.ts'

/** What the dataset is, how sure it is as a whole, and where to begin. */
export function Welcome() {
  const { dataset, columns, totals } = useData()
  const store = useAppStore()
  const counts = datasetCounts(columns.count, totals)
  const [first] = useMemo(() => rowsWith(columns.facets.evidence, 'quoted'), [columns])
  return (
    <div className="welcome">
      <h3 className="event-page-title" dir="auto">
        {dataset.meta.title}
      </h3>
      <p className="event-page-summary" dir="auto">
        {dataset.meta.description}
      </p>
      <dl className="welcome-counts">
        {counts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure(value)}</dd>
          </div>
        ))}
      </dl>
      <h4 className="eyebrow">How to read it</h4>
      <ul className="vocabulary">
        <li>
          <Sure sure="known" /> known
        </li>
        <li>
          <Sure sure="approximate" /> approximate
        </li>
        <li>
          <Sure sure="somewhere" /> somewhere inside
        </li>
        <li>
          <Sure sure="unknown" /> not known, never drawn
        </li>
      </ul>
      <p>
        Choose an event on the map, the timeline or the list. Each claim leads to the words that it came from;
        each quote was compared with its document, character by character.
      </p>
      {first !== undefined && (
        <button type="button" className="quiet-button" onClick={() => openRow(store, first)}>
          Open the first event with a quote
        </button>
      )}
      <HowSure />
      <Downloads />
      <p className="welcome-licence">
        Summaries: {dataset.meta.licence}. Quotes belong to those who said or published them. Times of day are
        shown in {dataset.meta.displayZone}. Version {dataset.meta.version}, {dataset.hash.slice(0, 12)}.
      </p>
      <p className="welcome-licence">
        <a href="third-party.html">Third-party notices</a>
      </p>
    </div>
  )
}
