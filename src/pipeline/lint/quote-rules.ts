/** Rules about quotes and the text that is held: reuses what `npm run data` checks. */
import { heldTexts } from '../../dataset/tables.ts'
import { codePointLength } from '../../evidence/text.ts'
import type { Passage } from '../../evidence/verify.ts'
import { checkContext, checkQuotes } from '../check-quotes.ts'
import { checkSources } from '../check-sources.ts'
import { textsOf } from '../check.ts'
import type { Finding } from '../finding.ts'
import { type Evidence, type Fault, claimsOf } from './fault.ts'
import type { RuleId } from './rules.ts'

/** Under so many code points a quote must be the only one of its kind in the text. */
const SHORT = 12
/** So many words in a row are no coincidence. */
const COPIED_WORDS = 9

/** Quotes that are not verified, once each: against the excerpts, or else against the documents where at hand. */
export function checkVerified(evidence: Evidence): Fault[] {
  const { dataset, documents } = evidence
  const quotes = [...dataset.quotes.values()]
  const byExcerpts = checkQuotes(quotes, heldTexts(dataset), 'the excerpts of its source')
  const known = new Set(byExcerpts.map(finding => finding.id))
  const byDocuments =
    documents === null ? [] : checkQuotes(quotes, textsOf(dataset, documents), 'the document')
  const withoutDocument = (finding: Finding): boolean => {
    const source = dataset.sources.get(dataset.quotes.get(finding.id)?.source ?? '')
    return documents?.has(source?.sha256 ?? '') !== true
  }
  const more = byDocuments.filter(finding => !known.has(finding.id) && !withoutDocument(finding))
  return [...byExcerpts, ...more].map(finding => toFault(evidence, 'quote-unverified', finding))
}

/** Too little context, cut words, and sources whose rights, length or hash do not fit what is held. */
export function checkHeld(evidence: Evidence): Fault[] {
  const { dataset, documents } = evidence
  return [
    ...checkContext(dataset).map(finding =>
      toFault(evidence, finding.field === '.exact' ? 'quote-cuts-word' : 'quote-context-short', finding),
    ),
    ...checkSources(dataset, documents).map(finding => toFault(evidence, 'source-at-odds', finding)),
  ]
}

/** Short quotes whose words stand at several places of the text held. */
export function checkShort({ dataset, paths }: Evidence): Fault[] {
  const held = heldTexts(dataset)
  return [...dataset.quotes.values()].flatMap(({ id, source, exact }) => {
    const length = codePointLength(exact)
    const times = length < SHORT ? countPlaces(exact, held.get(source)?.passages ?? []) : 0
    if (times < 2) return []
    const found = `has ${length} code points, and these stand ${times} times in the text held: “${exact}”`
    return [{ rule: 'quote-too-short', path: `${paths.of('quotes', id)}.exact`, id, found }]
  })
}

/** Our own words that are really words of a source. */
export function checkCopies(evidence: Evidence): Fault[] {
  const { dataset, paths } = evidence
  const runs = new Map<string, string>()
  for (const { id, text } of dataset.excerpts.values()) {
    const words = wordsOf(text)
    for (let at = 0; at + COPIED_WORDS <= words.length; at++) {
      runs.set(words.slice(at, at + COPIED_WORDS).join(' '), id)
    }
  }
  const look = (text: string, path: string, id: string): Fault[] => {
    const words = wordsOf(text)
    for (let at = 0; at + COPIED_WORDS <= words.length; at++) {
      const run = words.slice(at, at + COPIED_WORDS).join(' ')
      const excerpt = runs.get(run)
      if (excerpt === undefined) continue
      const found = `has ${COPIED_WORDS} words in a row as they stand in the excerpt \`${excerpt}\`: “${run}”`
      return [{ rule: 'summary-copies-source', path, id, found }]
    }
    return []
  }
  return [
    ...dataset.events.flatMap(({ id, summary }) => look(summary, `${paths.of('events', id)}.summary`, id)),
    ...claimsOf(evidence).flatMap(({ claim, path }) => look(claim.statement, `${path}.statement`, claim.id)),
  ]
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** How many places of the source the words stand at; a place that two excerpts hold counts once. */
function countPlaces(exact: string, passages: readonly Passage[]): number {
  const places = new Set<number>()
  for (const { start, text } of passages) {
    for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
      places.add(start + codePointLength(text.slice(0, at)))
    }
  }
  return places.size
}

function toFault({ paths }: Evidence, rule: RuleId, { list, id, field, message, remedy }: Finding): Fault {
  return { rule, path: paths.of(list, id) + field, id, found: message, remedy }
}
