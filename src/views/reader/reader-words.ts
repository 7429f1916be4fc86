/** Decides what the reader pane says of claims: groups, orders and words. */
import type { ComparedGroup } from '../../evidence/compare.ts'
import { wordsOf } from '../../evidence/figures.ts'
import type { Claim, Property, Stance } from '../../model/schema.ts'

export const PROPERTY_TITLES: Readonly<Record<Property, string>> = {
  time: 'When',
  place: 'Where',
  casualties: 'Casualties',
  number: 'Figures',
  outcome: 'What came of it',
  means: 'With what',
  attribution: 'Who did it',
}

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  asserts: 'asserts',
  denies: 'denies',
  reports: 'reports',
}

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
  const words = group.kind === 'stance' ? 'what is said' : wordsOf(group.of)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}:`
}

/** Quotes that claims standing before this one rest on. */
export function quotesBefore(claim: Claim, inOrder: readonly Claim[]): ReadonlySet<string> {
  return new Set(quotesOf(inOrder.slice(0, inOrder.indexOf(claim))))
}
