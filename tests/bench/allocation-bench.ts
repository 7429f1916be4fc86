/** What a move allocates, however soon it is collected again. In runs of its own, because watching so closely slows a page. */
import type { CDPSession } from '@playwright/test'
import { attempt } from './attempt.ts'
import { CARRIED, drag, MOVES } from './drag-bench.ts'
import type { Cost } from './profile.ts'
import type { Allocation } from './result.ts'
import type { Subject } from './subjects.ts'
import { visit, type Place } from './visit.ts'

const READY_LIMIT_MS = 60_000
/** Bytes between two samples, on average. */
const INTERVAL = 2048

/** A node of the browser's sampling heap profile, as the DevTools protocol describes it. */
export interface HeapNode {
  readonly callFrame: { readonly functionName: string }
  /** In bytes. */
  readonly selfSize: number
  readonly children: readonly HeapNode[]
}

/** Bytes that each function allocated itself, the most first. */
export function allocatedBy(head: HeapNode): Cost[] {
  const bytes = new Map<string, number>()
  const left = [head]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    const name = node.callFrame.functionName || '(anonymous)'
    bytes.set(name, (bytes.get(name) ?? 0) + node.selfSize)
    left.push(...node.children)
  }
  return [...bytes].filter(([, size]) => size > 0).toSorted((a, b) => b[1] - a[1])
}

async function startHeapProfile(session: CDPSession): Promise<() => Promise<Cost[]>> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.startSampling', {
    samplingInterval: INTERVAL,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  })
  return async () => allocatedBy((await session.send('HeapProfiler.stopSampling')).profile.head)
}

async function allocationOf(place: Place, subject: Subject): Promise<number> {
  const at = await visit(place, subject, READY_LIMIT_MS)
  try {
    // What is made at the first move only is not what a move costs.
    await drag(at, subject)
    const { moves, costs } = await drag(at, subject, () => startHeapProfile(at.session))
    return costs.reduce((sum, [, bytes]) => sum + bytes, 0) / moves
  } finally {
    await at.close()
  }
}

/** The gesture at each size. */
export async function measureAllocation(place: Place, subjects: readonly Subject[]): Promise<Allocation[]> {
  const found: Allocation[] = []
  for (const subject of subjects) {
    const bytes = await attempt(`allocation, ${subject.name}`, () => allocationOf(place, subject))
    if (bytes === null) continue
    const { name, count } = subject
    found.push({ name, count, changes: (2 * CARRIED * count) / MOVES, bytes })
    process.stderr.write(`allocation, ${name}: ${(bytes / 1000).toFixed(1)} kB a move\n`)
  }
  return found
}
