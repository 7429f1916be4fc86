/** What the browser itself counts: time on the main thread by kind of work, and memory of the page and its workers. */
import type { CDPSession } from '@playwright/test'

/** Main-thread time since the page began, in ms. `task` holds the others and everything else. */
export interface MainThread {
  readonly task: number
  readonly script: number
  readonly style: number
  readonly layout: number
}

const COUNTERS = {
  task: 'TaskDuration',
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
} as const

/** Needs `Performance.enable` on the session. */
export async function readMainThread(session: CDPSession): Promise<MainThread> {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => (metrics.find(metric => metric.name === name)?.value ?? Number.NaN) * 1000
  return {
    task: of(COUNTERS.task),
    script: of(COUNTERS.script),
    style: of(COUNTERS.style),
    layout: of(COUNTERS.layout),
  }
}

export function spent(before: MainThread, after: MainThread): MainThread {
  return {
    task: after.task - before.task,
    script: after.script - before.script,
    style: after.style - before.style,
    layout: after.layout - before.layout,
  }
}

/** In MB of a million bytes, after collecting garbage. Buffers are typed arrays and what else lies outside the heap. */
export interface Memory {
  readonly heap: number
  readonly buffers: number
  /** Heap and buffers of all workers of the page. */
  readonly workers: number
}

interface HeapUsage {
  readonly usedSize: number
  readonly backingStorageSize?: number
}

type Ask = <Answer>(method: string) => Promise<Answer>

async function heapOf(ask: Ask): Promise<{ heap: number; buffers: number }> {
  await ask('HeapProfiler.collectGarbage')
  const usage = await ask<HeapUsage>('Runtime.getHeapUsage')
  return { heap: usage.usedSize / 1e6, buffers: (usage.backingStorageSize ?? 0) / 1e6 }
}

/** Attaches to the workers that the page has and asks each for its memory. */
async function workersOf(session: CDPSession): Promise<number> {
  const ids: string[] = []
  const waiting = new Map<number, (answer: unknown) => void>()
  const onAttached = ({ sessionId }: { sessionId: string }) => ids.push(sessionId)
  const onMessage = ({ message }: { message: string }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown }
    if (id !== undefined) waiting.get(id)?.(result)
  }
  session.on('Target.attachedToTarget', onAttached)
  session.on('Target.receivedMessageFromTarget', onMessage)
  const setting = { waitForDebuggerOnStart: false, flatten: false }
  await session.send('Target.setAutoAttach', { autoAttach: true, ...setting })
  let sum = 0
  let next = 0
  for (const sessionId of ids) {
    const { heap, buffers } = await heapOf(async <Answer>(method: string) => {
      const id = ++next
      const answered = new Promise(done => waiting.set(id, done))
      await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      return (await answered) as Answer
    })
    sum += heap + buffers
  }
  await session.send('Target.setAutoAttach', { autoAttach: false, ...setting })
  session.off('Target.attachedToTarget', onAttached)
  session.off('Target.receivedMessageFromTarget', onMessage)
  return sum
}

export async function readMemory(session: CDPSession): Promise<Memory> {
  const page = await heapOf(async <Answer>(method: string) => (await session.send(method as never)) as Answer)
  return { ...page, workers: await workersOf(session) }
}
