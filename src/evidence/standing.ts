/** How the claims of one event stand to each other as a whole: one word for filters, one sign for every view. */
import type { Dataset } from '../model/dataset.ts'
import { describeSpan } from '../model/describe-span.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { EventInFile } from '../model/schema.ts'
import type { TimeSpan } from '../model/timespan.ts'
import type { Comparison, ComparisonContext } from './compare.ts'
import { comparisonsOf, contradictionsOf, type Contradictions } from './contradictions.ts'
import type { Label } from './rules.ts'

/** Labels from the one that a reader must see first to the one that says least. */
export const STANDINGS = [
  'contradict',
  'compatible',
  'agree',
  'not-comparable',
  'single',
] as const satisfies Label[]

export interface Standing {
  /** The first of `STANDINGS` that any property of the event has; `single` where there are no claims. */
  readonly label: Label
  readonly comparisons: readonly Comparison[]
  readonly contradictions: Contradictions | null
}

/** What comparing needs of a dataset. Dates are read once each. */
export function comparisonContext(
  dataset: Pick<Dataset, 'meta' | 'places' | 'claimants'>,
): ComparisonContext {
  const { displayZone } = dataset.meta
  const known = new Map<string, TimeSpan | null>()
  return {
    places: dataset.places,
    textOf: describeSpan,
    sideOf: claimant => dataset.claimants.get(claimant)?.side ?? null,
    spanOf: edtf => {
      const span = known.get(edtf)
      if (span !== undefined) return span
      const result = parseEdtf(edtf, { displayZone })
      const read = 'span' in result ? result.span : null
      known.set(edtf, read)
      return read
    },
  }
}

export function standingOf(event: Pick<EventInFile, 'claims'>, context: ComparisonContext): Standing {
  const comparisons = comparisonsOf(event, context)
  const label = STANDINGS.find(candidate => comparisons.some(comparison => comparison.label === candidate))
  return { label: label ?? 'single', comparisons, contradictions: contradictionsOf(event, context) }
}
