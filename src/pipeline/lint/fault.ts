/** What a rule found, before its file and line are known; and what the rules look at. */
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import type { Claim } from '../../model/schema.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { TimeSpan } from '../../model/timespan.ts'
import type { Documents } from '../documents.ts'
import type { RecordPaths } from './record-paths.ts'
import type { RuleId } from './rules.ts'

/** One thing found. `path` is in the dataset as one file, such as `events[3].claims[0].evidence`. */
export interface Fault {
  readonly rule: RuleId
  readonly path: string
  /** Id of the record, where it has one. */
  readonly id: string | null
  /** What was found, beginning with a verb: the record is its subject. */
  readonly found: string
  /** Where it says more than the remedy of the rule. */
  readonly remedy?: string
}

/** What every rule is given. */
export interface Evidence {
  readonly dataset: Dataset
  readonly paths: RecordPaths
  /** The documents themselves, or `null` where none are at hand. */
  readonly documents: Documents | null
}

/** Finds the faults of one rule or of a few that look at the same things. */
export type Check = (evidence: Evidence) => readonly Fault[]

/** A claim with its event and the path of it. */
export interface PlacedClaim {
  readonly event: EventRecord
  readonly claim: Claim
  readonly path: string
}

/** Every claim that the reader took, in the order of the events. */
export function claimsOf({ dataset, paths }: Evidence): PlacedClaim[] {
  return dataset.events.flatMap(event =>
    event.claims.map(claim => ({ event, claim, path: paths.claim(event.id, claim.id) })),
  )
}

/** The sources that a claim rests on, by id, each once. */
export function sourcesOfClaim(dataset: Dataset, claim: Claim): string[] {
  const ids = claim.evidence.flatMap(item =>
    'source' in item ? [item.source] : (dataset.quotes.get(item.quote)?.source ?? []),
  )
  return [...new Set(ids)]
}

/** The sources that tell of an event, by id, each once: those of its claims and those cited for its summary. */
export function sourcesOfEvent(dataset: Dataset, event: EventRecord): string[] {
  const ofClaims = event.claims.flatMap(claim => sourcesOfClaim(dataset, claim))
  return [...new Set([...ofClaims, ...(event.citations ?? [])])]
}

/** Reads dates in the zone of the dataset; `null` for a date that cannot be read. */
export function spanReader(dataset: Dataset): (edtf: string) => TimeSpan | null {
  return edtf => {
    const result = parseEdtf(edtf, { displayZone: dataset.meta.displayZone })
    return 'span' in result ? result.span : null
  }
}

/** Items under the key that each is given, in the order in which the keys first come up. */
export function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [item])
    else known.push(item)
  }
  return groups
}
