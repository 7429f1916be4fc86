/** When claims were made, and by which side: what decides whether one can be a later state of the other. */
import type { Claim } from '../model/schema.ts'
import type { ComparisonContext } from './compare.ts'
import { wholeBefore } from './times.ts'

/** Id of the claim that was made wholly after the other, or null where the two do not say so. */
export function laterOf(a: Claim, b: Claim, context: ComparisonContext): string | null {
  const [madeA = null, madeB = null] = [a.made, b.made].map(made =>
    made === undefined ? null : context.spanOf(made),
  )
  if (wholeBefore(madeA, madeB)) return b.id
  return wholeBefore(madeB, madeA) ? a.id : null
}

/** Whether two claims can be states of one count: by one claimant or one side, and none of them a denial. */
export function speakForOneSide(a: Claim, b: Claim, context: ComparisonContext): boolean {
  if (a.stance === 'denies' || b.stance === 'denies') return false
  if (a.claimant === b.claimant) return true
  const side = context.sideOf?.(a.claimant) ?? null
  return side !== null && side === context.sideOf?.(b.claimant)
}
