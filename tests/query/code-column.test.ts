import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsWith } from '../../src/model/columns.ts'
import { buildCodeColumn } from '../../src/query/code-column.ts'

const values = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }), {
  maxLength: 30,
})

describe('a property of all rows as codes', () => {
  it('gives back for each value the rows that have it', () => {
    fc.assert(
      fc.property(values, rows => {
        const column = buildCodeColumn(rows.length, row => rows[row] ?? [], ['d'])
        for (const value of ['a', 'b', 'c', 'd', 'e']) {
          const wanted = [...rows.keys()].filter(row => rows[row]?.some(own => own === value))
          expect(rowsWith(column, value)).toEqual(wanted)
        }
        expect(column.codeOf.get('d')).toBe(0)
        expect(column.values.map(value => column.codeOf.get(value))).toEqual([...column.values.keys()])
      }),
    )
  })

  it('needs no offsets where each row has one value, and one byte a row where values are few', () => {
    const column = buildCodeColumn(3, row => [String(row % 2)], [])
    expect(column.offsets).toBeNull()
    expect([...column.codes]).toEqual([0, 1, 0])
    expect(column.codes.BYTES_PER_ELEMENT).toBe(1)
    expect(buildCodeColumn(300, row => [String(row)], []).codes.BYTES_PER_ELEMENT).toBe(2)
  })
})
