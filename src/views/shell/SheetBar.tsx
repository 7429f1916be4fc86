import { useSight } from '../../store/react.ts'
import { say } from '../../words/say.ts'

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
  const sight = useSight()
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
          {name === 'events' && <span className="facet-count">{say().number(sight.rows.length)}</span>}
        </button>
      ))}
    </nav>
  )
}
