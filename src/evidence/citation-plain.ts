/** A source as one line of text, for notes and captions. */
import type { Quote, Source } from '../model/schema.ts'
import { dateInWords } from './citation-date.ts'

export interface CitationOptions {
  /** EDTF date at which the reader saw the page, where it is not the one that the dataset names. */
  readonly retrieved?: string
  /** The words that the citation is for: they are given exactly. */
  readonly quote?: Pick<Quote, 'exact' | 'speaker'>
}

/**
 * `“Exact words” (speaker), in: Author, “Title”, Publisher, 26 December 2023. https://… Archived:
 * https://… Retrieved 3 January 2024.` What the dataset does not know is left out.
 */
export function citePlain(source: Source, options: CitationOptions = {}): string {
  const retrieved = options.retrieved ?? source.retrieved
  const work = [
    source.author,
    source.title === undefined ? undefined : `“${source.title}”`,
    source.publisher,
    source.published === undefined ? undefined : dateInWords(source.published),
  ].filter(part => part !== undefined)
  return [
    `${options.quote === undefined ? '' : `${quoted(options.quote)}, in: `}${work.join(', ')}.`,
    ...(source.url === undefined ? [] : [source.url]),
    ...(source.archivedUrl === undefined ? [] : [`Archived: ${source.archivedUrl}`]),
    ...(retrieved === undefined ? [] : [`Retrieved ${dateInWords(retrieved)}.`]),
  ].join(' ')
}

/** The exact words in quotation marks, and who speaks them where the dataset says so. */
export function quoted(quote: Pick<Quote, 'exact' | 'speaker'>): string {
  return `“${quote.exact}”${quote.speaker === undefined ? '' : ` (${quote.speaker})`}`
}
