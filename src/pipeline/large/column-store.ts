/** Columns that come batch by batch in any order, and leave in the order of time. */
import { codeArray, type CodeColumn, type Columns, FACETS, type Facet } from '../../model/columns.ts'
import { createGrowable } from './growable.ts'

const BOUNDS = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const
const BYTES = ['sureness', 'inferred'] as const

export interface ColumnStore {
  /** Adds the rows of a batch behind those that are here. */
  readonly add: (columns: Columns) => void
  /** All rows: row i is the one that was added as `order[i]`. */
  readonly inOrder: (order: Uint32Array) => Columns
}

/** `known` are the values that a facet has in this order, whatever comes; other values follow in order of code units. */
export function createColumnStore(known: Readonly<Record<Facet, readonly string[]>>): ColumnStore {
  const bounds = BOUNDS.map(name => ({ name, values: createGrowable(length => new Float64Array(length)) }))
  const bytes = BYTES.map(name => ({ name, values: createGrowable(length => new Uint8Array(length)) }))
  const facets = FACETS.map(facet => ({ facet, codes: createCodeStore(known[facet]) }))
  const sources = createCodeStore([])
  const places = createCodeStore([])
  return {
    add: columns => {
      for (const { name, values } of bounds) for (const ms of columns[name]) values.push(ms)
      for (const { name, values } of bytes) for (const code of columns[name]) values.push(code)
      for (const { facet, codes } of facets) codes.add(columns.facets[facet])
      sources.add(columns.sources)
      places.add(placesAsLists(columns.place))
    },
    inOrder: order => {
      const columnOf = Object.fromEntries(facets.map(({ facet, codes }) => [facet, codes.inOrder(order)]))
      const byFacet = columnOf as Record<Facet, CodeColumn>
      return {
        count: order.length,
        ...(Object.fromEntries(
          bounds.map(({ name, values }) => [
            name,
            picked(values.values(), order, new Float64Array(order.length)),
          ]),
        ) as Pick<Columns, (typeof BOUNDS)[number]>),
        ...(Object.fromEntries(
          bytes.map(({ name, values }) => [
            name,
            picked(values.values(), order, new Uint8Array(order.length)),
          ]),
        ) as Pick<Columns, (typeof BYTES)[number]>),
        category: new Uint8Array(byFacet.category.codes),
        facets: byFacet,
        sources: sources.inOrder(order),
        place: placesOf(places.inOrder(order), order.length),
      }
    },
  }
}

function picked<T extends Float64Array | Uint8Array>(values: T, order: Uint32Array, into: T): T {
  for (let row = 0; row < order.length; row++) into[row] = values[order[row] as number] as number
  return into
}

/** Values by code, codes of all rows behind each other, and where those of each row end. */
function createCodeStore(known: readonly string[]): {
  readonly add: (column: CodeColumn) => void
  readonly inOrder: (order: Uint32Array) => CodeColumn
} {
  const codeOf = new Map(known.map((value, code) => [value, code]))
  const codes = createGrowable(length => new Uint32Array(length))
  const ends = createGrowable(length => new Uint32Array(length))
  return {
    add: column => {
      const own = column.values.map(value => {
        const code = codeOf.get(value) ?? codeOf.size
        codeOf.set(value, code)
        return code
      })
      const rows = column.offsets === null ? column.codes.length : column.offsets.length - 1
      for (let row = 0; row < rows; row++) {
        const from = column.offsets === null ? row : (column.offsets[row] as number)
        const to = column.offsets === null ? row + 1 : (column.offsets[row + 1] as number)
        for (let at = from; at < to; at++) codes.push(own[column.codes[at] as number] as number)
        ends.push(codes.length())
      }
    },
    inOrder: order => {
      const values = [...known, ...[...codeOf.keys()].slice(known.length).toSorted()]
      const final = new Map(values.map((value, code) => [value, code]))
      const finalOf = [...codeOf.keys()].map(value => final.get(value) ?? 0)
      return reordered(codes.values(), ends.values(), order, { values, codeOf: final, finalOf })
    },
  }
}

function reordered(
  codes: Uint32Array,
  ends: Uint32Array,
  order: Uint32Array,
  {
    values,
    codeOf,
    finalOf,
  }: Pick<CodeColumn, 'values' | 'codeOf'> & { readonly finalOf: readonly number[] },
): CodeColumn {
  const offsets = new Uint32Array(order.length + 1)
  const inOrder = codeArray(values.length, codes.length)
  let length = 0
  for (let row = 0; row < order.length; row++) {
    const given = order[row] as number
    const end = ends[given] as number
    for (let at = given === 0 ? 0 : (ends[given - 1] as number); at < end; at++) {
      inOrder[length++] = finalOf[codes[at] as number] as number
    }
    offsets[row + 1] = length
  }
  const isSingle = offsets.every((offset, row) => offset === row)
  return { values, codeOf, offsets: isSingle ? null : offsets, codes: inOrder }
}

/** An event has one place or none: a list of at most one. */
function placesAsLists({ values, codes }: Columns['place']): CodeColumn {
  const offsets = new Uint32Array(codes.length + 1)
  for (let row = 0; row < codes.length; row++) {
    offsets[row + 1] = (offsets[row] as number) + (codes[row] === -1 ? 0 : 1)
  }
  return { values, codeOf: new Map(), offsets, codes: Uint32Array.from(codes.filter(code => code !== -1)) }
}

function placesOf({ values, offsets, codes }: CodeColumn, count: number): Columns['place'] {
  const placed = new Int32Array(count).fill(-1)
  for (let row = 0; row < count; row++) {
    const from = offsets === null ? row : (offsets[row] as number)
    const to = offsets === null ? row + 1 : (offsets[row + 1] as number)
    if (to > from) placed[row] = codes[from] as number
  }
  return { values, codes: placed }
}
