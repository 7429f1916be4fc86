/** Claims without a typed value: all that a rule can see of them is whether they deny. */
import type { Claim } from '../model/schema.ts'
import { type Finding, finding } from './rules.ts'

/**
 * A denial without a value contradicts the claims that it names in `against`, and only those: what else it may deny
 * has to be read, since a false contradiction is worse than silence. Symmetric.
 */
export function compareStances(a: Claim, b: Claim): Finding {
  if (names(a, b) || names(b, a)) return finding('contradict', 'stance-against')
  const opposed = isBareDenial(a) !== isBareDenial(b) && (a.stance === 'denies') !== (b.stance === 'denies')
  return finding('not-comparable', opposed ? 'stance-opposed' : 'stance-alike')
}

function names(denial: Claim, other: Claim): boolean {
  return denial.stance === 'denies' && denial.against?.includes(other.id) === true
}

/** Whether a claim denies and gives no value to compare it by. */
export function isBareDenial(claim: Claim): boolean {
  return claim.stance === 'denies' && isUntyped(claim)
}

/** Whether all values of a claim are words; true of a claim without any. */
export function isInWords(claim: Claim): boolean {
  return (claim.values ?? []).every(value => value.kind === 'term')
}

export function isUntyped(claim: Claim): boolean {
  return (claim.values ?? []).length === 0
}
