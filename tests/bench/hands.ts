/** A reader's hand on a measured page: moves of the pointer at a steady pace, clicks, the wheel, keys. */
import type { CDPSession } from '@playwright/test'

/** Time between two moves, in ms: about one frame. */
const PACE = 16

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Stroke {
  readonly from: Point
  readonly to: Point
  /** Moves on the way, `from` not counted. */
  readonly moves: number
}

export const rest = (ms: number) => new Promise<void>(done => setTimeout(done, ms))

/** Steps at a steady pace, each once the page has answered the one before. Ends early when `limitMs` is over. */
async function paced(
  steps: number,
  limitMs: number,
  step: (at: number) => Promise<unknown>,
): Promise<number> {
  const start = performance.now()
  for (let at = 0; at < steps; at++) {
    const due = performance.now() + PACE
    await step(at)
    if (performance.now() - start > limitMs) return at + 1
    await rest(Math.max(0, due - performance.now()))
  }
  return steps
}

/** A hand on the page of this session. The browser answers each event once the page has handled it. */
export function createHand(session: CDPSession) {
  const mouse = (type: 'mousePressed' | 'mouseReleased' | 'mouseMoved', { x, y }: Point, held: boolean) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: held ? 'left' : 'none',
      buttons: held && type !== 'mouseReleased' ? 1 : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
      pointerType: 'mouse',
    })
  return {
    press: async (at: Point) => {
      await mouse('mouseMoved', at, false)
      await mouse('mousePressed', at, true)
    },
    release: (at: Point) => mouse('mouseReleased', at, true),
    /** Moves with the button down; answers how many moves were made before `limitMs` was over. */
    carry: ({ from, to, moves }: Stroke, limitMs = Infinity) =>
      paced(moves, limitMs, at => {
        const share = (at + 1) / moves
        return mouse(
          'mouseMoved',
          { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
          true,
        )
      }),
    click: async (at: Point) => {
      await mouse('mouseMoved', at, false)
      await mouse('mousePressed', at, true)
      await mouse('mouseReleased', at, true)
    },
    /** One notch of the wheel at a time; negative zooms in. */
    wheel: ({ x, y }: Point, deltas: readonly number[]) =>
      paced(deltas.length, Infinity, at =>
        session.send('Input.dispatchMouseEvent', {
          type: 'mouseWheel',
          x,
          y,
          deltaX: 0,
          deltaY: deltas[at] ?? 0,
        }),
      ),
    /** One character into what has the focus. */
    type: async (key: string) => {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key })
    },
  }
}

export type Hand = ReturnType<typeof createHand>
