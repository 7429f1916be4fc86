/** What the linter looks for: each rule with how bad it is, why it matters and what to do. Ids never change. */

/** An error says something false or hides something; a warning probably does; a note is worth a second look. */
export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface Rule {
  readonly severity: Severity
  /** One sentence. */
  readonly why: string
  readonly remedy: string
}

const QUOTES = {
  'quote-unverified': {
    severity: 'error',
    why: 'Words may be called verbatim only where they stand, character by character, in the text of their source.',
    remedy: 'Copy words, prefix and suffix from the document (`npm run quote`).',
  },
  'quote-too-short': {
    severity: 'warning',
    why: 'A few words that occur several times can be found anywhere, so they prove little.',
    remedy: 'Quote more of the sentence.',
  },
  'quote-cuts-word': {
    severity: 'error',
    why: 'A cut word can say the opposite: able is inside unable.',
    remedy: 'Quote whole words.',
  },
  'quote-context-short': {
    severity: 'warning',
    why: 'Without enough text around it a quote cannot be told from a like sentence when its document changes.',
    remedy: 'Give at least 16 code points of prefix and suffix, as `npm run quote` does.',
  },
  'source-at-odds': {
    severity: 'error',
    why: 'What is held of a source must fit its stated rights, length and hash, or nobody can check it again.',
    remedy: 'Correct rights, length and hash, or copy the excerpts again.',
  },
  'summary-copies-source': {
    severity: 'warning',
    why: 'A summary is ours and a quote is theirs: nine words in a row from a source are theirs.',
    remedy: 'Say it in other words, or make it a quote.',
  },
} as const satisfies Record<string, Rule>

const CLAIMS = {
  'claim-without-evidence': {
    severity: 'error',
    why: 'A claim that rests on nothing is hearsay, so the reader refuses it.',
    remedy: 'Point to at least one quote or source of this dataset, or take the claim out.',
  },
  'unknown-claimant': {
    severity: 'error',
    why: 'A claim whose claimant is not in the registry has nobody who says it, so the reader refuses it.',
    remedy: 'Correct the id, or add the claimant to `claimants`.',
  },
  'figure-too-exact': {
    severity: 'warning',
    why: 'About 200 is not 200, and at least 5 is not 5: a bare number claims more than was said.',
    remedy: 'Add `"approximate": true`, or leave `min` or `max` null.',
  },
  'event-without-evidence': {
    severity: 'warning',
    why: 'An event without a claim and without a citation rests on our word alone.',
    remedy: 'Add a claim with its evidence, or name the sources in `citations`.',
  },
  'when-against-claims': {
    severity: 'warning',
    why: 'A date that no claim about the time allows, without a word that explains it, comes from nowhere.',
    remedy: 'Correct the date or the claim, or say in `when.inferred` or `when.note` what the date rests on.',
  },
  'where-against-claims': {
    severity: 'warning',
    why: 'A place that no claim about the place allows, without a word that explains it, comes from nowhere.',
    remedy: 'Correct the place or the claim, or say in `where.inferred` or `where.note` what it rests on.',
  },
} as const satisfies Record<string, Rule>

const TIMES = {
  'midnight-as-time': {
    severity: 'warning',
    why: '00:00:00 is what software fills in where no time is known, and reads as a time known to the second.',
    remedy: 'Write the day alone; where a source does say midnight, write T00:00:XX, which claims no second.',
  },
  'noon-as-time': {
    severity: 'note',
    why: '12:00:00 is a common filler for a time that is not known, and few sources know a second.',
    remedy: 'Write the day alone, or T12:00:XX where a source does say noon.',
  },
  'finer-than-claims': {
    severity: 'warning',
    why: 'A date or place finer than every claim about it, without a word that explains it, is false precision.',
    remedy: 'Write it as coarse as the finest claim, add the claim, or explain it in `inferred` or `note`.',
  },
  'later-than-report': {
    severity: 'warning',
    why: 'A report cannot tell of what had not happened when it was published.',
    remedy: 'Check the date and `published`; for what was announced beforehand, date the announcement.',
  },
  'retrieved-before-published': {
    severity: 'warning',
    why: 'A page cannot have been retrieved before it was published: one of the two dates is wrong.',
    remedy: 'Correct `published` or `retrieved`.',
  },
} as const satisfies Record<string, Rule>

const PLACES = {
  'null-island': {
    severity: 'error',
    why: '0,0 is where a position that was never filled in ends up.',
    remedy: 'Give the true position, or add `"nullIslandMeant": true` if that point is meant.',
  },
  'swapped-coordinates': {
    severity: 'error',
    why: 'Latitude and longitude in the wrong order move a place to another country.',
    remedy: 'Write [longitude, latitude], as GeoJSON has it.',
  },
  'centroid-called-exact': {
    severity: 'warning',
    why: 'The centre of an area, or a rounded position, drawn as an exact dot claims more than is known.',
    remedy: 'Say `approximate` or `area` with a true radius, or give the position itself.',
  },
  'coordinate-too-fine': {
    severity: 'note',
    why: 'The seventh decimal of a degree is a centimetre, which nobody measured.',
    remedy: 'Round to as many decimals as the position is known to: five are a metre.',
  },
  'crowded-coordinate': {
    severity: 'note',
    why: 'Many events on one exact point can be the mark of a geocoder that answered with a default.',
    remedy: 'Check the place of each event; where only the town is known, say `area` with its radius.',
  },
  'duplicate-event': {
    severity: 'note',
    why: 'Two records of one event count it twice, and hide that their sources may contradict each other.',
    remedy: 'Merge the two, with the claims side by side and an alias, or relate them to each other.',
  },
} as const satisfies Record<string, Rule>

const RECORDS = {
  'record-refused': {
    severity: 'error',
    why: 'What the reader refuses is not shown to anybody.',
    remedy: 'Correct what the finding names.',
  },
  'part-left-out': {
    severity: 'warning',
    why: 'The record is shown, but without the part that leads nowhere or cannot be read.',
    remedy: 'Correct what the finding names.',
  },
  'hash-mismatch': {
    severity: 'warning',
    why: 'The hash names one version of the data, and this file was changed after its hash was taken.',
    remedy: 'Write the file again with `npm run data`, or find out who changed it.',
  },
  'orphan-source': {
    severity: 'note',
    why: 'A source that nothing cites may be the trace of a claim that was lost.',
    remedy: 'Cite it where it is used, or take it out.',
  },
  'orphan-excerpt': {
    severity: 'warning',
    why: "Other people's text is held only for what is quoted from it.",
    remedy: 'Quote from it, or take it out.',
  },
  'orphan-quote': {
    severity: 'warning',
    why: 'A quote that no claim rests on is evidence for nothing, and may be the trace of a claim that was lost.',
    remedy: 'Name it as the evidence of a claim, or take it out.',
  },
  'orphan-claimant': {
    severity: 'note',
    why: 'A claimant without a claim may be the trace of a claim that was lost.',
    remedy: 'Take the claimant out, or add what was claimed.',
  },
  'orphan-place': {
    severity: 'note',
    why: 'A place where nothing happens may be the trace of an event that was lost.',
    remedy: 'Take the place out, or name it where it is meant.',
  },
} as const satisfies Record<string, Rule>

const ALL = { ...QUOTES, ...CLAIMS, ...TIMES, ...PLACES, ...RECORDS }

export type RuleId = keyof typeof ALL

/** Every rule by its id, in the order of the documentation. */
export const RULES: Readonly<Record<RuleId, Rule>> = ALL

/** The ids in the order of the documentation. */
export const RULE_IDS = Object.keys(ALL) as readonly RuleId[]
