import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react'
import { say } from './words/say.ts'
import { useApp, useAppStore, useChoice } from './store/react.ts'
import { runCommand } from './commands.ts'
import { endFirstView, firstViewStands } from './first-view.ts'
import { Events } from './views/events/Events.tsx'
import { Filters } from './views/filters/Filters.tsx'
import { Boundary } from './views/parts/Boundary.tsx'
import { InTurn } from './views/parts/InTurn.tsx'
import { inTurn } from './views/parts/turns.ts'
import { codeOf } from './views/parts/later.tsx'
import { SavePicture } from './views/picture/SavePicture.tsx'
import { Reader } from './views/reader/Reader.tsx'
import { Failure, Loading } from './views/shell/Failure.tsx'
import { Header } from './views/shell/Header.tsx'
import { commandOf, readPress } from './views/shell/keyboard.ts'
import { KeysDialog } from './views/shell/KeysDialog.tsx'
import { Notices, Refused } from './views/shell/Notices.tsx'
import { SheetBar, type Sheet } from './views/shell/SheetBar.tsx'
import { useBeside } from './views/shell/useBeside.tsx'
import { useNothingUnder } from './views/shell/useNothingUnder.tsx'
import { TellerBar } from './views/shell/TellerBar.tsx'
import { Timeline } from './views/timeline/Timeline.tsx'
import './styles/layout.css'
import './styles/print.css'

// Leaflet is a quarter of all code: it comes beside the main bundle, so that list and reader stand while it is read.
const mapCode = codeOf(import('./views/map/MapPanel.tsx'))
let mapThere: ComponentType | null = null
const mapComing = mapCode.then(({ MapPanel }) => (mapThere = MapPanel))
// Who asks for the map is told; until then its failure is nobody's.
mapComing.catch(() => null)

/** The map, as soon as its code is there. Not by Suspense, which keeps back for a third of a second what comes soon after. */
function MapSlot() {
  const [Panel, setPanel] = useState<ComponentType | null>(() => mapThere)
  useEffect(() => {
    if (Panel !== null) return
    mapComing.then(
      component => setPanel(() => component),
      (error: unknown) =>
        setPanel(() => {
          throw error
        }),
    )
  }, [Panel])
  if (Panel !== null) return <Panel />
  return <MapWaiting />
}

function MapWaiting() {
  return <section className="map-waiting" aria-label={say().shell.map} aria-busy="true" />
}

/** On a narrow screen a panel is made when its sheet is opened first, and stays from then on. */
function SheetPanel({ shown, children }: { shown: boolean; children: ReactNode }) {
  const [made, setMade] = useState(shown)
  if (shown && !made) setMade(true)
  return made && <InTurn>{children}</InTurn>
}

/** All panels; says that it is being made until each that is to be seen at the start stands. */
function Panels({ children }: { children: ReactNode }) {
  const [busy, setBusy] = useState(true)
  // Effects of what stands inside come first, so that this waits behind all of their turns.
  useEffect(() => inTurn(() => setBusy(false)), [])
  return (
    <main className="instrument" aria-busy={busy}>
      {children}
    </main>
  )
}

// What is for paper and files alone comes after everything that is for the screen.
const PrintSheet = lazy(async () => ({
  default: (await codeOf(import('./views/picture/PrintSheet.tsx'))).PrintSheet,
}))

/** The instrument: every view beside the others, linked by the store alone. */
function Instrument({ onReload }: { onReload: () => void }) {
  const store = useAppStore()
  const [keysOpen, setKeysOpen] = useState(false)
  const focusedEvent = useChoice('focus')?.event ?? null
  const focused = useChoice('source') ?? focusedEvent
  const [sheet, setSheet] = useState<Sheet | null>(focused === null ? null : 'reader')
  const beside = useBeside()
  const closeSheet = useCallback(() => setSheet(null), [])
  const [shown, setShown] = useState(focused)
  if (shown !== focused) {
    setShown(focused)
    if (focused !== null) setSheet('reader')
    else if (sheet === 'reader') setSheet(null)
  }

  useNothingUnder(sheet, closeSheet)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.defaultPrevented ? null : commandOf(readPress(event))
      const off = !store.getState().singleKeys && command !== 'close'
      if (command === null || off || document.querySelector('dialog[open]') !== null) return
      if (command === 'keys') setKeysOpen(true)
      else runCommand(command, store)
      if (command !== 'close') event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [store])

  return (
    <div className="app" data-sheet={sheet ?? undefined}>
      <Boundary part="head">
        <Header onKeys={() => setKeysOpen(true)} tools={<SavePicture />} />
        <TellerBar />
      </Boundary>
      <Panels>
        <div className="side">
          <Boundary part="filters">
            <SheetPanel shown={beside || sheet === 'filters'}>
              <Filters />
            </SheetPanel>
          </Boundary>
          <Boundary part="events">
            <SheetPanel shown={beside || sheet === 'events'}>
              <Events />
            </SheetPanel>
          </Boundary>
        </div>
        <div className="map-cell">
          <Boundary part="map">
            <InTurn instead={<MapWaiting />}>
              <MapSlot />
            </InTurn>
          </Boundary>
        </div>
        <Boundary part="reader">
          <SheetPanel shown={beside || sheet === 'reader'}>
            <Reader />
          </SheetPanel>
        </Boundary>
        <InTurn first>
          <div className="timeline-cell">
            <Boundary part="timeline">
              <Timeline />
            </Boundary>
          </div>
        </InTurn>
      </Panels>
      <SheetBar sheet={sheet} onSheet={setSheet} />
      <Refused />
      <Notices onReload={onReload} />
      <KeysDialog open={keysOpen} onClose={() => setKeysOpen(false)} />
      <Boundary part="print">
        <InTurn>
          <Suspense fallback={null}>
            <PrintSheet />
          </Suspense>
        </InTurn>
      </Boundary>
    </div>
  )
}

interface AppProps {
  /** Opens the dataset once more. */
  readonly onRetry: () => void
  /** Loads the page again, in its newest version. */
  readonly onReload: () => void
}

export function App({ onRetry, onReload }: AppProps) {
  const load = useApp(state => state.load)
  const language = useApp(state => state.language)
  useLayoutEffect(() => {
    if (load.phase !== 'loading') endFirstView()
  }, [load.phase])
  switch (load.phase) {
    case 'loading':
      return <Loading key={language} {...load} named={firstViewStands()} />
    case 'failed':
      return <Failure key={language} problem={load.problem} onRetry={onRetry} />
    case 'ready':
      // A new language is a new page: nothing that was put into words before may stay.
      return <Instrument key={language} onReload={onReload} />
  }
}
