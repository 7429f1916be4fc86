/** What happens when a mark is pointed at, walked to or chosen: the state behind the tooltip and the lists. */
import type { Map as LeafletMap } from 'leaflet'
import { useCallback, useMemo } from 'react'
import { openRow } from '../../store/open-row.ts'
import { useApp, useAppStore, useChoose, useData } from '../../store/react.ts'
import { setHover } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { useKept } from '../parts/kept.tsx'
import type { Hit } from './hits.ts'
import type { Spot } from './marks.ts'
import { pickOf, spotsOf, spotsUnder } from './members.ts'
import { hitWords } from './MapTooltip.tsx'
import type { Sighted } from './sighted.ts'
import { lessMotion } from './theme.tsx'
import { useClosing } from './useClosing.tsx'
import { whereWords } from './words.ts'

export interface OpenList {
  readonly title: string
  readonly note: string
  readonly rows: readonly number[]
  /** Where its corner is wanted, in px of the panel. */
  readonly at: { readonly left: number; readonly top: number }
}

/** Width of a list in px, as `map.css` has it. */
const LIST_WIDTH = 300

/** Beside a point; the style sheet holds it within the panel, however that is resized. */
function listPlace(x: number, y: number, width: number): OpenList['at'] {
  return { left: x + 16 + LIST_WIDTH > width ? x - 16 - LIST_WIDTH : x + 16, top: y - 40 }
}

export interface Picking {
  readonly hit: Hit | null
  /** Spots of the events of the mark that is pointed at. */
  readonly hitSpots: readonly Spot[]
  readonly list: OpenList | null
  readonly onPoint: (hit: Hit | null) => void
  readonly onStep: (hit: Hit | null) => void
  readonly onPick: (hit: Hit | null) => void
  readonly openList: (list: OpenList | null) => void
}

export function usePicking(map: LeafletMap | null, sighted: () => Sighted): Picking {
  const { dataset, records } = useData()
  const store = useAppStore()
  const choose = useChoose()
  const announce = useApp(state => state.announce)
  // Marks and lists name rows, which another telling numbers anew.
  const [hit, setHit] = useKept<Hit>(records)
  const [list, openList] = useKept<OpenList>(records)

  const spotsFor = useCallback(
    ({ mark, scene }: Hit): readonly Spot[] => {
      const { board, rows, ghosts } = sighted()
      const { counts } = (mark.ghost ? board.ghosts(ghosts ?? []) : board.shown(rows)).spots
      return spotsUnder(board.marks, scene, mark, counts)
    },
    [sighted],
  )

  const onPoint = useCallback(
    (next: Hit | null) => {
      setHit(next)
      const event = next?.mark.count === 1 ? records.at(next.mark.row) : null
      choose(setHover, event?.id ?? null)
    },
    [choose, records, setHit],
  )
  const onStep = useCallback(
    (next: Hit | null) => {
      onPoint(next)
      if (next !== null) announce(hitWords(next, records, dataset, spotsFor(next)))
    },
    [onPoint, announce, records, dataset, spotsFor],
  )
  const onPick = useCallback(
    (next: Hit | null) => {
      openList(null)
      if (next === null || map === null) return
      const { mark, target, scene } = next
      const { board, rows: inside, ghosts } = sighted()
      const rows = mark.ghost ? (ghosts ?? []) : inside
      const pick = pickOf(board, scene, mark, rows, map.getZoom(), map.getMaxZoom())
      switch (pick.do) {
        case 'open':
          openRow(store, pick.row)
          return
        case 'zoom':
          map.setView([pick.view.lat, pick.view.lng], pick.view.zoom, { animate: !lessMotion() })
          return
        case 'list': {
          const words = say().map
          const spots = spotsOf(board.marks, pick.rows)
          const title = words.eventsAt(pick.rows.length, whereWords(spots.map(spot => spot.place)))
          const note = spots.length === 1 || mark.look === 'cell' ? words.inOrder : words.tooNear
          setHit(null)
          openList({ title, note, rows: pick.rows, at: listPlace(target.x, target.y, map.getSize().x) })
        }
      }
    },
    [map, sighted, store, openList, setHit],
  )
  useClosing(map, list, openList)
  const hitSpots = useMemo(() => (hit === null ? [] : spotsFor(hit)), [hit, spotsFor])
  return { hit, hitSpots, list, onPoint, onStep, onPick, openList }
}
