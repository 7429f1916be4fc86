/** Unknown JSON to a dataset, or every problem with its place and its remedy. */
import type { Dataset, Problem } from '../model/dataset.ts'
import { type Meta, MetaSchema, SCHEMA_VERSION } from '../model/schema.ts'
import { joinPath, shownValue } from './describe.ts'
import { dateReader } from './dates.ts'
import { readEvents } from './events.ts'
import { validate } from './list.ts'
import { atOnce, type Steps } from '../model/turn.ts'
import { isZone } from '../model/zone.ts'
import { type Complaint, firstOf, newReading, quoted, type Reading, report } from './reading.ts'
import { nearestId } from './suggest.ts'
import { quoteStates, readTables } from './tables.ts'

const LISTS = ['categories', 'claimants', 'sources', 'excerpts', 'quotes', 'places', 'events'] as const
const FIELDS = ['$schema', 'schema', 'hash', 'meta', ...LISTS] as const

/**
 * What one reading came to. Records are those of the seven lists and each claim of an event;
 * `accepted + refused = given`, whatever was given.
 */
export interface ReadResult {
  /** `null` where nothing can be shown: not a dataset, a later format, or no readable `meta`. */
  readonly dataset: Dataset | null
  readonly problems: readonly Problem[]
  readonly given: number
  readonly accepted: number
  readonly refused: number
}

/** How a dataset is named to the reader, and which events it may relate to though they are in other files. */
export interface ReadOptions {
  readonly file: string
  readonly outside?: Pick<ReadonlySet<string>, 'has'>
}

/**
 * Reads a dataset that was parsed from JSON. Each record is checked by itself: a broken one is refused and
 * reported, the rest goes on. References that lead nowhere are reported too: an event whose place is not there
 * stays, without a place; a claim stays while any of its evidence is there; an event without a known category is
 * refused, as nothing could be drawn for it. Never throws, whatever `json` is.
 */
export function readDataset(json: unknown, options: ReadOptions): ReadResult {
  return atOnce(readingSteps(json, options))
}

/** The same, to be left between the lists. */
export function* readingSteps(json: unknown, { file, outside = new Set() }: ReadOptions): Steps<ReadResult> {
  const reading = newReading(file)
  const root = rootOf(reading, json)
  if (root === null) return { ...reading, dataset: null }
  reportExtraFields(reading, root)
  const meta = readMeta(reading, root['meta'])
  if (meta === null) {
    countAllRefused(reading, root)
    return { ...reading, dataset: null }
  }
  if (typeof root['hash'] !== 'string') report(reading, null, [noHash()], false)
  const tables = readTables(reading, root, dateReader(meta.displayZone))
  yield
  const { events, eventIndex } = yield* readEvents(reading, root, tables, outside)
  const sources = tables.sources.records
  const excerpts = tables.excerpts.records
  const quotes = tables.quotes.records
  const dataset: Dataset = {
    meta,
    hash: typeof root['hash'] === 'string' ? root['hash'] : '',
    categories: [...tables.categories.records.values()],
    claimants: tables.claimants.records,
    sources,
    excerpts,
    quotes,
    quoteStates: quoteStates({ sources, excerpts, quotes }),
    places: tables.places.records,
    events,
    eventIndex,
  }
  return { ...reading, dataset }
}

/** The file as an object of this format, or `null` with the reason reported. */
function rootOf(reading: Reading, json: unknown): Readonly<Record<string, unknown>> | null {
  const refuse = (path: string, message: string, remedy: string): null => {
    report(reading, null, [{ path, message, remedy }], true)
    return null
  }
  if (!isObject(json)) {
    const remedy =
      'Open a `dataset.json` written by `npm run data`, or one that follows the published JSON Schema.'
    return refuse('', `holds ${shownValue(json)}, where a dataset is an object in braces`, remedy)
  }
  const version = Object.hasOwn(json, 'schema') ? json['schema'] : undefined
  if (version === SCHEMA_VERSION) return json
  countAllRefused(reading, json)
  if (typeof version === 'number' && version > SCHEMA_VERSION) {
    const message = `is written in format ${version}, and this version of Dateline reads format ${SCHEMA_VERSION}`
    return refuse('schema', message, 'Open it with a newer version of Dateline.')
  }
  const found =
    version === undefined ? 'does not say its format' : `gives ${shownValue(version)} as its format`
  const remedy = `If it is a Dateline dataset, write \`"schema": ${SCHEMA_VERSION}\` at its top.`
  return refuse('schema', `${found}, so it cannot be told to be a dataset`, remedy)
}

function readMeta(reading: Reading, given: unknown): Meta | null {
  const { record, complaints } = validate(MetaSchema, given, 'meta')
  const zone = record === null || isZone(record.displayZone) ? [] : [unknownZone(record.displayZone)]
  report(reading, null, [...complaints, ...zone], true)
  return zone.length === 0 ? record : null
}

function unknownZone(zone: string): Complaint {
  return {
    path: 'meta.displayZone',
    message: `names the time zone ${quoted(zone)}, which is not known`,
    remedy: 'Write the name of an IANA time zone such as `Europe/Kyiv` or `UTC`.',
  }
}

function noHash(): Complaint {
  return {
    path: 'hash',
    message: 'is missing or no text, so this version of the data cannot be named',
    remedy: 'Write the file with `npm run data`, which works out the hash.',
  }
}

function reportExtraFields(reading: Reading, root: Readonly<Record<string, unknown>>): void {
  const known: readonly string[] = FIELDS
  const extra = Object.keys(root).filter(key => !known.includes(key))
  const complaints = firstOf(extra, '', key => {
    const near = nearestId(key, known)
    const hint = near === null ? '' : `; did you mean ${quoted(near)}?`
    const message = `${quoted(key)} is not a field of a dataset and was left out${hint}`
    return { path: joinPath('', [key]), message, remedy: 'Correct the name of the field, or take it out.' }
  })
  report(reading, null, complaints, false)
}

/** Counts every record of a file that is refused as a whole, so that what was given still adds up. */
function countAllRefused(reading: Reading, root: Readonly<Record<string, unknown>>): void {
  for (const list of LISTS) {
    const items: unknown = Object.hasOwn(root, list) ? root[list] : []
    if (!Array.isArray(items)) continue
    const count = items.reduce<number>((sum, item) => sum + 1 + claimsOf(item, list).length, 0)
    reading.given += count
    reading.refused += count
  }
}

function claimsOf(item: unknown, list: string): readonly unknown[] {
  if (list !== 'events' || !isObject(item) || !Array.isArray(item['claims'])) return []
  return item['claims']
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
