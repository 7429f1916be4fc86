import { useEffect, useId, useSyncExternalStore } from 'react'
import type { Loaded } from '../../store/loaded.ts'
import { useApp, useAppStore } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { Icon } from '../parts/icons.tsx'
import { problemSentence } from './problem-words.ts'

const BRIEF_MS = 4000

/** Sentences for the reader: what a link named in vain, what was copied. */
export function Notices({ onReload }: { onReload: () => void }) {
  const notices = useApp(state => state.notices)
  const store = useAppStore()
  const brief = notices.find(notice => notice.id === 'copied' && notice.text.length < 60)
  useEffect(() => {
    if (brief === undefined) return
    const timer = setTimeout(() => store.getState().dismiss('copied'), BRIEF_MS)
    return () => clearTimeout(timer)
  }, [brief, store])
  return (
    <div className="notices" role="log" aria-label={say().shell.notices}>
      {notices.map(notice => (
        <p className="notice" key={notice.id}>
          <span dir="auto">{notice.text}</span>
          {notice.offer === 'reload' && (
            <button type="button" className="quiet-button" onClick={onReload}>
              {say().trouble.reload}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={say().shell.dismiss}
            onClick={() => store.getState().dismiss(notice.id)}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  )
}

/** A file may hold a million faults, and a page that lists them all does not answer any more. */
const LISTED = 500

/** Records that could not be kept, each with its reason: nothing is lost in silence. */
export function Refused() {
  const load = useApp(state => state.load)
  if (load.phase !== 'ready') return null
  return <Problems data={load.data} />
}

function Problems({ data }: { data: Loaded }) {
  const { given, accepted, records } = data
  useSyncExternalStore(records.subscribe, records.version)
  const summary = useId()
  const problems = [...data.problems, ...records.failed()]
  if (problems.length === 0) return null
  return (
    <section aria-labelledby={summary}>
      <details className="refused">
        <summary id={summary}>{say().shell.refused(problems.length, accepted, given)}</summary>
        <ul>
          {problems.slice(0, LISTED).map(problem => (
            <li key={`${problem.path} ${problem.message}`} lang="en" dir="auto">
              {problemSentence(problem)} {problem.remedy}
            </li>
          ))}
          {problems.length > LISTED && <li>{say().address.more(problems.length - LISTED)}</li>}
        </ul>
      </details>
    </section>
  )
}
