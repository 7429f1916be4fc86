/** Somebody's table as a dataset: its rows become records, and every fault is named by row and column. */
import type { Problem } from '../../model/dataset.ts'
import { SCHEMA_VERSION } from '../../model/schema.ts'
import { problemOf } from '../large/parts.ts'
import { type ReadResult, readDataset } from '../read.ts'
import { quoted } from '../reading.ts'
import { nearestId } from '../suggest.ts'
import { idOfName, type Table, textCell } from './cells.ts'
import { COLUMNS, columnOfField, REQUIRED } from './columns.ts'
import { type FromRow, recordsOfRow, type RowRecords } from './records.ts'

const MOST_CATEGORIES = 8
const NO_CATEGORY = 'Event'
const LISTS = ['claimants', 'sources', 'excerpts', 'quotes', 'places', 'events'] as const
type List = (typeof LISTS)[number]
const FIELD_OF = {
  claimants: 'claimant',
  sources: 'source',
  excerpts: 'excerpt',
  quotes: 'quote',
  places: 'place',
} as const

/** Some rows of a table as one object, unchecked, with what leads from its paths back to rows and columns. */
export interface TableBatch {
  readonly root: Readonly<Record<string, unknown>>
  /** What is wrong with the rows themselves. */
  readonly problems: readonly Problem[]
  /** The problem as seen from the table. */
  readonly locate: (problem: Problem) => Problem
}

export interface TableReader {
  readonly id: string
  readonly batch: (from: number, to: number) => TableBatch
}

/** The whole table as a dataset. Never throws for what is in the table. */
export function readTable(table: Table, file: string): ReadResult {
  const opened = openTable(table, file)
  if ('problems' in opened) {
    return { dataset: null, problems: opened.problems, given: table.count, accepted: 0, refused: table.count }
  }
  const { root, problems, locate } = opened.reader.batch(0, table.count)
  const read = readDataset(root, { file })
  return { ...read, problems: [...opened.notes, ...problems, ...read.problems.map(locate)] }
}

/** The table ready to be read by batches, or why it cannot be; `notes` are columns that nobody reads. */
export function openTable(
  table: Table,
  file: string,
):
  | { readonly reader: TableReader; readonly notes: readonly Problem[] }
  | { readonly problems: readonly Problem[] } {
  const problems = [...missingColumns(table, file)]
  const categories = categoriesOf(table)
  if (categories.size > MOST_CATEGORIES) {
    const path = 'column category'
    const message = `has ${categories.size} different values, and there can be at most ${MOST_CATEGORIES} categories`
    problems.push(problemOf(file, { path, message, remedy: 'Group them.' }))
  }
  if (problems.length > 0) return { problems }
  const notes = unknownColumns(table, file)
  return { reader: createReader(table, file, categories), notes }
}

function createReader(table: Table, file: string, categories: ReadonlyMap<string, string>): TableReader {
  const id = idOfName(/([^/\\]*?)(?:\.[^./\\]*)?$/u.exec(file)?.[1] ?? '')
  const head = {
    schema: SCHEMA_VERSION,
    hash: '',
    meta: metaOf(table.about, id),
    categories: categoryRecords(categories),
  }
  const first = new Map<string, { readonly text: string; readonly row: number }>()
  return {
    id,
    batch: (from, to) => {
      const lists = new Map<List, FromRow[]>(LISTS.map(list => [list, []]))
      const rows = new Map<List, number[]>(LISTS.map(list => [list, []]))
      const inBatch = new Set<string>()
      const problems: Problem[] = []
      const put = (list: List, given: FromRow, row: number): void => {
        lists.get(list)?.push(given)
        rows.get(list)?.push(row)
      }
      for (let row = from; row < to; row++) {
        const category = textCell(table.at('category', row)) ?? NO_CATEGORY
        const records = recordsOfRow(table, row, categories.get(category) ?? category)
        for (const { list, given } of sharedOf(records)) {
          const key = `${list} ${String(given.record['id'])}`
          const text = JSON.stringify(given.record)
          const before = first.get(key)
          if (before === undefined) first.set(key, { text, row })
          else if (before.text !== text) problems.push(otherwise(file, list, row, before.row))
          if (inBatch.has(key)) continue
          inBatch.add(key)
          put(
            list,
            before === undefined
              ? given
              : { ...given, record: JSON.parse(before.text) as object as FromRow['record'] },
            row,
          )
        }
        put('events', records.event, row)
        problems.push(...unusedQuote(table, file, row, records))
      }
      const root = {
        ...head,
        ...Object.fromEntries([...lists].map(([list, given]) => [list, given.map(({ record }) => record)])),
      }
      return { root, problems, locate: problem => located(problem, lists, rows, file) }
    },
  }
}

