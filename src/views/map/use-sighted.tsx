/** Binds the map to the store: its board, and a reader of what is in sight that does not render anything. */
import { useMemo } from 'react'
import { useAppStore, useData } from '../../store/react.ts'
import { createBoard, type Board } from './board.ts'
import { createMeasure, type Palette } from './draw/palette.ts'
import { buildMarks } from './marks.ts'
import type { Shape } from './shape.ts'
import { createSighted, type Sighted } from './sighted.ts'

/** `outlines` holds the areas of the base map that have arrived so far, by id; `brief` shortens the tags. */
export function useBoard(palette: Palette, outlines: ReadonlyMap<string, Shape>, brief: boolean): Board {
  const { dataset, columns } = useData()
  const marks = useMemo(() => buildMarks(columns, dataset.places), [columns, dataset])
  return useMemo(() => {
    const measure = createMeasure(palette.tagFont)
    return createBoard(marks, columns.category, id => outlines.get(id) ?? null, measure, brief)
  }, [marks, columns, outlines, palette, brief])
}

/** The component that calls this does not render when the window moves: it reads when it needs to. */
export function useSighted(board: Board, showGhosts: boolean): () => Sighted {
  const store = useAppStore()
  const data = useData()
  return useMemo(() => createSighted(store, board, data, showGhosts), [store, board, data, showGhosts])
}
