import { useEffect, useRef, useState } from 'react'
import { sumOf } from '../../model/totals.ts'
import { useAppStore, useData } from '../../store/react.ts'
import type { AppState } from '../../store/store.ts'
import { say } from '../../words/say.ts'
import { annotationFile, csvFile, geoJsonFile, isOneFile, type Taken } from './downloads.ts'
import { LiveText } from '../parts/LiveText.tsx'
import { type MadeFile, saveFile } from '../parts/save-file.ts'
import './downloads.css'

/** A drag counts on; what is said of it here waits for its end, in milliseconds. */
const SETTLE_MS = 200

/** Everything that is here, as files for other tools. They are made in the page; nothing is asked of a server. */
export function Downloads() {
  const store = useAppStore()
  const { dataset, file, records, totals } = useData()
  const quotes = sumOf(totals.quotes)
  const words = say().reader.downloads
  const note = (state: AppState) => {
    const { rows, total } = store.sight(state)
    return words.note(rows.length === total ? words.all(total) : words.some(rows.length, total))
  }
  // Read at the press, so that what is saved is what passes the filters then.
  const passing = () => [...store.sight(store.getState()).rows]
  const all = () => Array.from({ length: records.count }, (_, row) => row)
  const [done, setDone] = useState<number | null>(null)
  const making = useRef<AbortController | null>(null)
  const pressed = useRef<Element | null>(null)
  // “Cancel” goes with its own press, and the button that was pressed before could not keep the focus meanwhile.
  useEffect(() => {
    if (done !== null) return
    const lost = document.activeElement === null || document.activeElement === document.body
    if (lost && pressed.current instanceof HTMLElement) pressed.current.focus()
    pressed.current = null
  }, [done])
  const save = async (rows: readonly number[], make: (taken: Taken) => Promise<MadeFile>) => {
    const own = new AbortController()
    pressed.current = document.activeElement
    making.current = own
    setDone(0)
    try {
      saveFile(await make({ dataset, records, rows, onProgress: setDone, signal: own.signal }))
    } catch (error) {
      if (own.signal.aborted) return
      store
        .getState()
        .notify({ id: 'download', text: error instanceof Error ? error.message : String(error) })
    } finally {
      setDone(null)
    }
  }
  return (
    <section className="downloads" aria-labelledby="downloads-title">
      <h4 className="eyebrow" id="downloads-title">
        {words.title}
      </h4>
      <ul className="downloads-list">
        {isOneFile(file) && (
          <li>
            <a className="quiet-button" href={file} download={`${dataset.meta.id}.json`}>
              {words.dataset}
            </a>
          </li>
        )}
        {quotes > 0 && (
          <li>
            <button
              type="button"
              className="quiet-button"
              disabled={done !== null}
              onClick={() => void save(all(), taken => annotationFile(taken, location.href))}
            >
              {words.annotations}
            </button>
          </li>
        )}
        <li>
          <button
            type="button"
            className="quiet-button"
            disabled={done !== null}
            onClick={() => void save(passing(), csvFile)}
          >
            {words.csv}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="quiet-button"
            disabled={done !== null}
            onClick={() => void save(passing(), geoJsonFile)}
          >
            {words.geojson}
          </button>
        </li>
      </ul>
      {done !== null && (
        <p className="downloads-making">
          <progress value={done} aria-labelledby="downloads-title" />
          <button type="button" className="quiet-button" onClick={() => making.current?.abort()}>
            {say().shell.cancel}
          </button>
        </p>
      )}
      <p className="downloads-note">
        <LiveText of={note} after={SETTLE_MS} />
      </p>
    </section>
  )
}
