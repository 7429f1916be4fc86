/** Decides which quote a marked run of text leads to, where quotes overlap. */
import type { Run } from '../../evidence/highlight.ts'
import type { QuoteUse } from '../../evidence/source-uses.ts'

export interface MarkedRun {
  readonly start: number
  readonly text: string
  /** How many quotes cover the run; none for plain text. */
  readonly depth: number
  /** Numbers of the quotes that end with this run. */
  readonly ends: readonly number[]
}

/** Runs that stand together and lead to one quote, or to none. */
export interface Stretch {
  readonly start: number
  readonly lead: QuoteUse | null
  /** False where an earlier stretch leads to the same quote: one stop for the keyboard is enough. */
  readonly first: boolean
  readonly runs: readonly MarkedRun[]
}

/**
 * Of several quotes on the same words the shortest leads, because the longer ones have words of their own to be reached
 * by; of equal ones the first. `uses` are the quotes of the source, of which only those in the runs matter.
 */
export function stretchesOf(runs: readonly Run[], uses: readonly QuoteUse[]): Stretch[] {
  const byId = new Map(uses.map(use => [use.quote.id, use]))
  const led = new Set<QuoteUse>()
  const stretches: { start: number; lead: QuoteUse | null; first: boolean; runs: MarkedRun[] }[] = []
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1]?.quotes ?? []
    const covering = run.quotes.flatMap(id => byId.get(id) ?? [])
    const lead = covering.toSorted((a, b) => lengthOf(a) - lengthOf(b) || a.number - b.number)[0] ?? null
    const ends = covering.filter(use => !next.includes(use.quote.id)).map(use => use.number)
    const marked = { start: run.start, text: run.text, depth: covering.length, ends }
    const last = stretches.at(-1)
    if (last !== undefined && last.lead === lead) {
      last.runs.push(marked)
      continue
    }
    stretches.push({ start: run.start, lead, first: lead === null || !led.has(lead), runs: [marked] })
    if (lead !== null) led.add(lead)
  }
  return stretches
}

const lengthOf = ({ quote }: QuoteUse): number => quote.end - quote.start
