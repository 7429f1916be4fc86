/** Finds in tables that were not checked yet the records that a batch of events needs, without asking what else is in them. */

const TABLES = ['claimants', 'sources', 'excerpts', 'quotes', 'places'] as const
export type RawTables = Readonly<Record<(typeof TABLES)[number], readonly unknown[]>>

/**
 * Returns a function from events of unknown shape to the records that they name, by any text that is an id; with a quote
 * come its source and all that is held of it. Records without an id are left out: the check of the tables names them.
 */
export function recordsNamedBy(tables: RawTables): (events: readonly unknown[]) => RawTables {
  const byId = Object.fromEntries(TABLES.map(table => [table, indexed(tables[table], 'id')]))
  const excerptsOf = indexed(tables.excerpts, 'source')
  return events => {
    const names = new Set<string>()
    for (const event of events) addTexts(event, names)
    const quotes = pick(byId['quotes'], names)
    const quoted = new Set(quotes.flatMap(quote => textOf(quote, 'source') ?? []))
    return {
      claimants: pick(byId['claimants'], names),
      places: pick(byId['places'], names),
      quotes,
      sources: pick(byId['sources'], new Set([...names, ...quoted])),
      excerpts: pick(excerptsOf, quoted),
    }
  }
}

function indexed(records: readonly unknown[], field: string): ReadonlyMap<string, readonly unknown[]> {
  const index = new Map<string, unknown[]>()
  for (const record of records) {
    const key = textOf(record, field)
    if (key === null) continue
    const known = index.get(key)
    if (known === undefined) index.set(key, [record])
    else known.push(record)
  }
  return index
}

function pick(
  index: ReadonlyMap<string, readonly unknown[]> | undefined,
  names: Iterable<string>,
): unknown[] {
  return [...names].flatMap(name => index?.get(name) ?? [])
}

/** Every text at any depth that could be an id. */
function addTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length <= 100) into.add(value)
  } else if (Array.isArray(value)) {
    for (const item of value) addTexts(item, into)
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) addTexts(item, into)
  }
}

function textOf(record: unknown, field: string): string | null {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, field)) return null
  const value: unknown = (record as Readonly<Record<string, unknown>>)[field]
  return typeof value === 'string' ? value : null
}
