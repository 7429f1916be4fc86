/** Makes one property of all rows into codes. */
import { type CodeColumn, codeArray } from '../model/columns.ts'

/** Numbers without an end in sight, in an array that grows. */
function createGrowing(room: number) {
  let array = new Uint32Array(Math.max(16, room))
  let length = 0
  return {
    push(value: number): void {
      if (length === array.length) {
        const wider = new Uint32Array(2 * length)
        wider.set(array)
        array = wider
      }
      array[length++] = value
    },
    length: () => length,
    read: () => array.subarray(0, length),
  }
}

/**
 * Codes follow `known` first, so that a value with no event still has its row and its zero; others follow in the
 * order in which they are met. `valuesOf` gives the values of a row, each once.
 */
export function buildCodeColumn(
  count: number,
  valuesOf: (row: number) => readonly string[],
  known: readonly string[],
): CodeColumn {
  const codeOf = new Map(known.map((value, code) => [value, code] as const))
  const offsets = new Uint32Array(count + 1)
  const given = createGrowing(count)
  let single = true
  for (let row = 0; row < count; row++) {
    const values = valuesOf(row)
    single &&= values.length === 1
    for (const value of values) {
      const code = codeOf.get(value) ?? codeOf.size
      if (code === codeOf.size) codeOf.set(value, code)
      given.push(code)
    }
    offsets[row + 1] = given.length()
  }
  const codes = codeArray(codeOf.size, given.length())
  codes.set(given.read())
  return { values: [...codeOf.keys()], codeOf, offsets: single ? null : offsets, codes }
}
