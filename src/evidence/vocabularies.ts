/**
 * Small vocabularies of outcomes and states: which words exclude each other and which can hold at once.
 *
 * Each says what its words mean here. A word that no vocabulary knows is never compared with another one,
 * because whether two free words exclude each other is a judgement. Words are compared without regard to
 * case.
 */

export interface Vocabulary {
  /** The `of` of the terms that this vocabulary is for. */
  readonly of: readonly string[]
  /** The words with their meaning. */
  readonly terms: Readonly<Record<string, string>>
  /** Pairs that cannot both hold. Every other pair of known words can. */
  readonly excludes: readonly (readonly [string, string])[]
}

/** Words that leave the matter open, in every vocabulary: they are no value to compare. */
export const OPEN_TERMS: ReadonlySet<string> = new Set([
  'unclear',
  'unknown',
  'unconfirmed',
  'not named',
  'not mentioned',
  'not disclosed',
])

const YES_NO: Vocabulary = {
  of: [],
  terms: { yes: 'it is so', no: 'it is not so', true: 'it is so', false: 'it is not so' },
  excludes: [
    ['yes', 'no'],
    ['yes', 'false'],
    ['true', 'no'],
    ['true', 'false'],
  ],
}

/**
 * What became of a ship or a building. Each word is the worst that its claimant says, so `damaged` means
 * harmed and not lost, and excludes `destroyed` and `sunk`. A ship can be both destroyed and sunk, lie partly
 * sunk whether it is lost or not, and be scrapped after any of these.
 */
const OUTCOME: Vocabulary = {
  of: ['outcome', 'condition'],
  terms: {
    intact: 'not harmed',
    damaged: 'harmed, not lost',
    'partly sunk': 'partly under water',
    destroyed: 'lost for good',
    sunk: 'gone down',
    scrapped: 'broken up afterwards',
  },
  excludes: [
    ['intact', 'damaged'],
    ['intact', 'partly sunk'],
    ['intact', 'destroyed'],
    ['intact', 'sunk'],
    ['damaged', 'destroyed'],
    ['damaged', 'sunk'],
  ],
}

/**
 * Who holds a town. `contested` means that neither side holds all of it; `outskirts`, that a side is left its
 * edge.
 */
const CONTROL: Vocabulary = {
  of: ['control'],
  terms: {
    russia: 'wholly in Russian hands',
    ukraine: 'wholly in Ukrainian hands',
    contested: 'held by neither side as a whole',
    outskirts: 'one side is left only the edge of it',
  },
  excludes: [
    ['russia', 'ukraine'],
    ['russia', 'contested'],
    ['ukraine', 'contested'],
  ],
}

const ALIVE: Vocabulary = {
  of: ['alive'],
  terms: { alive: 'living', dead: 'not living', ...YES_NO.terms },
  excludes: [
    ['alive', 'dead'],
    ['alive', 'no'],
    ['alive', 'false'],
    ['dead', 'yes'],
    ['dead', 'true'],
    ...YES_NO.excludes,
  ],
}

/** What is to be done with a wreck. It can be towed to either end. */
const PLAN: Vocabulary = {
  of: ['plan'],
  terms: {
    repair: 'to be put back into service',
    disposal: 'to be broken up',
    'tow to kerch': 'to be moved to Kerch',
  },
  excludes: [['repair', 'disposal']],
}

/** What a ship was doing when it was hit. */
const SHIP_STATE: Vocabulary = {
  of: ['ship', 'shipState'],
  terms: { moored: 'made fast', 'entering port': 'under way, inward', 'leaving port': 'under way, outward' },
  excludes: [
    ['moored', 'entering port'],
    ['moored', 'leaving port'],
    ['entering port', 'leaving port'],
  ],
}

const VOCABULARIES: readonly Vocabulary[] = [OUTCOME, CONTROL, ALIVE, PLAN, SHIP_STATE]

/** The vocabulary for terms of this kind; yes and no are understood of everything else. */
export function vocabularyOf(of: string): Vocabulary {
  return VOCABULARIES.find(vocabulary => vocabulary.of.includes(of)) ?? YES_NO
}
