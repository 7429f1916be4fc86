/**
 * Rows of a table as records of a dataset, unchecked: the reader of datasets checks them like any others. What a row does
 * not say is left out, never filled in; the few things that a dataset must have are listed in docs/large-datasets.md.
 */
import { codePointLength } from '../../evidence/text.ts'
import { idOfName, listCell, numberCell, numberedId, type Table, textCell, verbatimCell } from './cells.ts'

/** A record with the column that each of its fields came from, by the path of the field in the record. */
export interface FromRow {
  readonly record: Readonly<Record<string, unknown>>
  readonly columns: Readonly<Record<string, string>>
}

/** What one row gives. Sources, claimants and places come again in other rows: the same id is the same record. */
export interface RowRecords {
  readonly event: FromRow
  readonly source: FromRow | null
  readonly excerpt: FromRow | null
  readonly quote: FromRow | null
  readonly place: FromRow | null
  readonly claimant: FromRow | null
}

/** What a row does not say. The field is left out then, and the reader says that it is missing where it must be there. */
const UNSAID = undefined

function fromRow(fields: Readonly<Record<string, readonly [value: unknown, column: string]>>): FromRow {
  const given = Object.entries(fields).filter(([, [value]]) => value !== UNSAID)
  return {
    record: Object.fromEntries(given.map(([field, [value]]) => [field, value])),
    columns: Object.fromEntries(Object.entries(fields).map(([field, [, column]]) => [field, column])),
  }
}

/** The records of one row, whose category has this id. */
export function recordsOfRow(table: Table, row: number, category: string): RowRecords {
  const cell = (name: string): unknown => table.at(name, row)
  const text = (name: string): string | undefined => textCell(cell(name)) ?? UNSAID
  const source = sourceOf(text, cell)
  const sourceId = source === null ? null : numberedId('source', text('source_url') ?? '')
  const passage = passageOf(cell, text('id') ?? '', sourceId)
  const place = placeOf(text, cell)
  const claimant = claimantOf(text)
  const evidence =
    passage === null
      ? sourceId === null
        ? []
        : [{ source: sourceId }]
      : [{ quote: passage.quote.record['id'] }]
  const claim = claimOf(text, claimant, evidence)
  const cites = claim === null && sourceId !== null
  return {
    source,
    place,
    claimant: claim === null ? null : claimant,
    excerpt: passage?.excerpt ?? null,
    quote: passage?.quote ?? null,
    event: fromRow({
      id: [eventId(text('id')), 'id'],
      title: [text('title'), 'title'],
      summary: [text('summary') ?? text('title'), 'summary'],
      category: [category, 'category'],
      actors: [listCell(cell('actors')), 'actors'],
      when: [{ edtf: text('edtf') ?? null }, 'edtf'],
      where: [place === null ? null : { place: place.record['id'] }, 'place'],
      claims: [claim === null ? [] : [claim], 'claim'],
      citations: [cites ? [sourceId] : UNSAID, 'source_url'],
      relations: [[], 'id'],
    }),
  }
}

function eventId(id: string | undefined): string | undefined {
  return id === undefined ? UNSAID : idOfName(id)
}

type Text = (name: string) => string | undefined
type Cell = (name: string) => unknown

function sourceOf(text: Text, cell: Cell): FromRow | null {
  const url = text('source_url')
  if (url === undefined) return null
  const hasPassage = verbatimCell(cell('excerpt')) !== null
  return fromRow({
    id: [numberedId('source', url), 'source_url'],
    kind: [text('source_kind') ?? 'other', 'source_kind'],
    publisher: [text('source_publisher') ?? hostOf(url), 'source_publisher'],
    title: [text('source_title'), 'source_title'],
    url: [url, 'source_url'],
    archivedUrl: [text('source_archived_url'), 'source_archived_url'],
    published: [text('source_published'), 'source_published'],
    // BCP 47 for a language that nobody stated.
    language: [text('source_language') ?? 'und', 'source_language'],
    rights: [hasPassage ? 'excerpts' : 'cited', 'excerpt'],
    sha256: [text('source_sha256'), 'source_sha256'],
    length: [numberCell(cell('source_length')) ?? UNSAID, 'source_length'],
  })
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : UNSAID
}

