import { memo } from 'react'
import { useChoice, useData, useLinks, useRowOf } from '../../store/react.ts'
import { arcPath, middleOf } from './arcs.ts'
import type { Drawing } from './useDrawing.tsx'

/** Arcs from the open event to those that it answers, precedes, is part of or shares an object with. */
export const Links = memo(function Links({ drawing }: { drawing: Drawing }) {
  const { columns } = useData()
  const row = useRowOf(useChoice('focus')?.event ?? null)
  const links = useLinks(row)
  if (row === null || links.length === 0) return null
  const here = middleOf(drawing, columns, row)
  if (here === null) return null
  return (
    <svg
      className="timeline-links"
      width={drawing.layout.width}
      height={drawing.layout.height}
      aria-hidden="true"
    >
      {links.map(({ kind, from, to }) => {
        const there = middleOf(drawing, columns, from === row ? to : from)
        return there === null ? null : (
          <path key={`${kind} ${String(from)} ${String(to)}`} d={arcPath(here, there)} />
        )
      })}
    </svg>
  )
})
