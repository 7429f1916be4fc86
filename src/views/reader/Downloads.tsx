import { isFocusLost } from '../parts/hand-on.ts'
import { messageOf } from '../../model/errors.ts'
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

type Make = (taken: Taken) => Promise<MadeFile>

interface Making {
  /** Share that is done, 0 to 1; null where nothing is made. */
  readonly done: number | null
  readonly save: (rows: readonly number[], make: Make) => Promise<void>
  readonly cancel: () => void
}

/** Makes one file at a time, which can be cancelled; what fails is told as a notice. */
function useMaking(): Making {
  const store = useAppStore()
  const { dataset, records } = useData()
  const [done, setDone] = useState<number | null>(null)
  const making = useRef<AbortController | null>(null)
  const pressed = useRef<Element | null>(null)
  // “Cancel” goes with its own press, and the button that was pressed before could not keep the focus meanwhile.
  useEffect(() => {
    if (done !== null) return
    if (isFocusLost() && pressed.current instanceof HTMLElement) pressed.current.focus()
    pressed.current = null
  }, [done])
  const save = async (rows: readonly number[], make: Make) => {
    const own = new AbortController()
    pressed.current = document.activeElement
    making.current = own
    setDone(0)
    try {
      saveFile(await make({ dataset, records, rows, onProgress: setDone, signal: own.signal }))
    } catch (error) {
      if (own.signal.aborted) return
      const text = messageOf(error)
      store.getState().notify({ id: 'download', text })
    } finally {
      setDone(null)
    }
  }
  return { done, save, cancel: () => making.current?.abort() }
}

/** Everything that is here, as files for other tools. They are made in the page; nothing is asked of a server. */
export function Downloads() {
  const store = useAppStore()
  const { dataset, file, records, totals } = useData()
  const { done, save, cancel } = useMaking()
  const words = say().reader.downloads
  const note = (state: AppState) => {
    const { rows, total } = store.sight(state)
    return words.note(rows.length === total ? words.all(total) : words.some(rows.length, total))
  }
  // Read at the press, so that what is saved is what passes the filters then.
  const passing = () => [...store.sight(store.getState()).rows]
  const all = () => Array.from({ length: records.count }, (_, row) => row)
  const files = [
    ...(sumOf(totals.quotes) === 0
      ? []
      : [
          {
            name: words.annotations,
            rows: all,
            make: (taken: Taken) => annotationFile(taken, location.href),
          },
        ]),
    { name: words.csv, rows: passing, make: csvFile },
    { name: words.geojson, rows: passing, make: geoJsonFile },
  ]
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
        {files.map(({ name, rows, make }) => (
          <li key={name}>
            <button
              type="button"
              className="quiet-button"
              disabled={done !== null}
              onClick={() => void save(rows(), make)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      {done !== null && (
        <p className="downloads-making">
          <progress value={done} aria-labelledby="downloads-title" />
          <button type="button" className="quiet-button" onClick={cancel}>
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
