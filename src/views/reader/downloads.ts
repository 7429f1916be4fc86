/** The files that a reader can take along, made from what is loaded and what passes the filters. */
import { annotationsOf } from '../../evidence/annotation-export.ts'
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import { csvOf } from '../../query/download-csv.ts'
import { geoJsonOf } from '../../query/download-geojson.ts'
import type { MadeFile } from '../parts/save-file.ts'

/** Without it, spreadsheets take UTF-8 for the character set of the machine. */
const BYTE_ORDER_MARK = '\uFEFF'

/** All quotes of these events; `page` is the address of this page, whose fragment is left off. */
export function annotationFile(dataset: Dataset, events: readonly EventRecord[], page: string): MadeFile {
  const [base = ''] = page.split('#')
  const text = `${JSON.stringify(annotationsOf({ ...dataset, events }, base), null, 2)}\n`
  return { name: `${dataset.meta.id}-quotes.jsonld`, type: 'application/ld+json', text }
}

export function csvFile(dataset: Dataset, events: readonly EventRecord[]): MadeFile {
  const text = BYTE_ORDER_MARK + csvOf(events, dataset)
  return { name: `${dataset.meta.id}-events.csv`, type: 'text/csv', text }
}

export function geoJsonFile(dataset: Dataset, events: readonly EventRecord[]): MadeFile {
  const text = `${JSON.stringify(geoJsonOf(events, dataset))}\n`
  return { name: `${dataset.meta.id}-events.geojson`, type: 'application/geo+json', text }
}
