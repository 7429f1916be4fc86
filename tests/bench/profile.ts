/** Where the time goes: self time by function, from the sampling profiler of the browser. */
import type { CDPSession } from '@playwright/test'

/** Name of a function or a kind of work, and ms. */
export type Cost = readonly [name: string, ms: number]

/** Starts sampling; what it answers stops it and tells the ms of each function itself, the most first. */
export async function startProfile(session: CDPSession): Promise<() => Promise<Cost[]>> {
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: 200 })
  await session.send('Profiler.start')
  return async () => {
    const { profile } = await session.send('Profiler.stop')
    const nodes = new Map(profile.nodes.map(node => [node.id, node.callFrame]))
    const self = new Map<string, number>()
    for (const [at, id] of (profile.samples ?? []).entries()) {
      const name = nodes.get(id)?.functionName || '(anonymous)'
      self.set(name, (self.get(name) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1000)
    }
    return [...self]
      .filter(([name]) => name !== '(idle)' && name !== '(program)')
      .toSorted((a, b) => b[1] - a[1])
  }
}
