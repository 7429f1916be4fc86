import { memo, useMemo } from 'react'
import { useData, useRecords, useWanted } from '../../store/react.ts'
import { categoryColour, CONTRADICTION_PATH, placedPath, shapePath } from '../parts/shapes.ts'
import { PITCH, type LaneLayout, type LaneMark } from './lanes.ts'
import { SIGN_PX, signInk } from './segments.ts'
import { shortTitle } from './words.ts'

/** Free pixels that make a label worth its place. */
const LABEL_PX = 70

interface LanesProps {
  readonly lanes: LaneLayout
  readonly inks: string
  /** Upper edge of the first lane, in pixels. */
  readonly top: number
}

/** The events that found room, each with its sign and the stretch of time that it may have taken. */
export const Lanes = memo(function Lanes({ lanes, inks, top }: LanesProps) {
  const { columns, disputed, silent } = useData()
  const records = useRecords()
  useWanted(useMemo(() => lanes.marks.map(({ row }) => row), [lanes]))
  return lanes.marks.map(mark => (
    <Mark
      key={mark.row}
      mark={mark}
      roomy={lanes.pitch === PITCH.roomy}
      y={top + (mark.lane + 0.5) * lanes.pitch}
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
  readonly roomy: boolean
  /** Middle of the lane, in pixels. */
  readonly y: number
  readonly category: number
  readonly title: string
  readonly inks: string
  readonly disputed: boolean
  /** The chosen teller is silent on the event. */
  readonly dim: boolean
}

function Mark({ mark, roomy, y, category, title, inks, disputed, dim }: MarkProps) {
  const thick = roomy ? 7 : 5
  const { drawn, x0, x1, free, signOnly } = mark
  const colour = categoryColour(category)
  const paint = (ink: string) => (ink === 'solid' ? colour : `url(#${inks}${ink}${String(category)})`)
  return (
    <g className={dim ? 'timeline-dim' : undefined}>
      {!signOnly &&
        drawn.x1 - drawn.x0 > SIGN_PX &&
        drawn.segments.map(({ ink, x0: from, x1: to }) => (
          <rect
            key={from}
            className={`timeline-bar timeline-${ink}`}
            x={from}
            y={y - thick / 2}
            width={to - from}
            height={thick}
            style={{ fill: paint(ink) }}
          />
        ))}
      <Sign
        x={x0 + SIGN_PX / 2}
        y={y}
        size={roomy ? 4.6 : 4}
        kind={signInk(drawn)}
        category={category}
        fill={signInk(drawn) === 'hatch' ? paint('hatch') : colour}
        disputed={disputed}
      />
      {drawn.openLeft && (
        <path className="timeline-open" d={`M6 ${y - 4}l-5 4l5 4`} style={{ stroke: colour }} />
      )}
      {drawn.openRight && (
        <path className="timeline-open" d={`M${x1 - 6} ${y - 4}l5 4l-5 4`} style={{ stroke: colour }} />
      )}
      {roomy && !signOnly && free > LABEL_PX && (
        <text className="timeline-title" x={x1 + 4} y={y + 3.5}>
          {shortTitle(title, free - 12)}
        </text>
      )}
    </g>
  )
}

interface SignProps {
  readonly x: number
  readonly y: number
  /** Half of its height, in pixels. */
  readonly size: number
  readonly kind: 'solid' | 'hatch' | 'fade'
  readonly category: number
  readonly fill: string
  readonly disputed: boolean
}

function Sign({ x, y, size, kind, category, fill, disputed }: SignProps) {
  return (
    <>
      <path
        className={`timeline-sign-${kind}`}
        d={placedPath(shapePath(category), x, y, size)}
        strokeWidth={(kind === 'solid' ? 0.22 : 0.3) * size}
        style={{ fill, stroke: categoryColour(category) }}
      />
      {disputed && (
        <path
          className={`timeline-disputed timeline-disputed-${kind}`}
          d={placedPath(CONTRADICTION_PATH, x, y, size * 0.8)}
          strokeWidth={0.4 * size * 0.8}
        />
      )}
    </>
  )
}
