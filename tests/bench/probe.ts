/**
 * What is watched inside a measured page, before the page's own scripts run. The functions below are sent there as text:
 * they may use one another and nothing else from outside themselves.
 */

/** What a page must show before it counts as ready, as selectors; a canvas counts once something is drawn on it. */
export interface Readiness {
  readonly elements: readonly string[]
  readonly canvas: string
}

/** All in milliseconds. */
export interface Seen {
  /** From each input (by its own time stamp) to the end of the frame after it. */
  readonly inputToFrame: number[]
  /** Between frames, while `watchFrames` is on. */
  readonly frameGaps: number[]
  /**
   * For each key press to the last that it changed in the count line or in whether the search is at work, while
   * `watchAnswers` is on. None for a key that changed neither.
   */
  readonly keyToAnswer: number[]
  /** Whole length of each task over 50 ms. */
  readonly longTasks: number[]
}

/** `window.bench` of a measured page. */
export interface PageBench {
  seen: Seen
  reset: () => void
  watchFrames: (on: boolean) => void
  watchAnswers: (count: string, search: string) => void
  /** For pages that know themselves when they are ready. */
  shown: () => void
}

/** The function by which a page tells the bench how many milliseconds after navigation start it was ready. */
export const TOLD = 'benchTold'

type AfterFrame = (then: () => void) => void

/** A frame is over when a message posted in its animation frame arrives: style, layout and paint are done by then. */
function frameEnds(): AfterFrame {
  const channel = new MessageChannel()
  let waiting: (() => void)[] = []
  channel.port1.addEventListener('message', () => {
    const now = waiting
    waiting = []
    for (const then of now) then()
  })
  channel.port1.start()
  return then => {
    requestAnimationFrame(() => {
      if (waiting.push(then) === 1) channel.port2.postMessage(null)
    })
  }
}

/** Calls back whenever something is drawn on a canvas for the first time; answers the way to stop. */
function watchCanvases(onFirst: (canvas: HTMLCanvasElement) => void): () => void {
  const known = new WeakSet<HTMLCanvasElement>()
  const watched: readonly (readonly [context: object, names: readonly string[]])[] = [
    [
      CanvasRenderingContext2D.prototype,
      ['fill', 'stroke', 'fillRect', 'fillText', 'drawImage', 'putImageData'],
    ],
    [ImageBitmapRenderingContext.prototype, ['transferFromImageBitmap']],
  ]
  const restores = watched.flatMap(([context, names]) => {
    const methods = context as Record<string, (...args: unknown[]) => unknown>
    return names.map(name => {
      const own = methods[name] as (...args: unknown[]) => unknown
      methods[name] = function draw(this: { readonly canvas: HTMLCanvasElement }, ...args: unknown[]) {
        own.apply(this, args)
        if (known.has(this.canvas)) return
        known.add(this.canvas)
        onFirst(this.canvas)
      }
      return () => {
        methods[name] = own
      }
    })
  })
  return () => {
    for (const restore of restores) restore()
  }
}

/** Calls back once, when all of it stands in the page; leaves a mark for each part. */
function watchReady({ elements, canvas }: Readiness, onReady: () => void): void {
  const missing = new Set(elements)
  const drawn = new Set<HTMLCanvasElement>()
  let blank = true
  const check = () => {
    for (const selector of missing) {
      if (document.querySelector(selector) === null) continue
      missing.delete(selector)
      performance.mark(`bench: ${selector}`)
    }
    if (blank && [...drawn].some(one => one.matches(canvas))) {
      blank = false
      performance.mark(`bench: ${canvas}`)
      stop()
    }
    if (missing.size > 0 || blank) return
    observer.disconnect()
    onReady()
  }
  const stop = watchCanvases(one => {
    drawn.add(one)
    check()
  })
  const observer = new MutationObserver(check)
  observer.observe(document, { subtree: true, childList: true })
}

/** Puts `window.bench` into the page. Without `readiness` the page says itself when it is ready, by `bench.shown()`. */
function watchPage(readiness: Readiness | null): void {
  const fresh = (): Seen => ({ inputToFrame: [], frameGaps: [], keyToAnswer: [], longTasks: [] })
  const afterFrame = frameEnds()
  let watching = false
  let lastKey = 0
  let answered = false
  const gap = (time: number, last: number | null) => {
    if (last !== null) bench.seen.frameGaps.push(time - last)
    if (watching) requestAnimationFrame(next => gap(next, time))
  }
  const tell = () => {
    const tellBench = (window as unknown as { benchTold: (text: string) => void }).benchTold
    afterFrame(() => tellBench(String(performance.now())))
  }
  const bench: PageBench = {
    seen: fresh(),
    reset: () => {
      bench.seen = fresh()
    },
    watchFrames: on => {
      watching = on
      if (on) requestAnimationFrame(time => gap(time, null))
    },
    watchAnswers: (...selectors) => {
      const told = () => {
        if (answered) bench.seen.keyToAnswer.pop()
        answered = true
        bench.seen.keyToAnswer.push(performance.now() - lastKey)
      }
      const observer = new MutationObserver(told)
      const [count, search] = selectors.map(selector => document.querySelector(selector))
      if (!count || !search) throw new Error(`The page has no “${selectors.join('” or no “')}”.`)
      observer.observe(count, { subtree: true, childList: true, characterData: true })
      observer.observe(search, { attributeFilter: ['aria-busy'] })
    },
    shown: tell,
  }
  Object.assign(window, { bench })
  const onInput = ({ type, timeStamp }: Event) => {
    if (type === 'keydown') {
      lastKey = timeStamp
      answered = false
    }
    afterFrame(() => bench.seen.inputToFrame.push(performance.now() - timeStamp))
  }
  for (const type of ['pointermove', 'click', 'keydown', 'wheel']) {
    addEventListener(type, onInput, { capture: true, passive: true })
  }
  new PerformanceObserver(list => {
    bench.seen.longTasks.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask', buffered: true })
  // What a first visit keeps for later would be fetched in the middle of the gesture: that worker never starts.
  ServiceWorkerContainer.prototype.register = () => new Promise(() => {})
  if (readiness !== null) watchReady(readiness, tell)
}

/** The text to run in a page before its own scripts. */
export function probeScript(readiness: Readiness | null): string {
  const functions = [frameEnds, watchCanvases, watchReady, watchPage].map(String).join('\n')
  // The compiler that runs the bench wraps functions in a helper of this name, which the page does not have.
  const helper = 'const __name = value => value;'
  return `(() => { ${helper}\n${functions}\nwatchPage(${JSON.stringify(readiness)}) })()`
}
