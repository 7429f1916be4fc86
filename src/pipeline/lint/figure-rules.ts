/** Rules about figures: "about 200" is not 200. */
import type { ClaimValue } from '../../model/schema.ts'
import { type Evidence, type Fault, claimsOf } from './fault.ts'

/** English only, as statements are our own words: a hedge, at most one word between, and a number in digits, scaled. */
const HEDGED =
  /\b(about|around|roughly|approximately|nearly|almost|some|over|more than|at least|up to|fewer than|less than|under|no more than)\s+(?:\p{L}+\s+)?(\d+(?:[.,]\d+)*)(?:\s+(thousand|million|billion))?(?![\d:%]|-\p{L})/giu

const ZEROS: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9 }

/** Values given as one exact number where the statement itself hedges that number. */
export function checkFigures(evidence: Evidence): Fault[] {
  return claimsOf(evidence).flatMap(({ claim, path }) => {
    const hedged = hedgedIn(claim.statement)
    const bare = claim.values?.find(value => isBare(value) && hedged.has(value.min ?? NaN))
    if (bare?.kind !== 'figure') return []
    const found = `says “${hedged.get(bare.min ?? NaN)}”, and gives \`${bare.of}\` as exactly ${bare.min}`
    return [{ rule: 'figure-too-exact', path: `${path}.values`, id: claim.id, found }]
  })
}

/** The numbers that a statement hedges, each with the words. Commas part thousands, as in English. */
function hedgedIn(statement: string): ReadonlyMap<number, string> {
  const matches = [...statement.matchAll(HEDGED)]
  return new Map(
    matches.map(([words, , number = '', scale = '']) => {
      const zeros = ZEROS[scale.toLowerCase()] ?? 0
      // Written as an exponent, so that 1.1 billion is 1100000000 and not a little beside it.
      return [Number(`${number.replaceAll(',', '')}e${zeros}`), words]
    }),
  )
}

function isBare(value: ClaimValue): value is Extract<ClaimValue, { kind: 'figure' }> {
  return value.kind === 'figure' && value.min === value.max && value.approximate !== true
}
