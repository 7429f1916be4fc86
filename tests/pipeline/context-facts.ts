/** The looked-up facts that the context events were written from; they are not part of the project. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const FactValue = v.union([v.number(), v.string(), v.boolean()])
const Facts = v.array(
  v.object({
    id: v.string(),
    title: v.string(),
    summary: v.string(),
    date: v.string(),
    place: v.object({ name: v.string(), country: v.string(), lat: v.number(), lon: v.number() }),
    actors: v.array(v.string()),
    claims: v.array(
      v.object({
        about: v.string(),
        claimant: v.string(),
        statement: v.string(),
        stance: v.string(),
        citations: v.array(v.string()),
        value: v.optional(v.record(v.string(), FactValue)),
      }),
    ),
    citations: v.array(v.string()),
    relatedTo: v.array(v.object({ id: v.string(), kind: v.string() })),
  }),
)
const Citations = v.array(
  v.object({
    id: v.string(),
    url: v.string(),
    publisher: v.string(),
    title: v.optional(v.string()),
    published: v.optional(v.string()),
    language: v.string(),
  }),
)

export type Fact = v.InferOutput<typeof Facts>[number]
export type FactClaim = Fact['claims'][number]
export type FactCitation = v.InferOutput<typeof Citations>[number]

/** The facts, or null with a warning where their folder is not there. */
export function readFacts(
  folder: string,
): { readonly events: readonly Fact[]; readonly citations: readonly FactCitation[] } | null {
  const [events, citations] = ['context-events.json', 'citations.json'].map(name => join(folder, name))
  if (events === undefined || citations === undefined || !existsSync(events) || !existsSync(citations)) {
    console.warn(
      `SKIPPED: ${folder} is not there, so nothing was compared with the facts it was written from.`,
    )
    return null
  }
  return { events: v.parse(Facts, jsonOf(events)), citations: v.parse(Citations, jsonOf(citations)) }
}

function jsonOf(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
