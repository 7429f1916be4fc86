import { figureText } from '../../evidence/figures.ts'
import { rangePlot, type RangeRow } from '../../evidence/range-plot.ts'
import type { Claim } from '../../model/schema.ts'
import { useData } from '../../store/react.ts'
import { say } from '../../words/say.ts'

const percent = (value: number, [low, high]: readonly [number, number]) =>
  `${String(Math.round(((value - low) / (high - low || 1)) * 1000) / 10)}%`

/** One claim's figure: a dot for a number, a bar for a range, a fading end for "at least" and "at most". */
function Bar({ row, domain }: { row: RangeRow; domain: readonly [number, number] }) {
  const point = row.min === row.max
  const start = percent(row.min, domain)
  return (
    <span className="range-track">
      <span
        className="range-bar"
        data-point={point || undefined}
        data-open-low={row.openLow || undefined}
        data-open-high={row.openHigh || undefined}
        data-approximate={row.approximate || undefined}
        style={point ? { left: start } : { left: start, right: `calc(100% - ${percent(row.max, domain)})` }}
      />
    </span>
  )
}

/** What each claimant gives for one figure, on one axis: rival tolls are seen at a glance. */
export function RangePlot({ claims, of, label }: { claims: readonly Claim[]; of: string; label: string }) {
  const { dataset } = useData()
  const plot = rangePlot(claims, of)
  if (plot === null || plot.rows.length < 2) return null
  return (
    <figure className="range-plot" aria-label={say().reader.figuresOf(label)}>
      <ul>
        {plot.rows.map(row => {
          const claim = claims.find(candidate => candidate.id === row.claimId)
          const figure = claim?.values?.find(value => value.kind === 'figure' && value.of === of)
          return (
            <li key={row.claimId}>
              <span className="range-who" dir="auto">
                {dataset.claimants.get(claim?.claimant ?? '')?.name ?? claim?.claimant}
              </span>
              <Bar row={row} domain={plot.domain} />
              <span className="range-figure">{figure?.kind === 'figure' ? figureText(figure) : ''}</span>
            </li>
          )
        })}
      </ul>
      <p className="range-axis" aria-hidden="true">
        <span className="range-ticks">
          {plot.ticks.map(tick => (
            <span key={tick} style={{ left: percent(tick, plot.domain) }}>
              {say().number(tick)}
            </span>
          ))}
        </span>
      </p>
    </figure>
  )
}
