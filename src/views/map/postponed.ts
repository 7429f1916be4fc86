/** Drawing that may take some frames: who waits is called in turn, one in a frame, so that no frame holds the work of two. */
import { nextTurn } from '../../model/turn.ts'

const waiting: (() => void)[] = []
let frame = 0

function take(): void {
  frame = 0
  const call = waiting.shift()
  ask()
  call?.()
}

function ask(): void {
  if (frame === 0 && waiting.length > 0) frame = requestAnimationFrame(take)
}

/** Calls once, in a frame in which nobody else who waits is called. What it returns takes the call back. */
export function atTurn(call: () => void): () => void {
  // Each has its own, so that who waits twice takes back the right one.
  const own = () => {
    call()
  }
  waiting.push(own)
  ask()
  return () => {
    const at = waiting.indexOf(own)
    if (at >= 0) waiting.splice(at, 1)
  }
}

/** One call that is put off at a time; putting off another takes the one before back. */
export interface Postponed {
  readonly isWaiting: () => boolean
  readonly toNextFrame: (call: () => void) => void
  /** To as soon as the browser has had its turn: for what nothing on the screen waits beside. */
  readonly toNextTurn: (call: () => void) => void
  /** To a frame in which nobody else who waits is called. */
  readonly toItsTurn: (call: () => void) => void
  readonly afterMs: (ms: number, call: () => void) => void
  readonly takeBack: () => void
}

function atFrame(call: () => void): () => void {
  const asked = requestAnimationFrame(call)
  return () => {
    cancelAnimationFrame(asked)
  }
}

function atNextTurn(call: () => void): () => void {
  let taken = false
  const wait = async () => {
    await nextTurn()
    if (!taken) call()
  }
  void wait()
  return () => {
    taken = true
  }
}

export function createPostponed(): Postponed {
  let back: (() => void) | null = null
  const takeBack = () => {
    back?.()
    back = null
  }
  const put = (off: (call: () => void) => () => void, call: () => void) => {
    takeBack()
    back = off(() => {
      back = null
      call()
    })
  }
  return {
    isWaiting: () => back !== null,
    toNextFrame(call) {
      put(atFrame, call)
    },
    toNextTurn(call) {
      put(atNextTurn, call)
    },
    toItsTurn(call) {
      put(atTurn, call)
    },
    afterMs(ms, call) {
      put(go => {
        const timer = setTimeout(go, ms)
        return () => {
          clearTimeout(timer)
        }
      }, call)
    },
    takeBack,
  }
}