/** Records that other rows may give too. */
function sharedOf(records: RowRecords): { list: keyof typeof FIELD_OF; given: FromRow }[] {
  return (Object.keys(FIELD_OF) as (keyof typeof FIELD_OF)[]).flatMap(list => {
    const given = records[FIELD_OF[list]]
    return given === null ? [] : [{ list, given }]
  })
}

function located(
  problem: Problem,
  lists: ReadonlyMap<string, readonly FromRow[]>,
  rows: ReadonlyMap<string, readonly number[]>,
  file: string,
): Problem {
  const [, list = '', index = '', field = ''] = /^([a-z]+)\[(\d+)\]\.?(.*)$/su.exec(problem.path) ?? []
  const given = lists.get(list)?.[Number(index)]
  const row = rows.get(list)?.[Number(index)]
  if (given === undefined || row === undefined) return { ...problem, file }
  return { ...problem, file, path: placeInTable(row, columnOfField(given.columns, field)) }
}

/** Rows are counted from 0, as pandas and DuckDB count them. */
function placeInTable(row: number, column: string): string {
  return `row ${row}, column ${column}`
}

function missingColumns(table: Table, file: string): Problem[] {
  return REQUIRED.filter(name => !table.names.includes(name)).map(name => {
    const message = `has no column ${quoted(name)}`
    return problemOf(file, {
      path: '',
      message,
      remedy: `Add it; docs/large-datasets.md says what it holds.`,
    })
  })
}

function unknownColumns(table: Table, file: string): Problem[] {
  return table.names
    .filter(name => !COLUMNS.includes(name))
    .map(name => {
      const near = nearestId(name, COLUMNS)
      const hint = near === null ? '' : `; did you mean ${quoted(near)}?`
      const message = `is not a column that is read${hint}`
      const remedy = 'Rename it, or leave it if it is for others.'
      return { ...problemOf(file, { path: `column ${name}`, message, remedy }), refused: false }
    })
}

function unusedQuote(table: Table, file: string, row: number, { quote }: RowRecords): Problem[] {
  if (quote !== null || textCell(table.at('quote', row)) === null) return []
  const message =
    'quotes words without `source_url` and the passage around them in `excerpt`, so they were left out'
  const remedy = 'Give the passage and its offset in the text of the source, in code points.'
  return [{ ...problemOf(file, { path: placeInTable(row, 'quote'), message, remedy }), refused: false }]
}

function otherwise(file: string, list: List, row: number, before: number): Problem {
  const path = placeInTable(row, list === 'places' ? 'place' : 'source_url')
  const message = `says other things of the same record of ${quoted(list)} than row ${before}, whose words count`
  return { ...problemOf(file, { path, message, remedy: 'Say the same in both rows.' }), refused: false }
}

/** Id by category as written, in the order in which they come up. */
function categoriesOf(table: Table): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (let row = 0; row < table.count && ids.size <= MOST_CATEGORIES; row++) {
    const name = textCell(table.at('category', row)) ?? NO_CATEGORY
    if (!ids.has(name)) ids.set(name, idOfName(name))
  }
  return ids
}

/** Each category's letter is the first letter of its name that no other has. */
function categoryRecords(categories: ReadonlyMap<string, string>): object[] {
  const taken = new Set<string>()
  return [...categories].map(([label, id]) => {
    const letters = [...`${label.toUpperCase()}ABCDEFGHI`.matchAll(/\p{L}/gu)].map(String)
    const letter = letters.find(candidate => !taken.has(candidate)) ?? ''
    taken.add(letter)
    return { id, label, letter }
  })
}

/** What the file says of itself; the rest says that nobody said it. */
function metaOf(about: ReadonlyMap<string, string>, id: string): object {
  const authors = about.get('authors')
  return {
    id,
    title: about.get('title') ?? id,
    description: about.get('description') ?? 'Read from a table.',
    licence: about.get('licence') ?? 'not stated',
    version: about.get('version') ?? 'not stated',
    displayZone: about.get('display_zone') ?? 'UTC',
    ...(authors === undefined ? {} : { authors: authors.split(' | ') }),
  }
}
