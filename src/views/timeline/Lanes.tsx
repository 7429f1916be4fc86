import { memo } from 'react'
import { useData, useRecords } from '../../store/react.ts'
import { categoryColour, CONTRADICTION_PATH, shapePath } from '../parts/shapes.ts'
import { PITCH, type LaneLayout, type LaneMark } from './lanes.ts'
import { SIGN_PX, signInk } from './segments.ts'
import { shortTitle } from './words.ts'

/** Free pixels that make a label worth its place. */
const LABEL_PX = 70

/** The events that found room, each with its sign and the stretch of time that it may have taken. */
export const Lanes = memo(function Lanes({ lanes, inks }: { lanes: LaneLayout; inks: string }) {
  const { columns, disputed, silent } = useData()
  const records = useRecords()
  return lanes.marks.map(mark => (
    <Mark
      key={mark.row}
      mark={mark}
      pitch={lanes.pitch}
      category={columns.category[mark.row] ?? 0}
      title={records.at(mark.row)?.title ?? ''}
      inks={inks}
      disputed={disputed(mark.row)}
      dim={silent?.[mark.row] === 1}
    />
  ))
})

interface MarkProps {
  readonly mark: LaneMark
  readonly pitch: number
  readonly category: number
  readonly title: string
  readonly inks: string
  readonly disputed: boolean
  /** The chosen teller is silent on the event. */
  readonly dim: boolean
}

function Mark({ mark, pitch, category, title, inks, disputed, dim }: MarkProps) {
  const roomy = pitch === PITCH.roomy
  const thick = roomy ? 7 : 5
  const { drawn, x0, x1, free, signOnly } = mark
  const colour = categoryColour(category)
  const paint = (ink: string) => (ink === 'solid' ? colour : `url(#${inks}${ink}${String(category)})`)
  const sign = roomy ? 4.6 : 4
  return (
    <g
      className={dim ? 'timeline-dim' : undefined}
      transform={`translate(0 ${mark.lane * pitch + pitch / 2})`}
    >
      {!signOnly &&
        drawn.x1 - drawn.x0 > SIGN_PX &&
        drawn.segments.map(({ ink, x0: from, x1: to }) => (
          <rect
            key={from}
            className={`timeline-bar timeline-${ink}`}
            x={from}
            y={-thick / 2}
            width={to - from}
            height={thick}
            style={{ fill: paint(ink) }}
          />
        ))}
      <path
        className={`timeline-sign timeline-sign-${signInk(drawn)}`}
        transform={`translate(${x0 + SIGN_PX / 2} 0) scale(${sign})`}
        d={shapePath(category)}
        style={{ fill: signInk(drawn) === 'hatch' ? paint('hatch') : colour, stroke: colour }}
      />
      {disputed && (
        <path
          className={`timeline-disputed timeline-disputed-${signInk(drawn)}`}
          transform={`translate(${x0 + SIGN_PX / 2} 0) scale(${sign * 0.8})`}
          d={CONTRADICTION_PATH}
        />
      )}
      {drawn.openLeft && <path className="timeline-open" d="M6 -4L1 0L6 4" style={{ stroke: colour }} />}
      {drawn.openRight && (
        <path
          className="timeline-open"
          d="M-6 -4L-1 0L-6 4"
          transform={`translate(${x1} 0)`}
          style={{ stroke: colour }}
        />
      )}
      {roomy && !signOnly && free > LABEL_PX && (
        <text className="timeline-title" x={x1 + 4} y="3.5">
          {shortTitle(title, free - 12)}
        </text>
      )}
    </g>
  )
}
