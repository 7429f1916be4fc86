/** Lets others paint the timeline, laid out anew for the width that they have. */
import { useEffect } from 'react'
import type { TimeWindow } from '../../model/timespan.ts'
import type { Rows } from '../../query/rows.ts'
import { useAppStore } from '../../store/react.ts'
import { loadedOf } from '../../store/store.ts'
import { say } from '../../words/say.ts'
import { readInk } from '../parts/canvas-ink.ts'
import { registerPainter } from '../parts/painters.ts'
import { histogram } from './bins.ts'
import { plotLayout } from './frame.ts'
import { layLanes } from './lanes.ts'
import { paintPlot } from './paint-plot.ts'
import { timeScale } from './scale.ts'
import { ticks } from './ticks.ts'
import type { Drawing } from './useDrawing.tsx'
import { zoneWords } from './words.ts'

const HEIGHT = { lanes: 210, histogram: 120 } as const

interface Shown {
  readonly extent: TimeWindow
  readonly axis: TimeWindow
  readonly rows: Rows
  readonly lanesOpen: boolean
}

export function usePainter({ extent, axis, rows, lanesOpen }: Shown): void {
  const store = useAppStore()
  useEffect(
    () =>
      registerPainter('timeline', {
        settled: () => Promise.resolve(),
        fit: width => ({ width, height: lanesOpen ? HEIGHT.lanes : HEIGHT.histogram }),
        paint(context, { width, height }) {
          const state = store.getState()
          const data = loadedOf(state)
          const { dataset, columns, records } = data
          const { window, certainty, focus: open } = state.choice
          const focus = open === null ? -1 : (records.rowOf(open.event) ?? -1)
          const layout = plotLayout(width, height, lanesOpen)
          const scale = timeScale(axis, width)
          const categories = Math.max(1, dataset.categories.length)
          const drawing: Drawing = {
            rows,
            layout,
            extent,
            scale,
            ticks: ticks(scale),
            histogram: histogram({
              columns,
              categories,
              rows,
              certainty,
              extent,
              scale,
              height: layout.histogramHeight,
            }),
            lanes: layLanes({ columns, rows, scale, height: layout.lanesHeight }),
          }
          const ink = readInk(document.documentElement)
          paintPlot({ context, ink, drawing, data, window, focus })
        },
        notes: () => [
          say().timeline.timesAre(zoneWords(loadedOf(store.getState()).dataset.meta.displayZone)),
        ],
      }),
    [store, extent, axis, rows, lanesOpen],
  )
}
