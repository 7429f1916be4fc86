import { useApp, useAppStore } from '../../store/react.ts'
import type { Listed } from './EventList.tsx'
import { eventCount } from './words.ts'

/** Events without a date are never drawn and always counted. */
export function Undated({ list, brief = false }: { list: (listed: Listed) => void; brief?: boolean }) {
  const store = useAppStore()
  const undated = useApp(state => store.sight(state).undated)
  if (undated.length === 0) return null
  const title = `${eventCount(undated.length)} without a date`
  return (
    <button
      type="button"
      aria-label={title}
      className="quiet-button timeline-undated"
      onClick={event => list({ title, rows: undated, opener: event.currentTarget })}
    >
      {brief ? `${undated.length} undated` : title}
    </button>
  )
}
