import { useApp, useAppStore } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import type { Listed } from './EventList.tsx'

/** Events without a date are never drawn and always counted. */
export function Undated({ list, brief = false }: { list: (listed: Listed) => void; brief?: boolean }) {
  const store = useAppStore()
  const undated = useApp(state => store.sight(state).undated)
  if (undated.length === 0) return null
  const title = say().timeline.undated(undated.length)
  return (
    <button
      type="button"
      aria-label={title}
      className="quiet-button timeline-undated"
      onClick={event => list({ title, rows: undated, opener: event.currentTarget })}
    >
      {brief ? say().timeline.undatedBriefly(undated.length) : title}
    </button>
  )
}
