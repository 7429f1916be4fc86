import { useEffect, useLayoutEffect, useRef } from 'react'
import type { TimeWindow } from '../../model/timespan.ts'
import { useAppStore, useChoice } from '../../store/react.ts'
import { setPlayback, setWindow } from '../../store/transitions.ts'
import type { AppStore } from '../../store/store.ts'
import { say } from '../../words/say.ts'
import { windowWords } from '../parts/window-words.ts'
import { firstWindow, playFrame, stepFrame, type Frame, type Play } from './playback.ts'
import type { Step } from './steps.ts'

/** How often playback says where it is, in milliseconds. */
const SAY_EVERY = 5000
/** A page that slept does not jump over what it missed, in milliseconds. */
const LONGEST_FRAME = 250

/** Runs playback while it is on: by frames, or once a second by a step of the axis under reduced motion. */
export function usePlayback(range: TimeWindow, step: Step): void {
  const store = useAppStore()
  const { playing } = useChoice('playback')
  const now = useRef({ range, step })
  useLayoutEffect(() => {
    now.current = { range, step }
  }, [range, step])
  useEffect(() => {
    if (!playing) return undefined
    const { choose } = store.getState()
    choose(setWindow, firstWindow(store.getState().choice.window, now.current.range))
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const stop = calm ? runBySteps(store, now) : runByFrames(store, now)
    const voice = setInterval(() => tell(store, 'playing'), SAY_EVERY)
    return () => {
      stop()
      clearInterval(voice)
      tell(store, 'paused')
    }
  }, [playing, store])
}

type Now = { readonly current: { readonly range: TimeWindow; readonly step: Step } }

function runByFrames(store: AppStore, now: Now): () => void {
  let play: Play | null = null
  let shown: TimeWindow | null = null
  let elapsed = 0
  let last = performance.now()
  let handle = 0
  const frame = (time: number) => {
    const { window, playback } = store.getState().choice
    const fresh = fits(play, playback, now.current.range) && window === shown
    if (!fresh) {
      play = { origin: window ?? firstWindow(null, now.current.range), range: now.current.range, ...playback }
      elapsed = 0
    }
    elapsed += Math.min(LONGEST_FRAME, Math.max(0, time - last))
    last = time
    if (play !== null) show(store, playFrame(play, elapsed))
    shown = store.getState().choice.window
    handle = requestAnimationFrame(frame)
  }
  handle = requestAnimationFrame(frame)
  return () => cancelAnimationFrame(handle)
}

function fits(play: Play | null, playback: Omit<Play, 'origin' | 'range'>, range: TimeWindow): boolean {
  return (
    play !== null &&
    play.range === range &&
    play.mode === playback.mode &&
    play.loop === playback.loop &&
    play.speed === playback.speed
  )
}

function runBySteps(store: AppStore, now: Now): () => void {
  const timer = setInterval(() => {
    const { window, playback } = store.getState().choice
    const { range, step } = now.current
    const origin = window ?? firstWindow(null, range)
    show(store, stepFrame({ origin, range, ...playback }, step))
  }, 1000)
  return () => clearInterval(timer)
}

function show(store: AppStore, { window, ended }: Frame): void {
  const { choose } = store.getState()
  choose(setWindow, window)
  if (ended) choose(setPlayback, { playing: false })
}

function tell(store: AppStore, what: 'playing' | 'paused'): void {
  const state = store.getState()
  const { window } = state.choice
  if (window === null || state.load.phase !== 'ready') return
  state.announce(say().timeline[what](windowWords(window), store.sight(state).rows.length))
}
