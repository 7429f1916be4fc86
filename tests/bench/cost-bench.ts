/** What the gesture costs by function and by kind of work: each is a run by itself, because watching so closely slows it. */
import { drag } from './drag-bench.ts'
import { startProfile, type Cost } from './profile.ts'
import { digits } from './statistics.ts'
import type { Subject } from './subjects.ts'
import { byKind, selfTimes, startTrace } from './trace.ts'
import { visit, type Place, type Visit } from './visit.ts'

const READY_LIMIT_MS = 60_000
const SHOWN = 25

async function visited<T>(place: Place, subject: Subject, doIt: (at: Visit) => Promise<T>): Promise<T> {
  const at = await visit(place, subject, READY_LIMIT_MS)
  try {
    return await doIt(at)
  } finally {
    await at.close()
  }
}

function lines(title: string, costs: readonly Cost[], moves: number): string {
  const shown = costs.slice(0, SHOWN).map(([name, ms]) => `- ${digits(ms / moves)} ${name}`)
  return [`${title}, ms a move`, '', ...shown, ''].join('\n')
}

async function costsOf(place: Place, subject: Subject): Promise<string> {
  const traced = await visited(place, subject, async at => {
    const { moves, costs } = await drag(at, subject, async () => {
      const stop = await startTrace(at.session)
      return async () => selfTimes(await stop())
    })
    return [
      lines(`${subject.name}: main thread by kind of work`, byKind(costs), moves),
      lines(`${subject.name}: main thread by name`, costs, moves),
    ]
  })
  const profiled = await visited(place, subject, async at => {
    const { moves, costs } = await drag(at, subject, () => startProfile(at.session))
    return lines(`${subject.name}: script by function`, costs, moves)
  })
  return [...traced, profiled, ''].join('\n')
}

/** Costs of the gesture on each page of Dateline, as text. */
export async function profileSubjects(place: Place, subjects: readonly Subject[]): Promise<string> {
  const texts: string[] = []
  for (const subject of subjects) if (subject.kind === 'dateline') texts.push(await costsOf(place, subject))
  return texts.join('\n')
}
