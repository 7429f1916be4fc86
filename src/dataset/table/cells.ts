/** Cells of somebody's table: whatever a file format gives, as the plain values that records need. */

/** A table, whatever it was stored as. Values of a cell are those of the format: text, numbers, lists, null. */
export interface Table {
  readonly count: number
  /** Names of the columns, as the file has them. */
  readonly names: readonly string[]
  readonly at: (name: string, row: number) => unknown
  /** What the file says of itself: title, licence and so on. */
  readonly about: ReadonlyMap<string, string>
}

/** A text without white space around it; null where there is none. Numbers are written out, as ids often are numbers. */
export function textCell(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value !== 'string') return null
  const trimmed = value.trim()
  return trimmed === '' ? null : trimmed
}

/** A text as it is: quotes and passages are verbatim. */
export function verbatimCell(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/**
 * A number; null where there is none, NaN among them, as that is how pandas writes what is missing. Anything else stays as
 * it is, for the reader to complain about.
 */
export function numberCell(value: unknown): unknown {
  if (value === null || value === undefined) return null
  const number = typeof value === 'bigint' ? Number(value) : value
  return typeof number === 'number' && Number.isNaN(number) ? null : number
}

/** Several texts: a list of the format, or one text with ` | ` between them. */
export function listCell(value: unknown): string[] {
  const items = typeof value === 'string' ? value.split(' | ') : isList(value) ? [...value] : []
  return items.flatMap(item => textCell(item) ?? [])
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

/** Letters and digits of a name as an id: `Kherson, centre` is `kherson-centre`. */
export function idOfName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const joined = plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '')
  // A name in another script keeps nothing: it is told from others by a number made of it.
  return joined === '' || /[^\p{ASCII}]/u.test(plain)
    ? numberedId(joined, name)
    : joined.slice(0, 100).replace(/-+$/u, '')
}

/** An id that stands for a whole key, such as an address. */
export function numberedId(name: string, key: string): string {
  let [low, high] = [0x811c9dc5, 0x1b873593]
  for (let at = 0; at < key.length; at++) {
    low = Math.imul(low ^ key.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ key.charCodeAt(at), 0x85ebca6b)
  }
  const number = `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`
  return [name.slice(0, 60).replace(/-+$/u, ''), number].filter(part => part !== '').join('-')
}
