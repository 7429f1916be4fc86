/** Says what lies beyond an edge of the axis, and brings it into sight. */
import { say } from '../../words/say.ts'

export function EdgeButton({
  side,
  top,
  label,
  text,
  onClick,
}: {
  side: 'left' | 'right'
  top: number
  label: string
  text: string
  onClick: () => void
}) {
  return (
    <button
      type="button"
      className={`timeline-edge timeline-edge-${side}`}
      style={{ top }}
      aria-label={side === 'left' ? say().timeline.earlier(label) : say().timeline.later(label)}
      title={label}
      onClick={onClick}
    >
      {side === 'left' && <Arrow d="M6 1L1 5L6 9" />}
      {text}
      {side === 'right' && <Arrow d="M1 1L6 5L1 9" />}
    </button>
  )
}

function Arrow({ d }: { d: string }) {
  return (
    <svg width="7" height="10" viewBox="0 0 7 10" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
