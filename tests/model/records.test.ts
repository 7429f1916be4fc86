import { describe, expect, it } from 'vitest'
import { heldRecords, recordOf } from '../../src/model/records.ts'
import { datasetOf, eventAt } from '../views/map/fixture.ts'

const records = heldRecords(
  datasetOf(
    [],
    [
      eventAt('a', null, { relations: [{ kind: 'precedes', event: 'b' }] }),
      eventAt('b', null, { relations: [{ kind: 'part-of', event: 'b' }] }),
      eventAt('c', null, { relations: [{ kind: 'response-to', event: 'b' }] }),
    ],
  ),
)

describe('records that are all here', () => {
  it('are given by row and by id, and are null where there are none', async () => {
    expect(records.at(1)?.id).toBe('b')
    expect([records.at(-1), records.at(3), records.rowOf('z'), recordOf(records, 'z')]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(recordOf(records, 'c')?.id).toBe('c')
    expect(await records.find('c')).toBe(2)
  })

  it('know which events name one, leaving out an event that names itself', () => {
    expect(records.incoming(1)).toEqual([
      { kind: 'precedes', from: 0, to: 1 },
      { kind: 'response-to', from: 2, to: 1 },
    ])
    expect(records.incoming(0)).toEqual([])
  })

  it('are fetched in the order asked for, unless the asking was given up', async () => {
    expect((await records.fetch([2, 0])).map(({ id }) => id)).toEqual(['c', 'a'])
    expect(() => records.fetch([0], AbortSignal.abort())).toThrow(/abort/iu)
  })
})
