import { useCallback, useMemo, useState } from 'react'
import type { TimeWindow } from '../../model/timespan.ts'
import { useChoose, useData } from '../../store/react.ts'
import { setAxis } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { useKept } from '../parts/kept.tsx'
import { zoomAxis } from './axis-moves.ts'
import { EventList, type Listed } from './EventList.tsx'
import { plotLayout } from './frame.ts'
import { Overview } from './Overview.tsx'
import { Plot } from './Plot.tsx'
import './timeline.css'
import { Toolbar } from './Toolbar.tsx'
import { Undated } from './Undated.tsx'
import { useAxis, useDrawing, useRowsOfAllTime, useSize } from './useDrawing.tsx'
import { usePainter } from './usePainter.tsx'
import { zoneWords } from './words.ts'

/** Below this width the line of controls does not fit. */
const NARROW_PX = 1220
/** Below this one the lengths of the window do not fit either. */
const TINY_PX = 560

/** Time: how many events when, which is which, and the window that the whole page is filtered by. */
export function Timeline() {
  const axes = useAxis()
  const { records } = useData()
  // A list names rows, which another telling numbers anew.
  const [listed, setListed] = useKept<Listed>(records)
  const close = useCallback(() => setListed(null), [setListed])
  return (
    <section className="timeline" aria-label={say().timeline.title}>
      <h2 className="visually-hidden">{say().timeline.title}</h2>
      {axes === null ? (
        <div className="timeline-nothing">
          <p>{say().timeline.nothing}</p>
          <Undated list={setListed} />
        </div>
      ) : (
        <Dated {...axes} list={setListed} />
      )}
      {listed !== null && <EventList listed={listed} close={close} />}
    </section>
  )
}

interface DatedProps {
  extent: TimeWindow
  axis: TimeWindow
  list: (listed: Listed) => void
}

function Dated({ extent, axis, list }: DatedProps) {
  const { dataset } = useData()
  const choose = useChoose()
  const rows = useRowsOfAllTime()
  const [lanesOpen, setLanesOpen] = useState(true)
  const [plotRef, width, height] = useSize()
  const [stripRef, stripWidth] = useSize()
  const layout = useMemo(() => plotLayout(width, height, lanesOpen), [width, height, lanesOpen])
  const drawing = useDrawing(layout, rows, extent, axis)
  usePainter({ extent, axis, rows, lanesOpen })
  const foldLanes = useCallback(() => setLanesOpen(open => !open), [])
  const words = say().timeline
  const zoom = (factor: number) => choose(setAxis, zoomAxis(axis, (axis.from + axis.to) / 2, factor, extent))
  return (
    <>
      <Toolbar
        extent={extent}
        axis={axis}
        step={drawing.ticks.step}
        narrow={width < NARROW_PX}
        tiny={width < TINY_PX}
        list={list}
        lanesOpen={lanesOpen}
        foldLanes={foldLanes}
      />
      <div className="timeline-plot" id="timeline-plot" ref={plotRef}>
        {width > 0 && <Plot drawing={drawing} list={list} />}
      </div>
      <div className="timeline-foot">
        <span className="timeline-zone">{zoneWords(dataset.meta.displayZone)}</span>
        <div className="timeline-strip" ref={stripRef}>
          {stripWidth > 0 && <Overview extent={extent} axis={axis} rows={rows} width={stripWidth} />}
        </div>
        <div className="timeline-group timeline-joined timeline-zoom" role="group" aria-label={words.axis}>
          <ZoomButton label={words.zoomOut} text="−" onClick={() => zoom(2)} />
          <ZoomButton label={words.zoomIn} text="+" onClick={() => zoom(0.5)} />
          <ZoomButton label={words.showAll} text={words.all} onClick={() => choose(setAxis, extent)} />
          <ZoomButton label={words.showHome} text={words.home} onClick={() => choose(setAxis, null)} />
        </div>
      </div>
    </>
  )
}

function ZoomButton({ label, text, onClick }: { label: string; text: string; onClick: () => void }) {
  return (
    <button type="button" className="quiet-button" aria-label={label} title={label} onClick={onClick}>
      {text}
    </button>
  )
}
