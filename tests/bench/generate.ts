/** Made-up events as columns, for measuring the index alone: the same from the same seed. */
import { type CodeColumn, codeArray, type Columns } from '../../src/model/columns.ts'
import { sortRows } from '../../src/query/sort-rows.ts'

export const DAY = 86_400_000
export const START = 1_577_836_800_000
/** Three years. */
export const LENGTH = 1096 * DAY
export const PLACES = 300
export const CATEGORIES = 8
export const CLAIMANTS = 40

/** Numbers from 0 up to 1 that look random (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Kinds of dates and how many of a thousand events have each. */
const KINDS = [
  ['moment', 600],
  ['day', 250],
  ['week', 80],
  ['month', 30],
  ['open', 10],
  ['stretch', 20],
  ['undated', 10],
] as const
export type Kind = (typeof KINDS)[number][0]

export function kindOf(share: number): Kind {
  let left = share * 1000
  for (const [kind, of] of KINDS) {
    left -= of
    if (left < 0) return kind
  }
  return 'undated'
}

/** Earliest start, latest start, earliest end, latest end. */
type Bounds = readonly [number, number, number, number]

/** A week and a month are one day somewhere in them. */
function boundsOf(kind: Kind, ms: number, random: () => number): Bounds {
  const day = ms - (ms % DAY)
  switch (kind) {
    case 'moment': {
      const second = ms - (ms % 1000)
      return [second, second, second + 999, second + 999]
    }
    case 'day':
      return [day, day, day + DAY - 1, day + DAY - 1]
    case 'week':
      return [day, day + 6 * DAY, day + DAY - 1, day + 7 * DAY - 1]
    case 'month':
      return [day, day + 29 * DAY, day + DAY - 1, day + 30 * DAY - 1]
    case 'open':
      return [day, day, Infinity, Infinity]
    case 'stretch': {
      const end = day + (1 + Math.floor(random() * 20)) * DAY - 1
      return [day, day, end, end]
    }
    case 'undated':
      return [Number.NaN, Number.NaN, Number.NaN, Number.NaN]
  }
}

function facetColumn(
  values: readonly string[],
  offsets: Uint32Array | null,
  codes: CodeColumn['codes'],
): CodeColumn {
  return { values, codeOf: new Map(values.map((value, code) => [value, code])), offsets, codes }
}

/** Every row has one value, drawn by the weights. */
function single(values: readonly string[], weights: readonly number[], count: number, random: () => number) {
  const codes = codeArray(values.length, count)
  for (let row = 0; row < count; row++) {
    let left = random()
    let code = 0
    while (code < values.length - 1 && left >= (weights[code] as number)) left -= weights[code++] as number
    codes[row] = code
  }
  return facetColumn(values, null, codes)
}

/** No claimant to two of them. */
function claimants(count: number, random: () => number): CodeColumn {
  const offsets = new Uint32Array(count + 1)
  const codes = codeArray(CLAIMANTS, count * 2)
  let end = 0
  for (let row = 0; row < count; row++) {
    const many = Math.floor(random() * 3)
    const first = Math.floor(random() * CLAIMANTS)
    for (let at = 0; at < many; at++) codes[end++] = (first + at) % CLAIMANTS
    offsets[row + 1] = end
  }
  const values = Array.from({ length: CLAIMANTS }, (_, at) => `claimant-${String(at)}`)
  return facetColumn(values, offsets, codes.slice(0, end))
}

/** One in fifty has no place. */
function placesOf(count: number, random: () => number): Columns['place'] {
  return {
    values: Array.from({ length: PLACES }, (_, at) => `place-${String(at)}`),
    codes: Int32Array.from({ length: count }, () => (random() < 0.02 ? -1 : Math.floor(random() * PLACES))),
  }
}

/** Columns of so many events in time order, the undated last. Cost: linear; 10,000,000 take a few seconds. */
export function generateColumns(count: number, seed: number): Columns {
  const random = createRandom(seed)
  const bounds = [0, 1, 2, 3].map(() => new Float64Array(count).fill(Number.NaN))
  let dated = 0
  for (let at = 0; at < count; at++) {
    const kind = kindOf(random())
    const share = Math.floor((at / count) * LENGTH)
    const four = boundsOf(kind, START + share, random)
    if (kind === 'undated') continue
    for (const [which, ms] of four.entries()) (bounds[which] as Float64Array)[dated] = ms
    dated++
  }
  const categories = Array.from({ length: CATEGORIES }, (_, at) => `category-${String(at)}`)
  const category = single(
    categories,
    Array.from({ length: CATEGORIES }, () => 1 / CATEGORIES),
    count,
    random,
  )
  const order = sortRows(bounds[0] ?? new Float64Array(0))
  const inOrder = (column: number) => {
    const given = bounds[column] as Float64Array
    const sorted = new Float64Array(count).fill(Number.NaN)
    for (let at = 0; at < order.length; at++) sorted[at] = given[order[at] as number] as number
    return sorted
  }
  return {
    count,
    earliestStart: inOrder(0),
    latestStart: inOrder(1),
    earliestEnd: inOrder(2),
    latestEnd: inOrder(3),
    sureness: new Uint8Array(count),
    category: Uint8Array.from(category.codes),
    place: placesOf(count, random),
    inferred: new Uint8Array(count),
    facets: {
      category,
      claimant: claimants(count, random),
      evidence: single(['quoted', 'cited', 'none'], [0.01, 0.7, 0.29], count, random),
      claims: single(['single', 'agree', 'contradict'], [0.9, 0.07, 0.03], count, random),
    },
    sources: single(['source'], [1], count, random),
  }
}
