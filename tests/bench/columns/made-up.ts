/** Columns to measure with: those of the generator, with a place, a few inferred ones and a source to every ten events. */
import { codeArray, type Columns } from '../../../src/model/columns.ts'
import { createRandom, generateColumns, PLACES } from '../generate.ts'

/** The same from the same seed. */
export function madeUpColumns(count: number, seed: number): Columns {
  const given = generateColumns(count, seed)
  const random = createRandom(seed + 1)
  const pick = (most: number) => Math.floor(random() * most)
  const places = Int32Array.from({ length: count }, () => (random() < 0.02 ? -1 : pick(PLACES)))
  const sources = Array.from({ length: Math.ceil(count / 10) }, (_, at) => `source-${String(at)}`)
  const offsets = new Uint32Array(count + 1)
  for (let row = 0; row < count; row++) offsets[row + 1] = (offsets[row] as number) + (random() < 0.2 ? 2 : 1)
  const codes = codeArray(sources.length, offsets[count] as number).map(() => pick(sources.length))
  return {
    ...given,
    sureness: Uint8Array.from({ length: count }, () => (random() < 0.1 ? 2 : 0)),
    inferred: Uint8Array.from({ length: count }, () => (random() < 0.02 ? 1 : 0)),
    place: { values: Array.from({ length: PLACES }, (_, at) => `place-${String(at)}`), codes: places },
    sources: { values: sources, codeOf: new Map(sources.map((id, code) => [id, code])), offsets, codes },
  }
}
