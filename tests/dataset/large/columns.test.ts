import { columnFromArray, tableFromColumns, tableToIPC } from '@uwdata/flechette'
import { describe, expect, it } from 'vitest'
import { type Columns, FACETS } from '../../../src/model/columns.ts'
import { readColumns } from '../../../src/dataset/large/columns.ts'
import { columnsIpc } from '../../../src/pipeline/large/columns-ipc.ts'
import { madeUpColumns } from '../../bench/columns/made-up.ts'

const COUNT = 2000
const columns = madeUpColumns(COUNT, 7)
const expected = { count: COUNT, categories: columns.facets.category.values }

function faultsOf(changes: Partial<Columns>, wanted = expected): string[] {
  const read = readColumns(columnsIpc({ ...columns, ...changes }), wanted)
  return 'columns' in read ? [] : read.complaints.map(({ path, message }) => `${path} ${message}`)
}

const changed = (bound: Float64Array, row: number, ms: number) => bound.with(row, ms)

describe('columns as an Arrow file', () => {
  it('come back as they were written, bit for bit', () => {
    const read = readColumns(columnsIpc(columns), expected)
    if ('complaints' in read) throw new Error(JSON.stringify(read.complaints))
    const back = read.columns
    expect(columns.latestEnd.some(ms => ms === Infinity)).toBe(true)
    expect(Number.isNaN(columns.earliestStart.at(-1))).toBe(true)
    for (const key of [
      'earliestStart',
      'latestStart',
      'earliestEnd',
      'latestEnd',
      'sureness',
      'inferred',
      'category',
    ] as const) {
      expect([key, [...back[key]]]).toEqual([key, [...columns[key]]])
    }
    for (const column of [
      ...FACETS.map(facet => [back.facets[facet], columns.facets[facet]]),
      [back.sources, columns.sources],
    ]) {
      expect(column[0]).toEqual(column[1])
    }
    expect(back.place).toEqual(columns.place)
  })

  it('keep an open start and its other bounds', () => {
    const open: Partial<Columns> = {
      earliestStart: changed(columns.earliestStart, 0, -Infinity),
      latestStart: changed(columns.latestStart, 0, -Infinity),
      earliestEnd: changed(columns.earliestEnd, 0, 1000),
      latestEnd: changed(columns.latestEnd, 0, 2000),
    }
    const read = readColumns(columnsIpc({ ...columns, ...open }), expected)
    if ('complaints' in read) throw new Error(JSON.stringify(read.complaints))
    const { earliestStart, latestStart, earliestEnd, latestEnd } = read.columns
    const first = [earliestStart, latestStart, earliestEnd, latestEnd].map(bound => bound[0])
    expect(first).toEqual([-Infinity, -Infinity, 1000, 2000])
  })

  it.each([
    ['rows out of order', { earliestStart: changed(columns.earliestStart, 5, 8e12) }, 'earliest_start'],
    [
      'a date after an undated row',
      { earliestStart: changed(columns.earliestStart, COUNT - 2, 8e12) },
      'earliest_start',
    ],
    [
      'an end before its start',
      { latestEnd: changed(columns.latestEnd, 3, 0) },
      'has bounds in row 3 that end before',
    ],
    [
      'a code beyond its values',
      { place: { ...columns.place, codes: columns.place.codes.with(9, 300) } },
      'place has the code 300 at 9',
    ],
    [
      'other categories',
      { facets: { ...columns.facets, category: columns.facets.evidence } },
      'category has the values quoted, cited, none',
    ],
    [
      'lists that run backwards',
      { sources: { ...columns.sources, offsets: new Uint32Array(COUNT + 1).fill(1, 1, 9) } },
      'sources has a list that ends before it begins, in row 8',
    ],
  ])('are refused with %s', (_what, changes, words) => {
    expect(faultsOf(changes).join('\n')).toContain(words)
  })

  it('are refused with other rows than are expected', () => {
    expect(faultsOf({}, { ...expected, count: 3 })).toEqual([' has 2000 rows, and the manifest says 3'])
  })

  it('are refused where they are no Arrow file, or one of something else', () => {
    const noise = readColumns(
      Uint8Array.from({ length: 500 }, (_, at) => (at * 31) % 256),
      expected,
    )
    expect('complaints' in noise && noise.complaints.length).toBe(1)
    const other = tableToIPC(tableFromColumns([['x', columnFromArray(new Float64Array(COUNT))]]), {
      format: 'file',
    })
    const read = readColumns(new Uint8Array(other ?? []), expected)
    expect('complaints' in read && read.complaints.map(({ path }) => path)).toEqual(['earliest_start'])
  })
})
