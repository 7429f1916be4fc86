/**
 * The rules by which claims are compared: each has an id that stays the same and one sentence that the reader
 * can ask for. A rule says how two claims stand to each other, never which of them is right.
 */

import { say, type Words } from '../words/say.ts'

/** How two claims about one thing stand to each other. */
export type Verdict = 'agree' | 'compatible' | 'contradict' | 'not-comparable'

/** How a group of claims stands: a verdict, or `single` where only one claim speaks. */
export type Label = Verdict | 'single'

export type RuleId = keyof Words['evidence']['rules']

/** What a rule says. */
export function ruleWords(rule: RuleId): string {
  return say().evidence.rules[rule]
}

/** The outcome of one rule on two claims, with a sentence about these two. */
export interface Finding {
  readonly verdict: Verdict
  readonly rule: RuleId
  readonly explanation: string
  /** How far two contradicting values are apart, in units of the figure, milliseconds or metres; 0 for all else. */
  readonly gap: number
}

/** Gives a record its sentence, put into words whenever it is read, in the language that is spoken then. */
export function explained<T extends object>(
  record: T,
  explain: () => string,
): T & { readonly explanation: string } {
  return Object.defineProperty(record, 'explanation', { get: explain, enumerable: true }) as T & {
    readonly explanation: string
  }
}

/**
 * Makes a finding whose sentence is the rule's own, where nothing more can be said of the two claims.
 */
export function finding(
  verdict: Verdict,
  rule: RuleId,
  explain: () => string = () => ruleWords(rule),
  gap = 0,
): Finding {
  return explained({ verdict, rule, gap }, explain)
}

/**
 * Two texts in a fixed order, so that a sentence about a pair is the same whichever way round it was asked.
 */
export function bothTexts(a: string, b: string): string {
  return a < b ? say().evidence.both(a, b) : say().evidence.both(b, a)
}