/** The passage and the quote in it; null where the row quotes nothing, or does not say where it stands. */
function passageOf(
  cell: Cell,
  id: string,
  source: string | null,
): { readonly excerpt: FromRow; readonly quote: FromRow } | null {
  const exact = verbatimCell(cell('quote'))
  const passage = verbatimCell(cell('excerpt'))
  if (exact === null || passage === null || source === null) return null
  const start = numberCell(cell('excerpt_start'))
  const at = passage.indexOf(exact)
  const before = at === -1 ? '' : passage.slice(0, at)
  const after = at === -1 ? '' : passage.slice(at + exact.length)
  const from = typeof start === 'number' ? start + codePointLength(before) : UNSAID
  const own = numberedId('quote', `${id} ${exact}`)
  return {
    excerpt: fromRow({
      id: [numberedId('excerpt', `${source} ${String(start)} ${passage}`), 'excerpt'],
      source: [source, 'source_url'],
      start: [start ?? UNSAID, 'excerpt_start'],
      text: [passage, 'excerpt'],
    }),
    quote: fromRow({
      id: [own, 'quote'],
      source: [source, 'source_url'],
      exact: [exact, 'quote'],
      prefix: [lastOf(before), 'excerpt'],
      suffix: [firstOf(after), 'excerpt'],
      start: [from, 'excerpt_start'],
      end: [from === UNSAID ? UNSAID : from + codePointLength(exact), 'excerpt_start'],
      speaker: [textCell(cell('speaker')) ?? UNSAID, 'speaker'],
    }),
  }
}

const CONTEXT = 32
const lastOf = (text: string): string => Array.from(text).slice(-CONTEXT).join('')
const firstOf = (text: string): string => Array.from(text).slice(0, CONTEXT).join('')

/** Places are the same where all that a table says of them is. */
function placeOf(text: Text, cell: Cell): FromRow | null {
  const [lat, lon, radius] = ['lat', 'lon', 'radius_m'].map(name => numberCell(cell(name)))
  const name = text('place')
  const hasPosition = lat !== null || lon !== null
  if (name === undefined && !hasPosition) return null
  const kind = text('precision')
  const key = [name, lat, lon, radius, kind, text('area'), text('country')].map(String).join(' ')
  return fromRow({
    id: [numberedId(idOfName(name ?? 'place'), key), 'place'],
    name: [name ?? `${String(lat)}, ${String(lon)}`, 'place'],
    country: [text('country'), 'country'],
    geometry: [hasPosition ? { type: 'Point', coordinates: [lon, lat] } : null, 'lat, lon'],
    precision: [hasPosition ? precisionOf(kind, radius, text) : { kind: 'unknown' }, 'precision'],
  })
}

/** A position needs to say how precise it is; a radius alone says that it is approximate. */
function precisionOf(kind: string | undefined, radius: unknown, text: Text): object {
  const radiusMetres = radius === null ? {} : { radiusMetres: radius }
  if (kind === undefined) return radius === null ? {} : { kind: 'approximate', ...radiusMetres }
  const [area, reason] = [text('area'), text('displaced_reason')]
  return {
    kind,
    ...(kind === 'exact' || kind === 'unknown' ? {} : radiusMetres),
    ...(kind === 'area' && area !== UNSAID ? { area } : {}),
    ...(kind === 'displaced' && reason !== UNSAID ? { reason } : {}),
  }
}

function claimantOf(text: Text): FromRow | null {
  const name = text('claimant')
  return name === undefined ? null : fromRow({ id: [idOfName(name), 'claimant'], name: [name, 'claimant'] })
}

/** A row makes a claim where it states one; without evidence the reader refuses it. */
function claimOf(text: Text, claimant: FromRow | null, evidence: readonly object[]): object | null {
  const statement = text('claim')
  if (statement === undefined) return null
  return {
    id: 'claim',
    property: text('claim_property') ?? 'outcome',
    ...(claimant === null ? {} : { claimant: claimant.record['id'] }),
    statement,
    stance: text('claim_stance') ?? 'reports',
    evidence,
  }
}
