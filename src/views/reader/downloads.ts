/** The files that a reader can take along, made from what is loaded and what passes the filters. */
import { annotationsOf } from '../../evidence/annotation-export.ts'
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import type { Records } from '../../model/records.ts'
import type { Quote, Source } from '../../model/schema.ts'
import { csvHead, csvRows } from '../../query/download-csv.ts'
import { geoJsonOf } from '../../query/download-geojson.ts'
import type { MadeFile } from '../parts/save-file.ts'

/** Without it, spreadsheets take UTF-8 for the character set of the machine. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Rows that are asked for at a time: so few that, whatever chunks they are in, all their sources are here together. */
const PIECE = 16

/** Whether the whole dataset is the file at this address: a manifest names many, a table is not in this format. */
export function isOneFile(address: string): boolean {
  return /\.json(?:$|[?#])/u.test(address) && !/(?:^|\/)manifest\.json(?:$|[?#])/u.test(address)
}

/** What a file is made of. */
export interface Taken {
  readonly dataset: Dataset
  readonly records: Records
  readonly rows: readonly number[]
  /** Told the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void
  /** Takes the file back while it is made. */
  readonly signal?: AbortSignal
}

/** Rejects with the reason of the signal, and where a record cannot be had: a file with some of them left out would pass for the whole. */
async function* pieces({ records, rows, onProgress, signal }: Taken): AsyncGenerator<readonly EventRecord[]> {
  for (let from = 0; from < rows.length; from += PIECE) {
    yield await records.fetch(rows.slice(from, from + PIECE), signal)
    onProgress(Math.min(1, (from + PIECE) / rows.length))
  }
}

/** All quotes, those of these events with what they say; `page` is the address of this page, whose fragment is left off. */
export async function annotationFile(taken: Taken, page: string): Promise<MadeFile> {
  const { meta } = taken.dataset
  const quotes = new Map<string, Quote>()
  const sources = new Map<string, Source>()
  const events: EventRecord[] = []
  for await (const piece of pieces(taken)) {
    for (const event of piece) {
      const own = quotesOf(event, taken.dataset)
      if (own.length > 0) events.push(event)
      for (const quote of own) {
        quotes.set(quote.id, quote)
        const source = taken.dataset.sources.get(quote.source)
        if (source !== undefined) sources.set(source.id, source)
      }
    }
  }
  const [base = ''] = page.split('#')
  // First those that are here, in the dataset's own order where that is all of them.
  const known = {
    meta,
    quotes: new Map([...taken.dataset.quotes, ...quotes]),
    sources: new Map([...taken.dataset.sources, ...sources]),
    events,
  }
  const text = `${JSON.stringify(annotationsOf(known, base), null, 2)}\n`
  return { name: `${meta.id}-quotes.jsonld`, type: 'application/ld+json', text }
}

function quotesOf(event: EventRecord, { quotes }: Dataset): Quote[] {
  return event.claims.flatMap(({ evidence }) =>
    evidence.flatMap(item => ('quote' in item ? (quotes.get(item.quote) ?? []) : [])),
  )
}

export async function csvFile(taken: Taken): Promise<MadeFile> {
  const text = [BYTE_ORDER_MARK, csvHead()]
  for await (const piece of pieces(taken)) text.push(csvRows(piece, taken.dataset))
  return { name: `${taken.dataset.meta.id}-events.csv`, type: 'text/csv', text }
}

export async function geoJsonFile(taken: Taken): Promise<MadeFile> {
  const text = ['{"type":"FeatureCollection","features":[']
  for await (const piece of pieces(taken)) {
    const features = geoJsonOf(piece, taken.dataset).features.map(feature => JSON.stringify(feature))
    text.push(`${text.length === 1 ? '' : ','}${features.join(',')}`)
  }
  text.push(']}\n')
  return { name: `${taken.dataset.meta.id}-events.geojson`, type: 'application/geo+json', text }
}
