import { counting } from '../counting.ts'

const { list } = counting('en')

/** What is said of how claims stand to each other. `of` is what a claim speaks of, as the dataset calls it. */
export const EVIDENCE = {
  /** What each rule of comparing claims says. */
  rules: {
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
  },
  both: (a: string, b: string) => `${a} and ${b}`,
  figure: {
    none: 'no figure',
    about: (figure: string) => `about ${figure}`,
    atLeast: (figure: string) => `at least ${figure}`,
    upTo: (figure: string) => `up to ${figure}`,
    range: (from: string, to: string) => `${from} to ${to}`,
  },
  figures: {
    same: (figure: string, of: string) => `Both say ${figure} ${of}.`,
    within: (pair: string, of: string) => `${pair} ${of}: one range holds the other.`,
    overlap: (pair: string, of: string) => `${pair} ${of}: the two ranges overlap.`,
    near: (pair: string, of: string) => `${pair} ${of}: near enough where a figure is approximate.`,
    differ: (pair: string, of: string) => `${pair} ${of} cannot both be exact.`,
    apart: (pair: string, of: string) => `${pair} ${of} have no figure in common.`,
    rise: (earlier: string, later: string, of: string) =>
      `${earlier} and later ${later} ${of}: a count that rises as more becomes known.`,
  },
  times: {
    same: (time: string) => `Both say ${time}.`,
    apart: (pair: string) => `${pair} have no moment in common.`,
    near: (pair: string) => `${pair} meet, as far as the marks ~ and ? allow.`,
    within: (pair: string) => `${pair}: one lies inside the other.`,
    overlap: (pair: string) => `${pair} overlap.`,
  },
  places: {
    same: (place: string) => `Both say ${place}.`,
    sameSpot: (pair: string) => `${pair} stand at the same position.`,
    within: (pair: string) => `${pair}: one lies inside the other.`,
    overlap: (pair: string) => `${pair} overlap, as far as they are known.`,
    apart: (pair: string, distance: string) => `${pair} are ${distance} apart.`,
  },
  terms: {
    same: (of: string, term: string) => `Both say ${of}: “${term}”.`,
    quoted: (term: string) => `“${term}”`,
    open: (pair: string, of: string) => `${pair}: one of them leaves open the ${of}.`,
    unknown: (pair: string, of: string) => `No vocabulary says whether ${of}: ${pair} can both hold.`,
    exclude: (pair: string, of: string) => `${of}: ${pair} exclude each other.`,
    compatible: (pair: string, of: string) => `${of}: ${pair} can both hold.`,
  },
  sameClaimant: 'The same claimant gave both.',
  otherTimes: 'They were made at different times.',
  contradictions: (topics: readonly string[]) => `Claims contradict each other about ${list(topics)}.`,
}
