import { point, type Map as LeafletMap } from 'leaflet'
import { useEffect, useRef, type RefObject } from 'react'
import { say } from '../../words/say.ts'
import { stepOf, stepTo, type Corner, type Pen } from './box-steps.ts'
import { degreesWords } from './words.ts'

/** A corner is told where it stands once it has stood so long, in ms: not at each step of a key that is held. */
const TOLD_AFTER = 400
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, '−': -1 }

interface BoxKeys {
  /** What has the focus while a box is drawn. */
  readonly sheet: RefObject<HTMLElement | null>
  readonly map: LeafletMap
  readonly pen: Pen | null
  readonly onPen: (pen: Pen) => void
  /** Keeps the box; answers false where it is too small. */
  readonly onFinish: () => boolean
  readonly announce: (text: string) => void
}

/** Reads the keys that draw a box: what they do to the pen, and what is said of it. */
export function useBoxKeys({ sheet, map, pen, onPen, onFinish, announce }: BoxKeys): void {
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const latLngAt = ({ x, y }: Corner) => map.containerPointToLatLng([x, y])
  const wordsAt = (at: Corner) => degreesWords(latLngAt(at), map.getZoom())

  const move = (now: Pen, by: Corner) => {
    const { at, pan } = stepTo(now.at, by, map.getSize())
    if (pan.x !== 0 || pan.y !== 0) map.panBy([pan.x, pan.y], { animate: false })
    onPen({ ...now, at })
    timer.current = window.setTimeout(() => announce(wordsAt(at)), TOLD_AFTER)
  }
  const setCorner = (now: Pen) => {
    const { box } = say().map
    if (now.from !== null) {
      if (!onFinish()) announce(box.tooSmall)
      return
    }
    onPen({ ...now, from: latLngAt(now.at) })
    announce(box.cornerSet(wordsAt(now.at)))
  }

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { x, y } = map.getSize().divideBy(2)
    const now = pen?.byKeys ? pen : { from: null, at: { x, y }, byKeys: true }
    const by = stepOf(event.key, event.shiftKey)
    const zoom = ZOOMS[event.key]
    const isSet = event.key === 'Enter' || event.key === ' '
    if (by === null && zoom === undefined && !isSet) return
    event.preventDefault()
    event.stopPropagation()
    clearTimeout(timer.current)
    if (by !== null) move(now, by)
    else if (zoom !== undefined) {
      map.setZoomAround(point(now.at.x, now.at.y), map.getZoom() + zoom, { animate: false })
      onPen(now)
      // The press that began it may be held.
    } else if (!event.repeat) setCorner(now)
  }
  useEffect(() => {
    const { current } = sheet
    current?.addEventListener('keydown', press)
    return () => current?.removeEventListener('keydown', press)
  })
}
