/**
 * An event as one claimant, or one source, tells it: which claims are theirs, and which time and place they
 * give.
 */
import type { Claim, EventInFile, Quote, Stance } from '../model/schema.ts'

/** Whose telling: a claimant by id, or a source by id. */
export interface Teller {
  readonly kind: 'claimant' | 'source'
  readonly id: string
}

export const sameTeller = (a: Teller, b: Teller): boolean => a.kind === b.kind && a.id === b.id

export interface Telling {
  /** Whether the event has any claim from them. */
  readonly speaks: boolean
  /** Their leading claim that gives a time, or null where they give none. */
  readonly when: Claim | null
  /** The EDTF text of that time. */
  readonly edtf: string | null
  /** Their leading claim that gives a place, or null where they give none. */
  readonly where: Claim | null
  /** Id of that place. */
  readonly place: string | null
  /** All their claims, in the order of the event. */
  readonly claims: readonly Claim[]
}

/** A claimant's own claim leads a report of another's; a denial gives a value only in passing. */
const LEADING: readonly Stance[] = ['asserts', 'reports', 'denies']

/**
 * Tells an event by one voice. A claim comes from a source where any of its evidence does, by a quote or by a
 * citation. Among several claims that give a time, one on the property `time` leads any other, then an
 * assertion leads a report, then the first in the event; so it is with places.
 */
export function toldBy(
  event: Pick<EventInFile, 'claims'>,
  teller: Teller,
  quotes: ReadonlyMap<string, Pick<Quote, 'source'>>,
): Telling {
  const claims = event.claims.filter(claim =>
    teller.kind === 'claimant' ? claim.claimant === teller.id : restsOn(claim, teller.id, quotes),
  )
  const when = leading(claims, 'time')
  const where = leading(claims, 'place')
  return {
    speaks: claims.length > 0,
    when,
    edtf: when === null ? null : timeOf(when),
    where,
    place: where === null ? null : placeOf(where),
    claims,
  }
}

/** Whether any evidence of the claim is from this source. */
export function restsOn(
  claim: Claim,
  source: string,
  quotes: ReadonlyMap<string, Pick<Quote, 'source'>>,
): boolean {
  return claim.evidence.some(item =>
    'quote' in item ? quotes.get(item.quote)?.source === source : item.source === source,
  )
}

/** The first time that a claim gives, as EDTF. */
export function timeOf(claim: Claim): string | null {
  return claim.values?.find(value => value.kind === 'time')?.edtf ?? null
}

/** The id of the first place that a claim gives. */
export function placeOf(claim: Claim): string | null {
  return claim.values?.find(value => value.kind === 'place')?.place ?? null
}

function leading(claims: readonly Claim[], kind: 'time' | 'place'): Claim | null {
  const giving = claims.filter(claim => (kind === 'time' ? timeOf(claim) : placeOf(claim)) !== null)
  const rank = (claim: Claim): number =>
    (claim.property === kind ? 0 : LEADING.length) + LEADING.indexOf(claim.stance)
  return giving.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}
