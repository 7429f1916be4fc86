/**
 * Sources that a dataset withholds: what of them goes into the site, and what must not be found there. The data that
 * people write may hold everything of such a source, so that its quotes are checked like any other.
 */
import * as v from 'valibot'
import { type DatasetFile, DatasetFileSchema, type Evidence, type Source } from '../model/schema.ts'

/** A text that the site must not hold, and where in the data it stands. */
export interface Secret {
  readonly path: string
  readonly text: string
}

/** A shorter text occurs by chance. */
const SHORTEST_SECRET = 8

/** What the site calls each withheld source: by its number among all of them. */
export function namesOfWithheld(file: Pick<DatasetFile, 'sources'>): ReadonlyMap<string, string> {
  return new Map(withheldOf(file).map(({ id }, index) => [id, `withheld-${index + 1}`]))
}

/**
 * The dataset as the site may have it. A withheld source keeps a number for its id and the reason in public words; its
 * passages and quotes are gone, and evidence that rested on them names the numbered source without a note. `names` are
 * those of the whole dataset, where `root` is a part of one.
 *
 * @throws where the data was not checked before: fields that the schema refuses.
 */
export function withhold(root: unknown, names?: ReadonlyMap<string, string>): DatasetFile {
  const file = v.parse(DatasetFileSchema, root)
  const renamed = names ?? namesOfWithheld(file)
  if (renamed.size === 0) return file
  const sourceOfQuote = new Map(file.quotes.map(quote => [quote.id, quote.source]))
  const open = (record: { readonly source: string }): boolean => !renamed.has(record.source)
  const evidence = (given: Evidence): Evidence => {
    const source = 'quote' in given ? sourceOfQuote.get(given.quote) : given.source
    const name = source === undefined ? undefined : renamed.get(source)
    return name === undefined ? given : { source: name }
  }
  return {
    ...file,
    sources: file.sources.map(source => numbered(source, renamed.get(source.id))),
    excerpts: file.excerpts.filter(open),
    quotes: file.quotes.filter(open),
    events: file.events.map(event => ({
      ...event,
      claims: event.claims.map(claim => ({ ...claim, evidence: once(claim.evidence.map(evidence)) })),
      ...(event.citations === undefined
        ? {}
        : { citations: [...new Set(event.citations.map(id => renamed.get(id) ?? id))] }),
    })),
  }
}

/**
 * Every text of the withheld sources, of their passages and of what is noted beside them. Publishers, authors and
 * speakers that an open record names too are no secret.
 *
 * @throws where the data was not checked before: fields that the schema refuses.
 */
export function secretsOf(root: unknown): readonly Secret[] {
  const file = v.parse(DatasetFileSchema, root)
  const ids = new Set(withheldOf(file).map(({ id }) => id))
  const named = namesInTheOpen(file, ids)
  const secrets: Secret[] = []
  const add = (path: string, text: string | undefined): void => {
    if (text !== undefined && text.length >= SHORTEST_SECRET) secrets.push({ path, text })
  }
  for (const [index, source] of file.sources.entries()) {
    if (!ids.has(source.id)) continue
    for (const field of ['id', 'title', 'url', 'archivedUrl', 'sha256', 'note'] as const) {
      add(`sources[${index}].${field}`, source[field])
    }
    for (const field of ['publisher', 'author'] as const) {
      if (!named.has(source[field] ?? '')) add(`sources[${index}].${field}`, source[field])
    }
  }
  for (const [index, excerpt] of file.excerpts.entries()) {
    if (!ids.has(excerpt.source)) continue
    for (const sentence of sentencesOf(excerpt.text)) add(`excerpts[${index}].text`, sentence)
  }
  const quotes = new Set<string>()
  for (const [index, quote] of file.quotes.entries()) {
    if (!ids.has(quote.source)) continue
    quotes.add(quote.id)
    add(`quotes[${index}].exact`, quote.exact)
    if (!named.has(quote.speaker ?? '')) add(`quotes[${index}].speaker`, quote.speaker)
  }
  for (const [index, { claims }] of file.events.entries()) {
    for (const [at, claim] of claims.entries()) {
      for (const given of claim.evidence) {
        if ('source' in given && ids.has(given.source))
          add(`events[${index}].claims[${at}].evidence`, given.note)
      }
    }
  }
  return secrets
}

function withheldOf(file: Pick<DatasetFile, 'sources'>): Source[] {
  return file.sources.filter(({ rights }) => rights === 'withheld')
}

function numbered(source: Source, name: string | undefined): Source {
  if (name === undefined) return source
  return {
    id: name,
    kind: 'other',
    publisher: 'Withheld source',
    language: 'und',
    rights: 'withheld',
    ...(source.withheldBecause === undefined ? {} : { withheldBecause: source.withheldBecause }),
  }
}

/** Several quotes of one withheld source are one piece of evidence once their words are gone. */
function once(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map(one => [JSON.stringify(one), one])).values()]
}

function namesInTheOpen(file: DatasetFile, withheld: ReadonlySet<string>): ReadonlySet<string> {
  const sources = file.sources.filter(({ id }) => !withheld.has(id))
  const quotes = file.quotes.filter(({ source }) => !withheld.has(source))
  return new Set(
    [
      ...sources.flatMap(({ publisher, author }) => [publisher, author ?? '']),
      ...quotes.map(({ speaker }) => speaker ?? ''),
      ...file.claimants.map(({ name }) => name),
    ].filter(name => name !== ''),
  )
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+|\n+/u).map(sentence => sentence.trim())
}
