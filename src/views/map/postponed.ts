/** One call that waits: for the next frame, the next task, a frame of its own, or some time. */
import { nextTurn } from '../../model/turn.ts'
import { inOwnFrame } from '../parts/turns.ts'

/** One call that is put off at a time; putting off another takes the one before back. */
export interface Postponed {
  readonly isWaiting: () => boolean
  readonly toNextFrame: (call: () => void) => void
  /** To as soon as the browser has had its turn: for what nothing on the screen waits beside. */
  readonly toNextTurn: (call: () => void) => void
  /** To a frame in which nobody else who waits for one is called. */
  readonly toOwnFrame: (call: () => void) => void
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
    toOwnFrame(call) {
      put(inOwnFrame, call)
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
