/** Columns in another order of rows. */
import { type CodeColumn, type Columns, FACETS } from '../model/columns.ts'

type Values = Float64Array | Uint8Array | Uint16Array | Uint32Array | Int32Array

function taken<T extends Values>(values: T, order: Uint32Array): T {
  const copy = values.slice() as T
  for (let row = 0; row < order.length; row++) copy[row] = values[order[row] as number] as number
  return copy
}

function takenCodes(column: CodeColumn, order: Uint32Array): CodeColumn {
  const { offsets, codes } = column
  if (offsets === null) return { ...column, codes: taken(codes, order) }
  const nextOffsets = new Uint32Array(offsets.length)
  const nextCodes = codes.slice()
  let end = 0
  for (let row = 0; row < order.length; row++) {
    const old = order[row] as number
    for (let at = offsets[old] as number; at < (offsets[old + 1] as number); at++) {
      nextCodes[end++] = codes[at] as number
    }
    nextOffsets[row + 1] = end
  }
  return { ...column, offsets: nextOffsets, codes: nextCodes }
}

/** Row `i` of the new columns is row `order[i]` of these. Cost: one pass over each column; nothing is changed in place. */
export function reorderColumns(columns: Columns, order: Uint32Array): Columns {
  return {
    count: columns.count,
    earliestStart: taken(columns.earliestStart, order),
    latestStart: taken(columns.latestStart, order),
    earliestEnd: taken(columns.earliestEnd, order),
    latestEnd: taken(columns.latestEnd, order),
    sureness: taken(columns.sureness, order),
    category: taken(columns.category, order),
    place: { ...columns.place, codes: taken(columns.place.codes, order) },
    inferred: taken(columns.inferred, order),
    facets: Object.fromEntries(
      FACETS.map(facet => [facet, takenCodes(columns.facets[facet], order)]),
    ) as Record<(typeof FACETS)[number], CodeColumn>,
    sources: takenCodes(columns.sources, order),
  }
}
