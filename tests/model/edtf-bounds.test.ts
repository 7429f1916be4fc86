import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/model/edtf.ts'

describe('a plain date', () => {
  it('covers its day, from the first to the last millisecond', () => {
    const result = parseEdtf('2023-12-26', { displayZone: 'Europe/Kyiv' })
    const start = Date.UTC(2023, 11, 26)
    expect(result).toEqual({
      span: {
        edtf: '2023-12-26',
        earliestStart: start,
        latestStart: start,
        earliestEnd: start + 86_399_999,
        latestEnd: start + 86_399_999,
        precision: 'day',
        approximate: false,
        uncertain: false,
      },
    })
  })
})
