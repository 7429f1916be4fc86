import { memo, useMemo } from 'react'
import { linksOf } from '../../model/links.ts'
import { useChoice, useData } from '../../store/react.ts'
import { arcPath, middleOf } from './arcs.ts'
import type { Drawing } from './useDrawing.tsx'

/** Arcs from the open event to those that it answers, precedes, is part of or shares an object with. */
export const Links = memo(function Links({ drawing }: { drawing: Drawing }) {
  const { dataset } = useData()
  const focus = useChoice('focus')?.event ?? null
  const row = focus === null ? undefined : dataset.eventIndex.get(focus)
  const links = useMemo(() => (row === undefined ? [] : linksOf(dataset, row)), [dataset, row])
  if (row === undefined || links.length === 0) return null
  const here = middleOf(drawing, dataset, row)
  if (here === null) return null
  return (
    <svg
      className="timeline-links"
      width={drawing.layout.width}
      height={drawing.layout.height}
      aria-hidden="true"
    >
      {links.map(({ kind, from, to }) => {
        const there = middleOf(drawing, dataset, from === row ? to : from)
        return there === null ? null : (
          <path key={`${kind} ${String(from)} ${String(to)}`} d={arcPath(here, there)} />
        )
      })}
    </svg>
  )
})
