/** Records that nothing points to. Only the first of a chain is named: the excerpt of an orphaned quote is no orphan. */
import { codePointLength } from '../../evidence/text.ts'
import { type Evidence, type Fault, claimsOf, grouped, sourcesOfEvent } from './fault.ts'
import type { RuleId } from './rules.ts'

/** Sources, excerpts, quotes, claimants and places that are used nowhere, not even by a record that was refused. */
export function checkOrphans(evidence: Evidence): Fault[] {
  const { dataset, paths } = evidence
  const claims = claimsOf(evidence).map(({ claim }) => claim)
  const quotes = [...dataset.quotes.values()]
  const excerpts = [...dataset.excerpts.values()]
  const used = {
    sources: new Set([
      ...dataset.events.flatMap(event => sourcesOfEvent(dataset, event)),
      ...quotes.map(quote => quote.source),
      ...excerpts.filter(({ source }) => !isFull(evidence, source)).map(({ source }) => source),
    ]),
    quotes: new Set(
      claims.flatMap(({ evidence: items }) => items.flatMap(item => ('quote' in item ? item.quote : []))),
    ),
    claimants: new Set(claims.map(claim => claim.claimant)),
    places: new Set([
      ...dataset.events.map(event => event.where?.place),
      ...claims.flatMap(({ values = [] }) =>
        values.map(value => (value.kind === 'place' ? value.place : '')),
      ),
    ]),
  }
  const orphans = (rule: RuleId, list: keyof typeof used, found: string): Fault[] =>
    [...dataset[list].keys()]
      .filter(id => !used[list].has(id) && !paths.refusedTexts.has(id))
      .map(id => ({ rule, path: paths.of(list, id), id, found }))
  return [
    ...orphans('orphan-source', 'sources', 'is named by no claim, event or quote'),
    ...orphanExcerpts(evidence),
    ...orphans('orphan-quote', 'quotes', 'is the evidence of no claim'),
    ...orphans('orphan-claimant', 'claimants', 'makes no claim'),
    ...orphans('orphan-place', 'places', 'is the place of no event and of no claim'),
  ]
}

/** Excerpts that no quote of their source touches. A text that may be held whole needs no reason. */
function orphanExcerpts(evidence: Evidence): Fault[] {
  const { dataset, paths } = evidence
  const quotes = grouped([...dataset.quotes.values()], quote => quote.source)
  return [...dataset.excerpts.values()].flatMap(({ id, source, start, text }) => {
    if (isFull(evidence, source)) return []
    const end = start + codePointLength(text)
    const touched = quotes.get(source)?.some(quote => quote.start < end && start < quote.end) === true
    if (touched) return []
    const found = 'holds text of its source from which nothing is quoted'
    return [{ rule: 'orphan-excerpt', path: paths.of('excerpts', id), id, found }]
  })
}

function isFull({ dataset }: Evidence, source: string): boolean {
  return dataset.sources.get(source)?.rights === 'full'
}
