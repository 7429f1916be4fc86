/** The map of events: one landmark with the map, its tools, its legend and its lists. */
import type { Map as LeafletMap } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useCallback, useMemo, useRef, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import { useApp } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { InTurn } from '../parts/InTurn.tsx'
import { Ground } from './Ground.tsx'
import { ZOOM_STEP } from './board.ts'
import { BoxDrawer } from './BoxDrawer.tsx'
import { EventCanvas } from './EventCanvas.tsx'
import type { EventLayer } from './EventLayer.ts'
import { EventList } from './EventList.tsx'
import { FocusView } from './FocusView.tsx'
import { homeBounds } from './home.ts'
import './map.css'
import { MapFoot } from './MapFoot.tsx'
import { MapKeys } from './MapKeys.tsx'
import { MapTooltip } from './MapTooltip.tsx'
import { MapTools, type MapMode } from './MapTools.tsx'
import { usePainter } from './painter.tsx'
import { usePicking } from './picking.tsx'
import { useOutlines } from './outlines.tsx'
import { useBoard, useSighted } from './use-sighted.tsx'
import { lessMotion, useNarrow, useThemed } from './theme.tsx'
import { TileOffer } from './tiles/TileOffer.tsx'
import { ViewSync } from './ViewSync.tsx'

/** At this one a phone shows most of the world. */
const MIN_ZOOM = 1
/** The base map is drawn no finer than this. */
const MAX_ZOOM = 11

/** What could not be had, in words. */
function MapHints(props: {
  readonly failure: string | null
  readonly tileFailure: string | null
  readonly onAgain: () => void
}) {
  const { failure, tileFailure, onAgain } = props
  return (
    <div className="map-hints" role="status">
      {failure === null ? null : (
        <p className="map-hint">
          {failure}{' '}
          <button type="button" className="link-button" onClick={onAgain}>
            {say().shell.tryAgain}
          </button>
        </p>
      )}
      {tileFailure === null ? null : <p className="map-hint">{tileFailure}</p>}
    </div>
  )
}

/** How the map of Leaflet is made. Its controls are the page's own, and the page says when its size changes. */
function options(motion: boolean) {
  return {
    className: 'map-leaflet',
    center: [0, 0] as [number, number],
    zoom: MIN_ZOOM,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    zoomSnap: ZOOM_STEP,
    zoomControl: false,
    attributionControl: false,
    trackResize: false,
    worldCopyJump: true,
    zoomAnimation: motion,
    fadeAnimation: false,
    inertia: motion,
  }
}

export function MapPanel() {
  const announce = useApp(state => state.announce)
  const { palette, theme } = useThemed()
  const [attempt, setAttempt] = useState(0)
  const outlines = useOutlines(attempt)
  const [ghosts, setGhosts] = useState(false)
  const [map, setLeaflet] = useState<LeafletMap | null>(null)
  const narrow = useNarrow(map?.getContainer() ?? null)
  const board = useBoard(palette, outlines, narrow)
  const sighted = useSighted(board, ghosts)
  const { marks } = board
  const home = useMemo(() => homeBounds(marks.spots), [marks])
  const [layer, setLayer] = useState<EventLayer | null>(null)
  const [mode, setMode] = useState<MapMode>(null)
  const [dense, setDense] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [tileFailure, setTileFailure] = useState<string | null>(null)
  const [following, setFollowing] = useState(false)
  const after = useRef<HTMLDivElement>(null)
  const { hit, hitSpots, list, openList, ...on } = usePicking(map, sighted)
  const closeList = useCallback(() => {
    openList(null)
  }, [openList])
  const showGhosts = useCallback(
    (shown: boolean) => {
      closeList()
      setGhosts(shown)
    },
    [closeList],
  )
  const stopMode = useCallback(() => {
    setMode(null)
  }, [])
  const stopFollowing = useCallback(() => {
    setFollowing(false)
  }, [])
  const tryAgain = () => {
    setAttempt(attempt + 1)
    // The button goes with the words around it.
    map?.getContainer().focus()
  }
  usePainter(map)

  return (
    <section className="map-panel" aria-label={say().map.title}>
      <h2 className="visually-hidden">{say().map.title}</h2>
      <button type="button" className="map-skip" onClick={() => after.current?.focus()}>
        {say().map.skip}
      </button>
      <MapContainer ref={setLeaflet} {...options(!lessMotion())}>
        <ViewSync home={home} following={following} onOtherBox={stopFollowing} />
        <FocusView marks={marks} />
        <InTurn>
          <Ground
            theme={theme}
            board={board}
            onFailure={setFailure}
            onTileFailure={setTileFailure}
            attempt={attempt}
            maxZoom={MAX_ZOOM}
          />
        </InTurn>
        <InTurn>
          <EventCanvas
            sighted={sighted}
            palette={palette}
            layer={layer}
            onLayer={setLayer}
            onPoint={on.onPoint}
            onPick={on.onPick}
            onDense={setDense}
          />
        </InTurn>
        <MapKeys
          layer={layer}
          mode={mode}
          onMode={setMode}
          onStep={on.onStep}
          onPick={on.onPick}
          announce={announce}
        />
      </MapContainer>
      {map !== null && mode === 'box' ? <BoxDrawer map={map} onDone={stopMode} /> : null}
      {hit !== null && map !== null ? (
        <MapTooltip hit={hit} spots={hitSpots} width={map.getSize().x} />
      ) : null}
      {list === null ? null : <EventList key={list.title} {...list} onClose={closeList} />}
      <MapTools
        map={map}
        shown={() => {
          const { counts } = board.shown(sighted().rows).spots
          return marks.spots.filter((_, at) => (counts[at] as number) > 0)
        }}
        mode={mode}
        onMode={setMode}
        following={following}
        onFollowing={setFollowing}
      />
      <TileOffer />
      <MapHints failure={failure} tileFailure={tileFailure} onAgain={tryAgain} />
      <MapFoot
        sighted={sighted}
        dense={dense}
        ghosts={ghosts}
        onGhosts={showGhosts}
        onList={openList}
        theme={theme}
      />
      <div ref={after} tabIndex={-1} className="map-end" />
    </section>
  )
}
