/**
 * Counts that rise as they become known. "19 dead" on one day and "30 dead" on the next, told by one side, are two
 * states of one count and not two accounts of one event: each may be true of its own hour, so they are compatible.
 *
 * The rule is kept narrow, so that it hides no retraction and no dispute: it holds only for counts that cannot fall,
 * only where both claims say when they were made and one is wholly later, only within one side (`compare.ts` sees to
 * both), and only from a count of at least one: "nobody was hurt" is no early count but a statement.
 */
import type { ClaimValue } from '../model/schema.ts'
import { say } from '../words/say.ts'
import { compareFigures, figureText, intervalOf, wordsOf } from './figures.ts'
import { type Finding, finding } from './rules.ts'

/** What is counted as it becomes known and never becomes less. The missing are found and the treated go home. */
const GROWING: ReadonlySet<string> = new Set(['killed', 'dead', 'wounded', 'injured', 'evacuated', 'rescued'])
/** Words that make of a count something else: an injured person's age does not rise with the news. */
const MEASURES: ReadonlySet<string> = new Set(['age', 'percent', 'share', 'rate'])

/** Whether the name of a figure, such as `childrenKilled`, is one of a count that can only rise. */
export function isGrowing(of: string): boolean {
  const words = wordsOf(of).split(' ')
  return words.some(word => GROWING.has(word)) && !words.some(word => MEASURES.has(word))
}

/** The finding that a later figure is a risen earlier one, or null where another rule has to decide. */
export function risen(earlier: ClaimValue, later: ClaimValue): Finding | null {
  if (earlier.kind !== 'figure' || later.kind !== 'figure' || earlier.of !== later.of) return null
  const from = intervalOf(earlier)
  const to = intervalOf(later)
  if (from === null || to === null || !isGrowing(earlier.of)) return null
  if (from.low < 1 || to.low <= from.high) return null
  if (compareFigures(earlier, later).verdict !== 'contradict') return null
  return finding('compatible', 'figure-rises', () =>
    say().evidence.figures.rise(figureText(earlier), figureText(later), wordsOf(later.of)),
  )
}
