import type { EventRecord } from '../../model/dataset.ts'
import { sumOf } from '../../model/totals.ts'
import { useAppStore, useData, useSight } from '../../store/react.ts'
import { annotationFile, csvFile, geoJsonFile } from './downloads.ts'
import { type MadeFile, saveFile } from '../parts/save-file.ts'
import './downloads.css'

/** Everything that is here, as files for other tools. They are made in the page; nothing is asked of a server. */
export function Downloads() {
  const store = useAppStore()
  const { dataset, file, records, totals } = useData()
  const { rows, total } = useSight()
  const quotes = sumOf(totals.quotes)
  const events =
    rows.length === total
      ? `all ${String(total)} events`
      : `${String(rows.length)} of ${String(total)} events`
  // Read at the press, so that what is saved is what passes the filters then.
  const passing = () => [...store.sight(store.getState()).rows]
  const all = () => Array.from({ length: records.count }, (_, row) => row)
  const save = async (chosen: readonly number[], make: (events: readonly EventRecord[]) => MadeFile) => {
    saveFile(make(await records.fetch(chosen)))
  }
  return (
    <section className="downloads" aria-labelledby="downloads-title">
      <h4 className="eyebrow" id="downloads-title">
        Take it with you
      </h4>
      <ul className="downloads-list">
        <li>
          <a className="quiet-button" href={file} download={`${dataset.meta.id}.json`}>
            Whole dataset (JSON)
          </a>
        </li>
        {quotes > 0 && (
          <li>
            <button
              type="button"
              className="quiet-button"
              onClick={() => void save(all(), taken => annotationFile(dataset, taken, location.href))}
            >
              Quotes as annotations (W3C JSON-LD)
            </button>
          </li>
        )}
        <li>
          <button
            type="button"
            className="quiet-button"
            onClick={() => void save(passing(), taken => csvFile(dataset, taken))}
          >
            Events as a table (CSV)
          </button>
        </li>
        <li>
          <button
            type="button"
            className="quiet-button"
            onClick={() => void save(passing(), taken => geoJsonFile(dataset, taken))}
          >
            Events for a map (GeoJSON)
          </button>
        </li>
      </ul>
      <p className="downloads-note">
        Table and map file hold what passes the filters: {events}. Positions come with how far each is known;
        a disc’s centre is not a spot.
      </p>
    </section>
  )
}
