/** Binds the map to the store: what the canvas shows, derived from the dataset and what the reader chose. */
import { useMemo } from 'react'
import type { Dataset } from '../../model/dataset.ts'
import type { RowSet } from '../../query/rows.ts'
import { useChoice, useData, useSight } from '../../store/react.ts'
import { createBoard } from './board.ts'
import type { Sighted } from './draw/frame-painter.ts'
import { createMeasure, type Palette } from './draw/palette.ts'
import { buildMarks } from './marks.ts'
import { linksOf, linkWords } from './relations.ts'
import type { Shape } from './shape.ts'

/** Row of an event by its id or an alias; -1 for none. */
function rowOf(dataset: Dataset, id: string | undefined): number {
  return id === undefined ? -1 : (dataset.eventIndex.get(id) ?? -1)
}

type SightedLinks = Sighted['links']

/** Relations of the open event with their words, faint where the other event does not pass the filters. */
function linksFor(dataset: Dataset, focus: number, rows: RowSet): SightedLinks {
  if (focus < 0) return []
  return linksOf(dataset, focus).map(link => ({
    kind: link.kind,
    from: link.from,
    to: link.to,
    words: linkWords(link, focus),
    faint: !rows.has(link.from === focus ? link.to : link.from),
  }))
}

/** `outlines` holds the areas of the base map that have arrived so far, by id. */
export function useSighted(
  palette: Palette,
  outlines: ReadonlyMap<string, Shape>,
  showGhosts: boolean,
): Sighted {
  const { dataset, columns } = useData()
  const sight = useSight()
  const [hover, focus, box] = [useChoice('hover'), useChoice('focus'), useChoice('area')]
  const marks = useMemo(() => buildMarks(dataset), [dataset])
  const board = useMemo(
    () =>
      createBoard(marks, columns.category, id => outlines.get(id) ?? null, createMeasure(palette.tagFont)),
    [marks, columns, outlines, palette],
  )
  const rows = sight.rowsOfAllPlaces
  const ghosts = showGhosts ? sight.rowsOfAllTime : null
  const focused = useMemo(() => rowOf(dataset, focus?.event), [dataset, focus])
  const links = useMemo(() => linksFor(dataset, focused, rows), [dataset, focused, rows])
  const hovered = useMemo(() => rowOf(dataset, hover ?? undefined), [dataset, hover])
  return useMemo(
    () => ({ board, category: columns.category, rows, ghosts, hover: hovered, focus: focused, links, box }),
    [board, columns, rows, ghosts, hovered, focused, links, box],
  )
}
