import { useAppStore } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { LiveText } from '../parts/LiveText.tsx'

/** What slides over map and timeline on a narrow screen. */
export type Sheet = 'events' | 'filters' | 'reader'

const SHEETS: readonly Sheet[] = ['events', 'filters', 'reader']

/** On a narrow screen: opens and closes the sheets. Hidden elsewhere, where all of them stand open. */
export function SheetBar({
  sheet,
  onSheet,
}: {
  sheet: Sheet | null
  onSheet: (sheet: Sheet | null) => void
}) {
  const store = useAppStore()
  return (
    <nav className="sheet-bar" aria-label={say().shell.panels}>
      {SHEETS.map(name => (
        <button
          key={name}
          type="button"
          aria-expanded={sheet === name}
          onClick={() => onSheet(sheet === name ? null : name)}
        >
          {say().shell.sheets[name]}
          {name === 'events' && (
            <span className="facet-count">
              <LiveText of={state => say().number(store.sight(state).rows.length)} />
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}
