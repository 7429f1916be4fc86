/**
 * Quotes from W3C Web Annotations, our own or a stranger's. Nothing in them is trusted: a quote is taken only
 * where its target is a source that the dataset has, and where it gives both its words and their position,
 * which have the same length. Whether the words really stand there is checked against the text, as for every
 * quote.
 */
import * as v from 'valibot'
import type { Problem } from '../model/dataset.ts'
import { type Quote, QuoteSchema, type Source } from '../model/schema.ts'
import { asList, asObject, findAnnotations, isOfType, type Json, own } from './annotation-read.ts'

export interface ImportContext {
  readonly sources: ReadonlyMap<string, Source>
  /** What to call the file in problems. */
  readonly file?: string
}

export interface ImportedQuotes {
  readonly quotes: readonly Quote[]
  readonly problems: readonly Problem[]
}

/** What a target lacks, and what to do about it. */
interface Refusal {
  readonly message: string
  readonly remedy: string
}

/**
 * Reads the quotes out of parsed JSON. A target that cannot be taken is left out with a problem; the others
 * stay. The id is the annotation's `dcterms:identifier` where that is one of ours, else it is made from the
 * end of its address; a second and third target of one annotation get `-2` and `-3`.
 */
export function quotesFromAnnotations(json: unknown, context: ImportContext): ImportedQuotes {
  const file = context.file ?? 'annotations'
  const found = findAnnotations(json, file)
  const problems: Problem[] = [...found.problems]
  const quotes = new Map<string, Quote>()
  for (const [number, annotation] of found.annotations.entries()) {
    const name = own(annotation.json, 'id')
    const targets = asList(own(annotation.json, 'target'))
    const refuse = (path: string, { message, remedy }: Refusal): void => {
      const id = typeof name === 'string' ? name : null
      problems.push({ file, path: joined(annotation.path, path), id, message, remedy, refused: true })
    }
    if (targets.length === 0) refuse('target', NO_TARGET)
    for (const [index, target] of targets.entries()) {
      const id = `${idOf(annotation.json, number)}${index === 0 ? '' : `-${index + 1}`}`
      const read = quotes.has(id) ? takenId(id) : readTarget(target, id, context.sources)
      if ('message' in read) refuse(targets.length === 1 ? 'target' : `target[${index}]`, read)
      else quotes.set(id, read)
    }
  }
  return { quotes: [...quotes.values()], problems }
}

const NO_TARGET: Refusal = {
  message: 'The annotation has no target, so there are no words to quote.',
  remedy: 'Give it a target: a source with a TextQuoteSelector and a TextPositionSelector.',
}

function takenId(id: string): Refusal {
  return {
    message: `Another annotation has made the quote "${id}" already.`,
    remedy: 'Give each annotation a dcterms:identifier of its own, in kebab-case.',
  }
}

function readTarget(value: unknown, id: string, sources: ReadonlyMap<string, Source>): Quote | Refusal {
  const target = asObject(value)
  const selectors = asList(target === null ? undefined : own(target, 'selector'))
    .map(asObject)
    .filter(selector => selector !== null)
  const words = selectors.find(selector => isOfType(selector, 'TextQuoteSelector'))
  const position = selectors.find(selector => isOfType(selector, 'TextPositionSelector'))
  if (target === null || (words === undefined && position === undefined)) {
    return {
      message: 'The target selects no text: it has neither a TextQuoteSelector nor a TextPositionSelector.',
      remedy: 'Give it both selectors, or quote the words by hand.',
    }
  }
  if (position === undefined) {
    return {
      message: 'The target gives only the words (TextQuoteSelector) and not where they stand.',
      remedy: 'Find the words in the text of the source and add a TextPositionSelector, in code points.',
    }
  }
  if (words === undefined) {
    return {
      message: 'The target gives only a position (TextPositionSelector) and not the words.',
      remedy: 'Add a TextQuoteSelector with the exact words, so that they can be checked.',
    }
  }
  const source = sourceOf(own(target, 'source'), sources)
  return 'message' in source ? source : checkedQuote(words, position, target, { id, source: source.id })
}

function checkedQuote(
  words: Json,
  position: Json,
  target: Json,
  names: { readonly id: string; readonly source: string },
): Quote | Refusal {
  const speaker = own(target, 'schema:spokenByCharacter')
  const read = v.safeParse(QuoteSchema, {
    ...names,
    exact: own(words, 'exact'),
    prefix: own(words, 'prefix') ?? '',
    suffix: own(words, 'suffix') ?? '',
    start: own(position, 'start'),
    end: own(position, 'end'),
    ...(speaker === undefined ? {} : { speaker }),
  })
  if (!read.success) {
    const [issue] = read.issues
    return {
      message: `The quote's ${v.getDotPath(issue) ?? 'form'} is not right: ${issue.message}.`,
      remedy: 'Correct it in the annotation: words are text, positions are whole numbers of code points.',
    }
  }
  const { exact, start, end } = read.output
  const length = Array.from(exact).length
  if (end - start === length) return read.output
  const units = end - start === exact.length ? ' It seems to count UTF-16 units.' : ''
  return {
    message: `The words are ${length} code points long, but the position spans ${end - start}.${units}`,
    remedy: 'Count the position in Unicode code points, end exclusive, on the text with line breaks as LF.',
  }
}

/**
 * The one source with this address, live or archived. Our own id in the annotation only chooses among
 * several.
 */
function sourceOf(value: unknown, sources: ReadonlyMap<string, Source>): Source | Refusal {
  const described = asObject(value)
  const address = described === null ? value : own(described, 'id')
  if (typeof address !== 'string') {
    return {
      message: 'The target names no source.',
      remedy: 'Give the address of the source as its `source`.',
    }
  }
  const at = [...sources.values()].filter(source => source.url === address || source.archivedUrl === address)
  const named = described === null ? undefined : own(described, 'dcterms:identifier')
  const [only, ...others] = at.length > 1 ? at.filter(source => source.id === named) : at
  if (only !== undefined && others.length === 0) return only
  if (at.length === 0) {
    return {
      message: `No source of the dataset has the address ${address.slice(0, 200)}.`,
      remedy: 'Add the source to the dataset first, with this address.',
    }
  }
  return {
    message: `Several sources have this address: ${at.map(source => source.id).join(', ')}.`,
    remedy: 'Say which is meant, by its id as dcterms:identifier of the source.',
  }
}

function idOf(annotation: Json, number: number): string {
  const given = own(annotation, 'dcterms:identifier')
  if (typeof given === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(given) && given.length <= 100)
    return given
  const name = own(annotation, 'id')
  const last = typeof name === 'string' ? (name.split(/[/#=:]/u).findLast(part => part !== '') ?? '') : ''
  const words = last.toLowerCase().match(/[a-z0-9]+/gu) ?? []
  return words.join('-').slice(0, 90).replace(/-$/u, '') || `annotation-${number + 1}`
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
