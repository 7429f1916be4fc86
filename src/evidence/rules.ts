/**
 * The rules by which claims are compared: each has an id that stays the same and one sentence that the reader
 * can ask for. A rule says how two claims stand to each other, never which of them is right.
 */

/** How two claims about one thing stand to each other. */
export type Verdict = 'agree' | 'compatible' | 'contradict' | 'not-comparable'

/** How a group of claims stands: a verdict, or `single` where only one claim speaks. */
export type Label = Verdict | 'single'

export const RULES = {
  'one-claim': 'Only one claim speaks of this, so there is nothing to compare.',
  'no-value': 'These claims give no typed value; they have to be read.',
  'figure-same': 'Both claims give the same figure.',
  'figure-within': 'The figure or range of one claim lies inside the range of the other.',
  'figure-overlap': 'The two ranges overlap, so a figure exists that fits both.',
  'figure-near':
    'The figures meet only because one is said to be approximate: 10 per cent, at least 1, is allowed.',
  'figure-differs': 'Two exact figures for one thing cannot both be exact.',
  'figure-apart': 'The two ranges have no figure in common.',
  'figure-rises':
    'The later count of the same side is higher: such a count rises as more becomes known, and each may be true of its own time.',
  'figure-unbounded': 'A claim without a lower or an upper bound cannot be compared.',
  'time-same': 'Both claims give the same time.',
  'time-within': 'The time of one claim lies inside the time of the other.',
  'time-overlap': 'The two times overlap, so a moment exists that fits both.',
  'time-near':
    'The times meet, one of them being approximate or uncertain and so widened by a unit of its precision.',
  'time-apart': 'The two times have no moment in common.',
  'time-zone':
    'Only one of the two times of day names its offset, so the other may be told by another clock; they have to be read.',
  'time-unknown': 'A time that is open at both ends, or that cannot be read, cannot be compared.',
  'place-same': 'Both claims name the same place.',
  'place-within': 'The place of one claim lies inside the place of the other.',
  'place-overlap': 'The two places overlap, as far as they are known.',
  'place-apart': 'The two places are further apart than their uncertainty allows.',
  'place-unknown': 'A place without a known position cannot be compared.',
  'term-same': 'Both claims use the same word.',
  'term-excludes': 'The vocabulary says that the two words exclude each other.',
  'term-compatible': 'The vocabulary allows both words to hold at once.',
  'term-open': 'A claim that leaves the matter open cannot be compared.',
  'term-unknown': 'No vocabulary says whether these two words can both hold.',
  'stance-against': 'One claim denies, by name, what the other says.',
  'stance-opposed': 'One claim denies, in words; whether it denies the other one has to be read.',
  'stance-alike':
    'Neither claim plainly denies the other, and no typed value decides here; they have to be read.',
} as const satisfies Record<string, string>

export type RuleId = keyof typeof RULES

/** The outcome of one rule on two claims, with a sentence about these two. */
export interface Finding {
  readonly verdict: Verdict
  readonly rule: RuleId
  readonly explanation: string
  /** How far two contradicting values are apart, in units of the figure, milliseconds or metres; 0 for all else. */
  readonly gap: number
}

/** Makes a finding whose sentence is the rule's own, where nothing more can be said of the two claims. */
export function finding(verdict: Verdict, rule: RuleId, explanation: string = RULES[rule], gap = 0): Finding {
  return { verdict, rule, explanation, gap }
}

/**
 * Two texts in a fixed order, so that a sentence about a pair is the same whichever way round it was asked.
 */
export function bothTexts(a: string, b: string): string {
  return a < b ? `${a} and ${b}` : `${b} and ${a}`
}
