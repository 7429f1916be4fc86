import { useMemo } from 'react'
import { rowsWith } from '../../model/columns.ts'
import { openRow } from '../../store/open-row.ts'
import { useAppStore, useData } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { Phrase } from '../parts/Phrase.tsx'
import { Sure } from '../parts/Sure.tsx'
import { Downloads } from './Downloads.tsx'
import { datasetCounts } from './dataset-counts.ts'
import { HowSure } from './HowSure.tsx'

/** From here on a figure is so long that three others have no room beside it. */
const LONG_FIGURE = 1_000_000

/** What the dataset is, how sure it is as a whole, and where to begin. */
export function Welcome() {
  const { dataset, columns, totals } = useData()
  const store = useAppStore()
  const words = say().reader.welcome
  const counts = datasetCounts(columns.count, totals)
  const isLong = counts.some(({ value }) => value >= LONG_FIGURE)
  const [first] = useMemo(() => rowsWith(columns.facets.evidence, 'quoted'), [columns])
  return (
    <div className="welcome">
      <h3 className="event-page-title" dir="auto">
        {dataset.meta.title}
      </h3>
      <p className="event-page-summary" dir="auto">
        {dataset.meta.description}
      </p>
      <dl className="welcome-counts" data-long={isLong || undefined}>
        {counts.map(({ id, label, value }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{say().number(value)}</dd>
          </div>
        ))}
      </dl>
      <h4 className="eyebrow">{words.howToRead}</h4>
      <ul className="vocabulary">
        <li>
          <Sure sure="known" /> {words.known}
        </li>
        <li>
          <Sure sure="approximate" /> {words.approximate}
        </li>
        <li>
          <Sure sure="somewhere" /> {words.somewhere}
        </li>
        <li>
          <Sure sure="unknown" /> {words.unknown}
        </li>
      </ul>
      <p>{words.choose}</p>
      {first !== undefined && (
        <button type="button" className="quiet-button" onClick={() => openRow(store, first)}>
          {words.openFirst}
        </button>
      )}
      <HowSure />
      <Downloads />
      <p className="welcome-licence">
        <Phrase
          text={words.licence(dataset.meta.displayZone, dataset.meta.version, dataset.hash.slice(0, 12))}
          slots={{ licence: <bdi>{dataset.meta.licence}</bdi> }}
        />
      </p>
      <p className="welcome-licence">
        <a href="third-party.html">{say().reader.thirdParty}</a>
      </p>
    </div>
  )
}
