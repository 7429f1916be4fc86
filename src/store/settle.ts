/** Holds a decoded choice against a dataset: aliases become ids, and what the dataset does not know is dropped. */
import { recordOf, type Records } from '../model/records.ts'
import { FACETS, type Facet } from '../model/columns.ts'
import { say } from '../words/say.ts'
import type { Choice, Focus } from './choice.ts'
import type { Loaded } from './loaded.ts'

export interface Settled {
  readonly choice: Choice
  /** What was dropped, each as a noun phrase for a sentence to the reader. */
  readonly dropped: readonly string[]
}

function settleFocus(focus: Focus, records: Records, dropped: string[]): Focus | null {
  const event = recordOf(records, focus.event)
  if (event === null) {
    dropped.push(say().address.event(focus.event))
    return null
  }
  const cited = event.claims.some(claim =>
    claim.evidence.some(evidence => 'quote' in evidence && evidence.quote === focus.quote),
  )
  if (focus.quote !== null && !cited) dropped.push(say().address.quote(focus.quote))
  return { event: event.id, quote: cited ? focus.quote : null }
}

/** Same choice back where nothing had to change. */
export function settle(choice: Choice, data: Loaded): Settled {
  const { dataset, columns, records } = data
  const dropped: string[] = []
  const focus = choice.focus && settleFocus(choice.focus, records, dropped)
  let { source, toldBy } = choice
  const knowsSource = (id: string) => dataset.sources.has(id) || columns.sources.codeOf.has(id)
  if (source !== null && !knowsSource(source)) {
    dropped.push(say().address.source(source))
    source = null
  }
  if (toldBy && !(toldBy.kind === 'claimant' ? dataset.claimants.has(toldBy.id) : knowsSource(toldBy.id))) {
    dropped.push(say().address.teller(toldBy.id))
    toldBy = null
  }
  const facets = Object.fromEntries(
    FACETS.map(facet => {
      const known = columns.facets[facet].codeOf
      const unknown = choice.facets[facet].filter(value => !known.has(value))
      dropped.push(...unknown.map(value => say().address[facet](value)))
      return [
        facet,
        unknown.length === 0 ? choice.facets[facet] : choice.facets[facet].filter(v => known.has(v)),
      ]
    }),
  ) as Record<Facet, readonly string[]>
  if (dropped.length === 0 && focus?.event === choice.focus?.event) return { choice, dropped }
  return { choice: { ...choice, focus, source, toldBy, facets }, dropped }
}
