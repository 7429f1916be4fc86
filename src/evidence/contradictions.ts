/**
 * The comparisons of a whole event, and the one sign that list, map and timeline show for a contradiction.
 */
import { type Claim, type EventInFile, PROPERTIES, type Property } from '../model/schema.ts'
import { say } from '../words/say.ts'
import { type Comparison, type ComparisonContext, compareClaims } from './compare.ts'
import { wordsOf } from './figures.ts'
import { explained, type RuleId } from './rules.ts'

export interface Contradiction {
  readonly property: Property
  /** What the claims contradict each other about, such as `killed`. */
  readonly of: string
  readonly rule: RuleId
  readonly explanation: string
  /** Ids of the claims that stand against another one. */
  readonly claims: readonly string[]
}

export interface Contradictions {
  readonly items: readonly Contradiction[]
  /** How many different claims stand against another one. */
  readonly claims: number
  /** One line for a sign's name, such as "Claims contradict each other about killed and outcome." */
  readonly summary: string
}

/** One comparison for each property that the event has claims on, in the order of the properties. */
export function comparisonsOf(
  event: { readonly claims: readonly Claim[] },
  context: ComparisonContext,
): Comparison[] {
  return PROPERTIES.map(property => event.claims.filter(claim => claim.property === property))
    .filter(claims => claims.length > 0)
    .map(claims => compareClaims(claims, context))
}

/** What the claims of an event contradict each other about, or null where they do not. */
export function contradictionsOf(
  event: Pick<EventInFile, 'claims'>,
  context: ComparisonContext,
): Contradictions | null {
  const items = comparisonsOf(event, context).flatMap(comparison =>
    comparison.groups
      .filter(group => group.label === 'contradict')
      .map((group): Contradiction => {
        const { of, rule, pairs } = group
        const opposed = pairs.filter(pair => pair.verdict === 'contradict').flatMap(pair => pair.claims)
        const { property } = comparison
        return explained({ property, of, rule, claims: [...new Set(opposed)] }, () => group.explanation)
      }),
  )
  if (items.length === 0) return null
  return {
    items,
    claims: new Set(items.flatMap(item => item.claims)).size,
    get summary() {
      return say().evidence.contradictions(topicsOf(items))
    },
  }
}

/** Claims in words have no topic but their property; "about words" would say nothing. */
function topicsOf(items: readonly Contradiction[]): string[] {
  return [...new Set(items.map(item => (item.of === 'words' ? item.property : wordsOf(item.of))))]
}
