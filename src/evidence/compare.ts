/**
 * Comparing the claims of one event on one property: what agrees, what is compatible and what contradicts.
 * The result shows how the claims stand to each other and by which rule; it never says which one is right.
 *
 * What a claim is compared by is its typed values, and a value is always what its claimant holds to be so: a
 * claim that denies and gives a value ("nobody was hurt": 0 killed) is compared by that value. A denial without
 * any value stands beside the claims that speak in words, but never contradicts one by rule: the format does not
 * say which claim it denies. Most often it denies something else than the claim it happens to stand beside (that a
 * vote was valid, against that a place was annexed), and a false contradiction misleads more than silence. Who
 * wants a denial compared gives it a value: yes or no will do.
 *
 * Where comparing would mislead: see `rising.ts` (a toll rises with time), `figures.ts` and `times.ts`. The pair
 * says where both claims are by the same claimant, and which came later.
 */
import type { Claim, ClaimValue, Place, Property } from '../model/schema.ts'
import type { TimeSpan } from '../model/timespan.ts'
import { say } from '../words/say.ts'
import { compareFigures } from './figures.ts'
import { laterOf, speakForOneSide } from './made.ts'
import { comparePlaces } from './places.ts'
import { risen } from './rising.ts'
import {
  explained,
  type Finding,
  finding,
  type Label,
  type RuleId,
  ruleWords,
  type Verdict,
} from './rules.ts'
import { compareStances, isBareDenial, isInWords, isUntyped } from './stances.ts'
import { compareTerms } from './terms.ts'
import { compareTimes } from './times.ts'

/** What comparing needs to know of the dataset: how to read a date, and its places by id. */
export interface ComparisonContext {
  /** The four bounds of an EDTF date, or null where it cannot be read. */
  readonly spanOf: (edtf: string) => TimeSpan | null
  readonly places: ReadonlyMap<string, Place>
  /** The party that a claimant speaks for, or null; without it, each claimant speaks for itself alone. */
  readonly sideOf?: (claimant: string) => string | null
  /** A time in words, for explanations; without it, times stand there as written. */
  readonly textOf?: (span: TimeSpan) => string
}

export interface ComparedPair extends Finding {
  /** Ids of the two claims, in the order given. */
  readonly claims: readonly [string, string]
  readonly sameClaimant: boolean
  /** Id of the claim that was made later, where both say when and one is wholly after the other. */
  readonly later: string | null
}

export type GroupKind = ClaimValue['kind'] | 'stance'

/** The claims that speak of one thing. */
export interface ComparedGroup {
  readonly kind: GroupKind
  /** What they speak of: the value's `of`, or `time`, `place`, or `words` where there is no typed value. */
  readonly of: string
  readonly label: Label
  /** Rule and explanation of the pair that gave the label; of several, the one furthest apart. */
  readonly rule: RuleId
  readonly explanation: string
  readonly claims: readonly string[]
  readonly pairs: readonly ComparedPair[]
}

export interface Comparison {
  readonly property: Property
  /**
   * Of what could be compared: the first that applies of contradict, compatible, agree, not-comparable,
   * single.
   */
  readonly label: Label
  readonly groups: readonly ComparedGroup[]
}

/**
 * A group agrees only if all of it does, so what cannot be compared outweighs what can, and contradiction
 * all.
 */
const IN_GROUP: readonly Verdict[] = ['contradict', 'not-comparable', 'compatible', 'agree']
const ACROSS_GROUPS: readonly Label[] = ['contradict', 'compatible', 'agree', 'not-comparable', 'single']

/** Among several values of one claim for one thing, the one that comes closest speaks for it. */
const CLOSEST: readonly Verdict[] = ['agree', 'compatible', 'contradict', 'not-comparable']

/**
 * Compares claims of one event on one property. Groups come in the order in which the claims first speak of
 * them. Throws where the claims are none, or of several properties: compare those one by one.
 */
export function compareClaims(claims: readonly Claim[], context: ComparisonContext): Comparison {
  const property = claims[0]?.property
  if (property === undefined || claims.some(claim => claim.property !== property)) {
    throw new Error(
      'compareClaims takes one or more claims of a single property: group them by property first.',
    )
  }
  const groups = [...typedGroups(claims, context), ...stanceGroup(claims, context)]
  const label = ACROSS_GROUPS.find(candidate => groups.some(group => group.label === candidate)) ?? 'single'
  return { property, label, groups }
}

