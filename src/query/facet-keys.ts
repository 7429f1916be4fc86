/**
 * What a row counts towards in several facets at once, as one small code: a row that comes or goes is looked up once, in
 * one or two bytes, however many facets and values it has. Few rows are alike in all, but few differ in these.
 */
import { type CodeColumn, codeArray, type Columns, FACETS, type Facet } from '../model/columns.ts'

/** Rows with the same key have the same values in each of the facets. */
export interface FacetKeys {
  readonly facets: readonly Facet[]
  readonly keys: CodeColumn['codes']
  /** How many rows have each key. */
  readonly totals: Uint32Array
  /** For each facet, the value codes of a key; none for a key that no row has. */
  readonly codesOf: Readonly<Partial<Record<Facet, readonly (readonly number[])[]>>>
}

/** Keys are bytes, so that a counter for each fits beside the rows. */
const MOST_TOGETHER = 256
/** With more different lists than these a facet is better counted value by value. */
const MOST_LISTS = 65_536

const made = new WeakMap<Columns['facets'], readonly FacetKeys[]>()

/** Facets that no set of keys holds are to be counted value by value. Cost: one pass over the columns; made once. */
export function facetKeysOf(columns: Pick<Columns, 'facets' | 'count'>): readonly FacetKeys[] {
  const known = made.get(columns.facets)
  if (known) return known
  const keys = makeKeys(columns)
  made.set(columns.facets, keys)
  return keys
}

/** Takes over keys that were made of the same columns elsewhere. */
export function adoptFacetKeys(columns: Pick<Columns, 'facets'>, keys: readonly FacetKeys[]): void {
  made.set(columns.facets, keys)
}

function makeKeys({ facets, count }: Pick<Columns, 'facets' | 'count'>): readonly FacetKeys[] {
  const together: Facet[] = []
  let size = 1
  const alone: FacetKeys[] = []
  for (const facet of FACETS) {
    const { values, offsets } = facets[facet]
    if (offsets === null && values.length > 0 && size * values.length <= MOST_TOGETHER) {
      size *= values.length
      together.push(facet)
    } else if (offsets !== null) {
      const lists = keysOfLists(facet, facets[facet], offsets, count)
      if (lists !== null) alone.push(lists)
    }
  }
  return together.length === 0 ? alone : [keysTogether(together, facets, size, count), ...alone]
}

/** How often each code occurs. */
export function totalsOf(codes: CodeColumn['codes'], size: number): Uint32Array {
  const totals = new Uint32Array(size)
  for (let at = 0; at < codes.length; at++)
    totals[codes[at] as number] = (totals[codes[at] as number] as number) + 1
  return totals
}

/** The codes of facets with one value each, as digits of one number. */
function keysTogether(
  together: readonly Facet[],
  facets: Columns['facets'],
  size: number,
  count: number,
): FacetKeys {
  const keys = new Uint8Array(count)
  const codesOf: Partial<Record<Facet, (readonly number[])[]>> = {}
  let scale = 1
  for (const facet of together) {
    const { codes, values } = facets[facet]
    const base = values.length
    for (let row = 0; row < count; row++) keys[row] = (keys[row] as number) + scale * (codes[row] as number)
    const step = scale
    codesOf[facet] = Array.from({ length: size }, (_, key) => [Math.floor(key / step) % base])
    scale *= base
  }
  return { facets: together, keys, totals: totalsOf(keys, size), codesOf }
}

/**
 * A number for each different list of codes; null where there are too many. Lists are told apart code by code, so beginnings
 * of lists have numbers too, each the last code after a shorter beginning; only what some row has is written out.
 */
function keysOfLists(
  facet: Facet,
  { codes, values }: CodeColumn,
  offsets: Uint32Array,
  count: number,
): FacetKeys | null {
  const shorter = [0]
  const last = [0]
  const longer = new Map<number, number>()
  const wide = new Uint16Array(count)
  for (let row = 0; row < count; row++) {
    let key = 0
    const end = offsets[row + 1] as number
    for (let at = offsets[row] as number; at < end; at++) {
      const code = codes[at] as number
      const step = key * values.length + code
      let next = longer.get(step)
      if (next === undefined) {
        if (last.length === MOST_LISTS) return null
        next = last.push(code) - 1
        shorter.push(key)
        longer.set(step, next)
      }
      key = next
    }
    wide[row] = key
  }
  const keys = codeArray(last.length, count)
  keys.set(wide)
  const totals = totalsOf(keys, last.length)
  const listOf = (key: number): number[] => {
    const list: number[] = []
    for (let at = key; at !== 0; at = shorter[at] as number) list.push(last[at] as number)
    return list.toReversed()
  }
  const lists = Array.from(totals, (rows, key) => (rows === 0 ? [] : listOf(key)))
  return { facets: [facet], keys, totals, codesOf: { [facet]: lists } }
}
