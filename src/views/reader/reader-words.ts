/** Decides what the reader pane says of claims: groups, orders and words. */
import type { ComparedGroup } from '../../evidence/compare.ts'
import { wordsOf } from '../../evidence/figures.ts'
import type { Claim, Property } from '../../model/schema.ts'
import { say } from '../../words/say.ts'

export interface ClaimGroup {
  readonly property: Property
  readonly claims: readonly Claim[]
}

const ORDER: readonly Property[] = [
  'outcome',
  'casualties',
  'number',
  'attribution',
  'means',
  'time',
  'place',
]

/** Claims by property; within one, in the order in which the dataset gives them. */
export function groupClaims(claims: readonly Claim[]): ClaimGroup[] {
  return ORDER.map(property => ({
    property,
    claims: claims.filter(claim => claim.property === property),
  })).filter(group => group.claims.length > 0)
}

/** Claims as they stand on the page, group by group. */
export const inReadingOrder = (claims: readonly Claim[]): Claim[] =>
  groupClaims(claims).flatMap(group => group.claims)

/** Ids of all quotes that an event's claims rest on, each once, in order. */
export function quotesOf(claims: readonly Claim[]): string[] {
  return [
    ...new Set(
      claims.flatMap(claim =>
        claim.evidence.flatMap(evidence => ('quote' in evidence ? [evidence.quote] : [])),
      ),
    ),
  ]
}

/** What a group of compared claims speaks of, as the start of a sentence: "Killed: contradict". */
export function topicWords(group: ComparedGroup): string {
  const { whatIsSaid, topic } = say().reader
  return topic(group.kind === 'stance' ? whatIsSaid : wordsOf(group.of))
}

/** Quotes that claims standing before this one rest on. */
export function quotesBefore(claim: Claim, inOrder: readonly Claim[]): ReadonlySet<string> {
  return new Set(quotesOf(inOrder.slice(0, inOrder.indexOf(claim))))
}
