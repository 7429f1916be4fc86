import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACETS } from '../../src/model/columns.ts'
import { facetKeysOf } from '../../src/query/facet-keys.ts'
import { bareColumns, columnsOf, rowGiven } from './columns-fixture.ts'

describe('what a row counts towards, as one number', () => {
  it('is taken apart into the values that the row has, and counted as often as rows have it', () => {
    fc.assert(
      fc.property(fc.array(rowGiven, { maxLength: 40 }), rows => {
        const columns = columnsOf(rows)
        for (const { facets, keys, totals, codesOf } of facetKeysOf(columns)) {
          expect(keys).toHaveLength(columns.count)
          expect([...totals]).toEqual(
            [...totals.keys()].map(key => keys.filter(other => other === key).length),
          )
          for (const facet of facets) {
            const { codes, offsets } = columns.facets[facet]
            const ofRow = (row: number) =>
              offsets === null ? [codes[row]] : [...codes.subarray(offsets[row], offsets[row + 1])]
            expect([...keys].map(key => codesOf[facet]?.[key])).toEqual([...keys.keys()].map(ofRow))
          }
        }
      }),
    )
  })

  it('is there for no rows too', () => {
    const keys = facetKeysOf(columnsOf([])).find(({ facets }) => facets.includes('category'))
    expect(keys?.keys).toHaveLength(0)
  })

  it('takes no more room than the lists of the rows, however long they are', () => {
    const length = 3000
    const bare = bareColumns(2)
    const values = Array.from({ length }, (_, at) => `v${String(at)}`)
    const claimant = {
      values,
      codeOf: new Map(values.map((value, code) => [value, code])),
      offsets: Uint32Array.of(0, length, 2 * length),
      codes: Uint16Array.from({ length: 2 * length }, (_, at) => (at < length ? at : 2 * length - 1 - at)),
    }
    const keys = facetKeysOf({ ...bare, facets: { ...bare.facets, claimant } })
    const written = keys.flatMap(({ codesOf }) => FACETS.flatMap(facet => (codesOf[facet] ?? []).flat()))
    expect(written).toHaveLength(2 * length)
  })
})
