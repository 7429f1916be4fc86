import { useChoose, useData } from '../../store/react.ts'
import { setToldBy } from '../../store/transitions.ts'
import { Icon } from '../parts/icons.tsx'

/** Says whose telling the page shows, how much of the dataset that voice speaks of, and leads back to all voices. */
export function TellerBar() {
  const { teller, columns } = useData()
  const choose = useChoose()
  if (teller === null) return null
  return (
    <section className="teller-bar" aria-label="As told by">
      <p>
        As told by <b dir="auto">{teller.name}</b>: speaks of {teller.speaks} of {columns.count} events. Their
        dates and places lead; the rest is dimmed.
      </p>
      <button type="button" className="quiet-button" onClick={() => choose(setToldBy, null)}>
        <Icon name="close" /> All voices
      </button>
    </section>
  )
}
