import { counting } from '../counting.ts'

const { count, number } = counting<'one'>('en')

const rest = (events: number) =>
  count(events, { one: '{n} event rests on this source', other: '{n} events rest on this source' })

/** The page of a source, and how to cite it. */
export const SOURCE = {
  kind: 'Kind',
  author: 'Author',
  address: 'Address',
  archived: 'Archived',
  published: 'Published',
  dateNotKnown: 'Date not known',
  retrieved: 'Retrieved',
  language: 'Language',
  withheld: 'Withheld',
  held: 'Held',
  length: 'Length',
  note: 'Note',
  characters: (length: number) => count(length, { one: '{n} character', other: '{n} characters' }),
  kinds: {
    news: 'News',
    agency: 'News agency',
    official: 'Official',
    social: 'Social media',
    report: 'Report',
    reference: 'Reference work',
    other: 'Other',
  },
  rights: {
    full: 'The whole text is held here.',
    excerpts: 'Only the passages around its quotes are held here.',
    cited: 'None of its text is held here; it is cited only.',
    withheld: 'Nothing of it is held here: whoever made this dataset withholds the source.',
  },
  /** Best first; never merged. Only the first may be called verbatim. */
  states: {
    verified: 'word for word',
    moved: 'found elsewhere in the source',
    differs: 'differs in spacing or signs',
    ambiguous: 'found more than once',
    missing: 'not found in the source',
    'not-held': 'source text not held',
  },
  noEvents: 'No event rests on this source.',
  restCited: (events: number) => `${rest(events)}, cited, not quoted.`,
  restQuoted: (events: number, quotes: number) =>
    `${rest(events)}, with ${count(quotes, { one: '{n} quote', other: '{n} quotes' })}.`,
  firstListed: (shown: number, total: number) =>
    `The first ${number(shown)} of ${number(total)} events are listed.`,
  asTold: 'Everything as told by this source',
  heldText: 'Held of its text',
  opens: (title: string) => `Opens “${title}”`,
  gapUnknown: '[… what follows is not held, and its length is not known …]',
  gap: (length: number) =>
    count(length, { one: '[… {n} character not held …]', other: '[… {n} characters not held …]' }),
  quotes: 'Quotes from it',
  unused: 'No event uses these words.',
  citedIn: 'Cited, not quoted',
  forSummary: 'For the summary.',
  cite: 'Cite',
  citeAs: 'Copy citation as',
  forms: { plain: 'Plain text', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  citation: (form: string) => `Citation (${form})`,
  linkToSource: 'Link to this source',
  linkToQuote: 'Link to this quote',
  copyLinkToSource: 'Copy link to this source',
  copyLinkToQuote: 'Copy link to this quote',
}
