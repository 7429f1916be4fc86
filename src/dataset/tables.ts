/** Reads every list but the events: what events point to. */
import type { Dataset, QuoteState } from '../model/dataset.ts'
import {
  type Category,
  CategorySchema,
  type Claimant,
  ClaimantSchema,
  type Excerpt,
  ExcerptSchema,
  type Place,
  PlaceSchema,
  type Quote,
  QuoteSchema,
  type Source,
  SourceSchema,
} from '../model/schema.ts'
import { codePointLength } from '../evidence/text.ts'
import { type HeldText, type Passage, verifyQuote } from '../evidence/verify.ts'
import { checkDates, type DateReader } from './dates.ts'
import { readList } from './list.ts'
import { checkPlace } from './places.ts'
import { type Complaint, missingReference, quoted, type Reading, type Table } from './reading.ts'

const MAX_CATEGORIES = 8

/** The lists of one dataset by id, and how its dates are read. */
export interface Tables {
  readonly readDate: DateReader
  readonly categories: Table<Category>
  readonly claimants: Table<Claimant>
  readonly sources: Table<Source>
  readonly excerpts: Table<Excerpt>
  readonly quotes: Table<Quote>
  readonly places: Table<Place>
}

/** Reads the lists in the order in which they point to each other. */
export function readTables(
  reading: Reading,
  root: Readonly<Record<string, unknown>>,
  readDate: DateReader,
): Tables {
  const sources = readList(reading, root, {
    list: 'sources',
    noun: 'source',
    schema: SourceSchema,
    check: (source, path) => [
      ...checkWithheld(source, path),
      ...checkDates(
        [
          [`${path}.published`, source.published],
          [`${path}.retrieved`, source.retrieved],
        ],
        readDate,
      ),
    ],
  })
  const ofSource = (record: { source: string }, path: string): Complaint[] => {
    const complaint = missingReference(sources, `${path}.source`, record.source)
    return complaint === null ? [] : [complaint]
  }
  return {
    readDate,
    sources,
    categories: readList(reading, root, {
      list: 'categories',
      noun: 'category',
      schema: CategorySchema,
      check: checkCategories(),
    }),
    claimants: readList(reading, root, { list: 'claimants', noun: 'claimant', schema: ClaimantSchema }),
    excerpts: readList(reading, root, {
      list: 'excerpts',
      noun: 'excerpt',
      schema: ExcerptSchema,
      check: ofSource,
    }),
    quotes: readList(reading, root, {
      list: 'quotes',
      noun: 'quote',
      schema: QuoteSchema,
      check: ofSource,
    }),
    places: readList(reading, root, {
      list: 'places',
      noun: 'place',
      schema: PlaceSchema,
      check: checkPlace,
    }),
  }
}

/** Only a withheld source may do without an address, and it has to say why it is withheld. */
function checkWithheld({ url, rights, withheldBecause }: Source, path: string): Complaint[] {
  const withheld = rights === 'withheld'
  if (withheld && withheldBecause === undefined) {
    const message = 'is missing: the source is withheld, and nobody is told why'
    return [{ path: `${path}.withheldBecause`, message, remedy: 'Say why, in words that anybody may read.' }]
  }
  if (withheld || url !== undefined) return []
  const remedy = 'Give the address of the document, or set `rights` to `withheld`.'
  return [{ path: `${path}.url`, message: 'is missing', remedy }]
}

/** Colours, shapes and letters serve eight categories, and a letter that stands for two says nothing. */
function checkCategories(): (category: Category, path: string) => Complaint[] {
  const letters = new Set<string>()
  return ({ letter }, path) => {
    const remedy = 'Choose another letter.'
    if (letters.has(letter)) {
      return [{ path: `${path}.letter`, message: `is ${quoted(letter)}, which is taken`, remedy }]
    }
    if (letters.size === MAX_CATEGORIES) {
      const message = `comes after ${MAX_CATEGORIES} categories, and there can be no more`
      return [{ path, message, remedy: 'Put its events under one of the others.' }]
    }
    letters.add(letter)
    return []
  }
}

/** How each quote stands against the excerpts of its source. */
export function quoteStates(
  data: Pick<Dataset, 'sources' | 'excerpts' | 'quotes'>,
): ReadonlyMap<string, QuoteState> {
  const held = heldTexts(data)
  const nothing: HeldText = { passages: [], whole: false }
  return new Map(
    [...data.quotes].map(([id, quote]) => [id, verifyQuote(quote, held.get(quote.source) ?? nothing).state]),
  )
}

/** What the dataset holds of the text of each source, by the id of the source. */
export function heldTexts(data: Pick<Dataset, 'sources' | 'excerpts'>): ReadonlyMap<string, HeldText> {
  const passages = new Map<string, Passage[]>()
  for (const { source, start, text } of data.excerpts.values()) {
    const known = passages.get(source)
    if (known === undefined) passages.set(source, [{ start, text }])
    else known.push({ start, text })
  }
  return new Map(
    [...passages].map(([id, list]) => [
      id,
      { passages: list, whole: holdsWhole(list, data.sources.get(id)?.length) },
    ]),
  )
}

function holdsWhole(passages: readonly Passage[], length: number | undefined): boolean {
  return passages.some(({ start, text }) => start === 0 && codePointLength(text) === length)
}
