/** Measures pages in turn, run after run, so that whatever else the machine does weighs on all of them alike. */
import { measureDrag, type DragFigures } from './drag-bench.ts'
import { measureGestures, type GestureFigures } from './gestures-bench.ts'
import type { SubjectResult } from './result.ts'
import { medianOfEach } from './statistics.ts'
import type { Subject } from './subjects.ts'
import type { Place } from './visit.ts'

/** A page that takes longer to be of use is told as such and not measured. */
const READY_LIMIT_MS = 60_000

interface Run {
  readonly figures: DragFigures
  readonly gestures: GestureFigures | null
}

async function once(place: Place, subject: Subject): Promise<Run> {
  let gestures: GestureFigures | null = null
  const figures = await measureDrag(place, subject, READY_LIMIT_MS, async at => {
    if (subject.kind === 'dateline') gestures = await measureGestures(at)
  })
  return { figures, gestures }
}

/** Medians of so many runs. A page that fails once is not tried again, and is told as failed. */
export async function measurePages(
  place: Place,
  subjects: readonly Subject[],
  runs: number,
): Promise<SubjectResult[]> {
  const found = new Map<string, Run[]>()
  const failed = new Map<string, string>()
  const say = (line: string) => process.stderr.write(`${line}\n`)
  for (let run = 0; run < runs; run++) {
    for (const subject of subjects) {
      if (failed.has(subject.name)) continue
      try {
        const one = await once(place, subject)
        found.set(subject.name, [...(found.get(subject.name) ?? []), one])
        const { ready, move, frameP95 } = one.figures
        const told = [ready, move, frameP95].map(value => value.toFixed(1)).join(', ')
        say(`run ${String(run + 1)}: ${subject.name}: ready, ms a move, input to frame p95: ${told}`)
      } catch (error) {
        // What the browser printed follows on further lines.
        failed.set(
          subject.name,
          (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '',
        )
        say(`run ${String(run + 1)}: ${failed.get(subject.name) ?? ''}`)
      }
    }
  }
  return subjects.map(subject => {
    const all = failed.has(subject.name) ? [] : (found.get(subject.name) ?? [])
    const gestures = all.flatMap(run => (run.gestures === null ? [] : [run.gestures]))
    return {
      ...subject,
      runs: all.length,
      figures: all.length === 0 ? null : medianOfEach(all.map(run => run.figures)),
      gestures: gestures.length === 0 ? null : medianOfEach(gestures),
      failed: failed.get(subject.name) ?? null,
    }
  })
}
