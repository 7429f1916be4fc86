/** What the cells of a crowded map mean: how many events by strength, their most frequent kind by colour. */
import { say } from '../../words/say.ts'
import { FULL_AT, strengthOf } from './draw/cell-colours.ts'

const COUNTS = [1, 10, 100, FULL_AT] as const

export function DensityKey() {
  const words = say().map
  return (
    <div className="map-density-key" role="group" aria-label={words.inCell}>
      <span>{words.inCell}</span>
      {COUNTS.map(count => (
        <span key={count} className="map-density-step">
          <i style={{ opacity: strengthOf(count) }} aria-hidden="true" />
          {count === FULL_AT ? words.atLeast(count) : words.step(count)}
        </span>
      ))}
      <span className="map-density-note">{words.cellColour}</span>
    </div>
  )
}
