/** What the static part of the timeline draws, computed again only when something that it depends on has changed. */
import { useCallback, useMemo, useState } from 'react'
import type { TimeWindow } from '../../model/timespan.ts'
import type { Rows, RowSet } from '../../query/rows.ts'
import { useApp, useAppStore, useChoice, useData } from '../../store/react.ts'
import { histogram, type HistogramDrawing } from './bins.ts'
import { keepIn } from './brush.ts'
import { defaultAxis, wholeExtent } from './extent.ts'
import type { PlotLayout } from './frame.ts'
import { layLanes, type LaneLayout } from './lanes.ts'
import { timeScale, type TimeScale } from './scale.ts'
import { ticks, type Ticks } from './ticks.ts'

export interface Drawing {
  /** Rows that pass every clause but time. */
  readonly rows: Rows
  readonly layout: PlotLayout
  readonly extent: TimeWindow
  readonly scale: TimeScale
  readonly ticks: Ticks
  readonly histogram: HistogramDrawing
  readonly lanes: LaneLayout
}

/** The whole extent and the axis in sight; null where no event has a date. */
export function useAxis(): { extent: TimeWindow; axis: TimeWindow } | null {
  const { columns } = useData()
  const chosen = useChoice('axis')
  const extent = useMemo(() => wholeExtent(columns), [columns])
  const home = useMemo(() => defaultAxis(columns), [columns])
  return useMemo(() => {
    if (extent === null || home === null) return null
    return { extent, axis: chosen === null ? home : keepIn(chosen, extent) }
  }, [extent, home, chosen])
}

/** Rows that pass every clause but time: the same object while the rows are the same. */
export function useRowsOfAllTime(): RowSet {
  const store = useAppStore()
  return useApp(state => store.sight(state).rowsOfAllTime)
}

/** Until the plot has a size nothing is drawn, and nothing need be counted for it. */
const NOT_LAID_OUT: Rows = []

export function useDrawing(layout: PlotLayout, rows: Rows, extent: TimeWindow, axis: TimeWindow): Drawing {
  const { columns, dataset } = useData()
  const certainty = useChoice('certainty')
  const { width, histogramHeight: height, lanesHeight } = layout
  const categories = Math.max(1, dataset.categories.length)
  const scale = useMemo(() => timeScale(axis, width), [axis, width])
  const drawn = width > 0 ? rows : NOT_LAID_OUT
  const bars = useMemo(
    () => histogram({ columns, categories, rows: drawn, certainty, extent, scale, height }),
    [columns, categories, drawn, certainty, extent, scale, height],
  )
  const lanes = useMemo(
    () => layLanes({ columns, rows: drawn, scale, height: lanesHeight }),
    [columns, drawn, scale, lanesHeight],
  )
  const row = useMemo(() => ticks(scale), [scale])
  return useMemo(
    () => ({ rows, layout, extent, scale, ticks: row, histogram: bars, lanes }),
    [rows, layout, extent, scale, row, bars, lanes],
  )
}

/** Size of an element in whole pixels, and the ref to put on it; zero until it is laid out. */
export function useSize(): [(element: HTMLElement | null) => (() => void) | undefined, number, number] {
  const [size, setSize] = useState({ width: 0, height: 0 })
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      setSize(last => (last.width === width && last.height === height ? last : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size.width, size.height]
}
