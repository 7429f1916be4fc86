/**
 * Quotes as W3C Web Annotations (Web Annotation Data Model, Recommendation of 23 February 2017), for every
 * tool that reads them. Each quote is one annotation: its target is the source with two selectors, the words
 * and their position in code points; its bodies are what the claims that rest on it say, and the events of
 * these claims.
 *
 * What the model has no word for uses vocabularies that its own context knows: `dcterms:identifier` for our
 * ids, `dcterms:title` for titles and `schema:spokenByCharacter` for who speaks.
 */
import type { Dataset } from '../model/dataset.ts'
import type { Claim, Quote, Source } from '../model/schema.ts'

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

export interface AnnotatedSource {
  readonly id: string
  readonly language: string
  readonly 'dcterms:identifier': string
  readonly 'dcterms:title'?: string
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Offsets in Unicode code points of the source's text; `end` is exclusive. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

export interface AnnotationTarget {
  readonly type: 'SpecificResource'
  readonly source: AnnotatedSource
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector]
  readonly state?: { readonly type: 'TimeState'; readonly cached: string }
  readonly 'schema:spokenByCharacter'?: string
}

export type AnnotationBody =
  | {
      readonly type: 'TextualBody'
      readonly value: string
      readonly format: 'text/plain'
      readonly purpose: 'describing'
      readonly 'dcterms:identifier': string
    }
  | { readonly type: 'SpecificResource'; readonly source: string; readonly purpose: 'linking' }

export interface WebAnnotation {
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'describing' | 'highlighting'
  readonly 'dcterms:identifier': string
  readonly body?: readonly AnnotationBody[]
  readonly target: AnnotationTarget
}

export interface AnnotationPage {
  readonly id: string
  readonly type: 'AnnotationPage'
  readonly partOf: string
  readonly startIndex: 0
  readonly items: readonly WebAnnotation[]
}

export interface AnnotationCollection {
  readonly '@context': typeof ANNOTATION_CONTEXT
  readonly id: string
  readonly type: 'AnnotationCollection'
  readonly label: string
  readonly rights?: string
  readonly total: number
  readonly first?: AnnotationPage
  readonly last?: string
}

type AddressedSource = Source & { readonly url: string }

interface Telling {
  readonly event: string
  readonly claim: Claim
}

/**
 * All quotes of a dataset, as a collection with one page inside it, in the dataset's order. `base` is the
 * address that the dataset is published at, without a fragment: annotations and events are named under it.
 * Only quotes whose source the dataset holds, and does not withhold, are written. Throws where `base` is no absolute address.
 */
export function annotationsOf(
  dataset: Pick<Dataset, 'meta' | 'quotes' | 'sources' | 'events'>,
  base: string,
): AnnotationCollection {
  if (!isBaseAddress(base)) {
    throw new Error(
      `annotationsOf needs an absolute address without a fragment, such as https://…; got "${base}".`,
    )
  }
  const tellings = tellingsByQuote(dataset.events)
  const items = [...dataset.quotes.values()].flatMap(quote => {
    const source = dataset.sources.get(quote.source)
    return source?.url === undefined || source.rights === 'withheld'
      ? []
      : [annotationOf(quote, { ...source, url: source.url }, tellings.get(quote.id) ?? [], base)]
  })
  const id = `${base}#annotations`
  const page = `${base}#annotations-1`
  const first: AnnotationPage = { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items }
  return {
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: dataset.meta.title,
    ...(/^https?:\/\/\S+$/u.test(dataset.meta.licence) ? { rights: dataset.meta.licence } : {}),
    total: items.length,
    ...(items.length === 0 ? {} : { first, last: page }),
  }
}

/** Whether annotations can be named under this address: it is absolute and has no fragment. */
export function isBaseAddress(base: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^#\s]+$/iu.test(base)
}

function annotationOf(
  quote: Quote,
  source: AddressedSource,
  tellings: readonly Telling[],
  base: string,
): WebAnnotation {
  const body = bodiesOf(tellings, quote.id, base)
  return {
    id: `${base}#quote=${quote.id}`,
    type: 'Annotation',
    motivation: body.length === 0 ? 'highlighting' : 'describing',
    'dcterms:identifier': quote.id,
    ...(body.length === 0 ? {} : { body }),
    target: targetOf(quote, source),
  }
}

function targetOf(quote: Quote, source: AddressedSource): AnnotationTarget {
  const { exact, prefix, suffix, start, end, speaker } = quote
  return {
    type: 'SpecificResource',
    source: {
      id: source.url,
      language: source.language,
      'dcterms:identifier': source.id,
      ...(source.title === undefined ? {} : { 'dcterms:title': source.title }),
    },
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
    ...(source.archivedUrl === undefined ? {} : { state: { type: 'TimeState', cached: source.archivedUrl } }),
    ...(speaker === undefined ? {} : { 'schema:spokenByCharacter': speaker }),
  }
}

/** Each claim's statement, then for each event the address that opens it at the quote. */
function bodiesOf(tellings: readonly Telling[], quote: string, base: string): AnnotationBody[] {
  const statements = tellings.map(
    ({ claim }): AnnotationBody => ({
      type: 'TextualBody',
      value: claim.statement,
      format: 'text/plain',
      purpose: 'describing',
      'dcterms:identifier': claim.id,
    }),
  )
  const links = [...new Set(tellings.map(telling => telling.event))].map(
    (event): AnnotationBody => ({
      type: 'SpecificResource',
      source: `${base}#event=${event}&quote=${quote}`,
      purpose: 'linking',
    }),
  )
  return [...statements, ...links]
}

function tellingsByQuote(events: Dataset['events']): Map<string, Telling[]> {
  const found = new Map<string, Telling[]>()
  for (const event of events) {
    for (const claim of event.claims) {
      for (const item of claim.evidence) {
        if ('quote' in item) {
          const list = found.get(item.quote)
          if (list === undefined) found.set(item.quote, [{ event: event.id, claim }])
          else list.push({ event: event.id, claim })
        }
      }
    }
  }
  return found
}
