import { useMemo } from 'react'
import { useChoice, useChoose, useData } from '../../store/react.ts'
import { toggleFacet } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { howSure, type SureGroup, type SureRow } from './how-sure.ts'
import './how-sure.css'

/** The row's words; where a filter leaves just what it counts, a button that sets the filter. */
function Label({ row: { label, filter, count } }: { row: SureRow }) {
  const choose = useChoose()
  const facets = useChoice('facets')
  if (filter === null || count === 0) return label
  return (
    <button
      type="button"
      className="link-button"
      aria-pressed={facets[filter.facet].includes(filter.value)}
      onClick={() => choose(toggleFacet, filter.facet, filter.value)}
    >
      {label}
    </button>
  )
}

function Group({ group: { title, total, rows, note } }: { group: SureGroup }) {
  return (
    <>
      <table className="sure-table">
        <caption>
          {title} <span className="sure-total">{say().number(total)}</span>
        </caption>
        <tbody>
          {rows.map(row => (
            <tr key={row.label} data-zero={row.count === 0 || undefined}>
              <th scope="row">
                <Label row={row} />
              </th>
              <td className="sure-count">{say().number(row.count)}</td>
              <td className="sure-bar" aria-hidden="true">
                <span style={{ inlineSize: `${String((100 * row.count) / Math.max(1, total))}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note !== null && <p className="sure-note">{note}</p>}
    </>
  )
}

/** How sure the dataset is as a whole: figures first, bars as their shadow. */
export function HowSure() {
  const { dataset, columns, totals } = useData()
  const groups = useMemo(() => howSure(columns, dataset.places, totals), [columns, dataset, totals])
  return (
    <section className="reader-part how-sure">
      <h4 className="eyebrow">{say().reader.sure.title}</h4>
      {groups.map(group => (
        <Group key={group.title} group={group} />
      ))}
    </section>
  )
}
