/** Binds the map to the store: what the canvas shows, derived from the dataset and what the reader chose. */
import { useMemo } from 'react'
import { linkWords } from '../../model/links.ts'
import type { Link } from '../../model/records.ts'
import { withoutRows, type Followed } from '../../query/follow.ts'
import { useChoice, useData, useLinks, useRowOf, useSight } from '../../store/react.ts'
import { createBoard } from './board.ts'
import type { Sighted } from './draw/frame-painter.ts'
import { createMeasure, type Palette } from './draw/palette.ts'
import { buildMarks } from './marks.ts'
import type { Shape } from './shape.ts'

type SightedLinks = Sighted['links']

/** Relations of the open event with their words, faint where the other event does not pass the filters. */
function linksFor(links: readonly Link[], focus: number, rows: Followed): SightedLinks {
  return links.map(link => ({
    kind: link.kind,
    from: link.from,
    to: link.to,
    words: linkWords(link, focus),
    faint: !rows.has(link.from === focus ? link.to : link.from),
  }))
}

/** `outlines` holds the areas of the base map that have arrived so far, by id; `brief` shortens the tags. */
export function useSighted(
  palette: Palette,
  outlines: ReadonlyMap<string, Shape>,
  showGhosts: boolean,
  brief: boolean,
): Sighted {
  const { dataset, columns, disputed, silent } = useData()
  const sight = useSight()
  const [hover, focus, box] = [useChoice('hover'), useChoice('focus'), useChoice('area')]
  const marks = useMemo(() => buildMarks(columns, dataset.places), [columns, dataset])
  const board = useMemo(() => {
    const measure = createMeasure(palette.tagFont)
    return createBoard(marks, columns.category, id => outlines.get(id) ?? null, measure, brief)
  }, [marks, columns, outlines, palette, brief])
  const passing = sight.rowsOfAllPlaces
  const rows = useMemo(() => (silent === null ? passing : withoutRows(passing, silent)), [passing, silent])
  const ghosts = showGhosts ? sight.rowsOfAllTime : silent === null ? null : passing
  const focused = useRowOf(focus?.event ?? null) ?? -1
  const known = useLinks(focused < 0 ? null : focused)
  const links = useMemo(() => linksFor(known, focused, rows), [known, focused, rows])
  const hovered = useRowOf(hover) ?? -1
  return useMemo(
    () => ({
      board,
      category: columns.category,
      rows,
      ghosts,
      hover: hovered,
      focus: focused,
      links,
      box,
      disputed,
    }),
    [board, columns, rows, ghosts, hovered, focused, links, box, disputed],
  )
}
