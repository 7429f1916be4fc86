/** Where the time of the main thread goes by kind of work, from the browser's own trace. */
import type { CDPSession } from '@playwright/test'
import type { Cost } from './profile.ts'

/** What is read of an event of the trace; times in µs. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly args?: { readonly name?: unknown }
}

const CATEGORIES = 'devtools.timeline,toplevel,blink,cc,v8,disabled-by-default-devtools.timeline'

/** Kinds of work by what the browser calls it; the first that fits counts. */
const KINDS: readonly (readonly [kind: string, names: RegExp])[] = [
  ['garbage collection', /GC|Heap::/u],
  [
    'script',
    /^(?:FunctionCall|EvaluateScript|EventDispatch|TimerFire|FireAnimationFrame|RunMicrotasks|v8\.|V8\.|HandlePostMessage|FireIdleCallback)/u,
  ],
  ['style', /UpdateLayoutTree|RecalcStyle|Style/u],
  ['layout', /Layout$|^Layout|HitTest|IntersectionObserver/u],
  ['canvas', /Canvas|ImageBitmap/u],
  ['layers', /Layerize|PaintArtifactCompositor|DoUpdateLayers|UpdateLayer|CompositingInputs|PropertyTrees/u],
  ['paint', /Paint/u],
  ['commit', /Commit|LayerTreeHost|ProxyMain/u],
]

export const kindOf = (name: string): string => KINDS.find(([, names]) => names.test(name))?.[0] ?? 'other'

/** Starts a trace; what it answers ends it and gives its events. */
export async function startTrace(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES.split(','), excludedCategories: ['*'] },
  })
  return async () => {
    const complete = new Promise<unknown>(done => session.once('Tracing.tracingComplete', done))
    await session.send('Tracing.end')
    await complete
    return events
  }
}

const threadOf = ({ pid, tid }: TraceEvent) => `${String(pid)}/${String(tid)}`

/** The main thread of the page that was measured: of all main threads of pages, the one that did most. */
function mainThread(events: readonly TraceEvent[]): string | null {
  const mains = new Map<string, number>()
  for (const event of events) {
    if (event.name === 'thread_name' && event.args?.name === 'CrRendererMain') mains.set(threadOf(event), 0)
  }
  for (const event of events) {
    const sum = mains.get(threadOf(event))
    if (sum !== undefined && event.ph === 'X') mains.set(threadOf(event), sum + 1)
  }
  return [...mains].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Self time of each named piece of work on the page's main thread, in ms, the most first: what lies within is its own. */
export function selfTimes(events: readonly TraceEvent[]): Cost[] {
  const main = mainThread(events)
  const self = new Map<string, number>()
  const add = (name: string, us: number) => self.set(name, (self.get(name) ?? 0) + us / 1000)
  const open: { readonly name: string; readonly end: number }[] = []
  const own = events.filter(event => event.ph === 'X' && threadOf(event) === main)
  for (const { name, ts, dur = 0 } of own.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop()
    const around = open.at(-1)
    if (around !== undefined) add(around.name, -dur)
    add(name, dur)
    open.push({ name, end: ts + dur })
  }
  return [...self].toSorted((a, b) => b[1] - a[1])
}

/** The same, summed by kind of work. */
export function byKind(costs: readonly Cost[]): Cost[] {
  const kinds = new Map<string, number>()
  for (const [name, ms] of costs) kinds.set(kindOf(name), (kinds.get(kindOf(name)) ?? 0) + ms)
  return [...kinds].toSorted((a, b) => b[1] - a[1])
}