function typedGroups(claims: readonly Claim[], context: ComparisonContext): ComparedGroup[] {
  const keys = new Map<string, ClaimValue>()
  for (const value of claims.flatMap(claim => claim.values ?? [])) {
    const key = `${value.kind} ${topicOf(value)}`
    if (!keys.has(key)) keys.set(key, value)
  }
  return [...keys.values()].map(sample => {
    const { kind } = sample
    const of = topicOf(sample)
    const valuesIn = (claim: Claim): ClaimValue[] =>
      (claim.values ?? []).filter(value => value.kind === kind && topicOf(value) === of)
    const members = claims.filter(claim => valuesIn(claim).length > 0)
    return grouped(kind, of, members, context, (a, b) => {
      const later = laterOf(a, b, context)
      const [first, second] = later === a.id ? [b, a] : [a, b]
      const mayRise = later !== null && speakForOneSide(a, b, context)
      return closest(
        valuesIn(first),
        valuesIn(second),
        (x, y) => (mayRise ? risen(x, y) : null) ?? compareValues(x, y, context),
      )
    })
  })
}

/** The claims without a typed value; where one of them denies, also those whose only values are words. */
function stanceGroup(claims: readonly Claim[], context: ComparisonContext): ComparedGroup[] {
  const denied = claims.some(isBareDenial)
  const members = claims.filter(claim => isUntyped(claim) || (denied && isInWords(claim)))
  if (members.length === 0) return []
  return [grouped('stance', 'words', members, context, compareStances)]
}

function grouped(
  kind: GroupKind,
  of: string,
  members: readonly Claim[],
  context: ComparisonContext,
  compare: (a: Claim, b: Claim) => Finding,
): ComparedGroup {
  const pairs = members.flatMap((a, index) =>
    members.slice(index + 1).map(b => comparedPair(a, b, compare(a, b), context)),
  )
  const claims = members.map(claim => claim.id)
  const worst = IN_GROUP.find(verdict => pairs.some(pair => pair.verdict === verdict))
  const [telling] = pairs
    .filter(pair => pair.verdict === worst)
    .toSorted((a, b) => b.gap - a.gap || tells(b) - tells(a))
  if (telling === undefined) {
    const rule = 'one-claim'
    return explained({ kind, of, label: 'single', rule, claims, pairs }, () => ruleWords(rule))
  }
  const { verdict: label, rule } = telling
  return explained({ kind, of, label, rule, claims, pairs }, () => telling.explanation)
}

/** Of pairs with one verdict, the one in which a claim denies, or a count rises, says most to who reads them. */
function tells(pair: ComparedPair): number {
  return pair.rule === 'stance-opposed' || pair.rule === 'figure-rises' ? 1 : 0
}

function comparedPair(a: Claim, b: Claim, found: Finding, context: ComparisonContext): ComparedPair {
  const later = laterOf(a, b, context)
  const sameClaimant = a.claimant === b.claimant
  const { verdict, rule, gap } = found
  const explain = () => {
    const words = say().evidence
    return [
      found.explanation,
      ...(sameClaimant && verdict !== 'agree' ? [words.sameClaimant] : []),
      ...(later !== null && verdict === 'contradict' ? [words.otherTimes] : []),
    ].join(' ')
  }
  return explained({ claims: [a.id, b.id], verdict, rule, gap, sameClaimant, later }, explain)
}

function closest(
  a: readonly ClaimValue[],
  b: readonly ClaimValue[],
  compare: (first: ClaimValue, second: ClaimValue) => Finding,
): Finding {
  const findings = a.flatMap(first => b.map(second => compare(first, second)))
  const best = CLOSEST.map(verdict => findings.find(found => found.verdict === verdict)).find(
    found => found !== undefined,
  )
  return best ?? finding('not-comparable', 'no-value')
}

/** Compares two values of one kind and one `of`. Symmetric. Values of different kinds are not comparable. */
export function compareValues(a: ClaimValue, b: ClaimValue, context: ComparisonContext): Finding {
  if (a.kind === 'figure' && b.kind === 'figure') return compareFigures(a, b)
  if (a.kind === 'term' && b.kind === 'term') return compareTerms(a, b)
  if (a.kind === 'time' && b.kind === 'time') {
    return compareTimes(context.spanOf(a.edtf), context.spanOf(b.edtf), context.textOf)
  }
  if (a.kind === 'place' && b.kind === 'place') {
    return comparePlaces(context.places.get(a.place), context.places.get(b.place))
  }
  return finding('not-comparable', 'no-value')
}

function topicOf(value: ClaimValue): string {
  return value.kind === 'figure' || value.kind === 'term' ? value.of : value.kind
}
