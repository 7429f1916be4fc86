/** Whether a move costs more where there is more: the same number of events comes and goes, at every size. */
import { writeWindow } from '../../src/store/address-time.ts'
import { measureDrag, type DragFigures } from './drag-bench.ts'
import { LENGTH, START } from './generate.ts'
import type { EqualChange } from './result.ts'
import { medianOfEach } from './statistics.ts'
import { attempt } from './attempt.ts'
import type { Subject } from './subjects.ts'
import type { Place } from './visit.ts'

/** The axis shows about as many events as this, whatever the size. */
const SHOWN = 1e4
const MINUTE = 60_000
const READY_LIMIT_MS = 60_000

/** An address whose axis is a part from the middle of the range, so that it holds about `SHOWN` events. */
export function zoomedAddress(count: number): string {
  const length = Math.round((LENGTH * SHOWN) / count / MINUTE) * MINUTE
  const from = START + Math.round((LENGTH - length) / 2 / MINUTE) * MINUTE
  return `#axis=${writeWindow({ from, to: from + length - 1 })}`
}

/** The same gesture on the zoomed axis of each size; sizes below that of the axis would show less, and are left out. */
export async function measureEqualChange(
  place: Place,
  subjects: readonly Subject[],
  runs: number,
): Promise<EqualChange[]> {
  const fit = subjects.filter(({ count }) => count >= SHOWN)
  const found = new Map<number, DragFigures[]>()
  for (let run = 0; run < runs; run++) {
    for (const subject of fit) {
      const { count } = subject
      const zoomed = { ...subject, path: subject.path + zoomedAddress(count) }
      const figures = await attempt(`equal change, ${subject.name}`, () =>
        measureDrag(place, zoomed, READY_LIMIT_MS),
      )
      if (figures === null) continue
      found.set(count, [...(found.get(count) ?? []), figures])
      process.stderr.write(`equal change, ${subject.name}: ${figures.move.toFixed(2)} ms a move\n`)
    }
  }
  return [...found].map(([count, all]) => ({ count, figures: medianOfEach(all) }))
}
