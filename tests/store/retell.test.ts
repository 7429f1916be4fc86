import { describe, expect, it } from 'vitest'
import { type CodeColumn, FACETS } from '../../src/model/columns.ts'
import { addRow, noRows, type RowBits, rowsOf } from '../../src/model/row-bits.ts'
import { buildColumns } from '../../src/query/build-columns.ts'
import { NO_CHOICE } from '../../src/store/choice.ts'
import { createTeller, retell } from '../../src/store/retell.ts'
import { computeSight, createSightSelector } from '../../src/store/sight.ts'
import { setText } from '../../src/store/transitions.ts'
import { FILE, loadFixture } from './fixture.ts'

/** The Ministry puts the event `first` five days later and at sea. */
const rival = {
  id: 'first-time',
  property: 'time',
  claimant: 'ministry',
  statement: 'It was on the 25th, at sea.',
  values: [
    { kind: 'time', edtf: '2023-12-25' },
    { kind: 'place', place: 'sea' },
  ],
  stance: 'asserts',
  evidence: [{ source: 'gazette' }],
}
const data = loadFixture({
  ...FILE,
  places: [
    ...FILE.places,
    {
      id: 'sea',
      name: 'Sea',
      geometry: { type: 'Point', coordinates: [34, 43] },
      precision: { kind: 'area', area: 'sea', radiusMetres: 100_000 },
    },
  ],
  events: FILE.events.map(event =>
    event.id === 'first' ? { ...event, claims: [...event.claims, rival], aliases: ['premier'] } : event,
  ),
})
function addedTo(bits: RowBits, row: number): RowBits {
  addRow(bits, row)
  return bits
}

const ministry = { kind: 'claimant', id: 'ministry' } as const

describe('as told by one voice', () => {
  const told = retell(data, ministry, data.voices.now(ministry))
  const all = Array.from({ length: told.columns.count }, (_, row) => row)

  it('keeps every event and says which ones the voice speaks of', () => {
    expect(told.columns.count).toBe(7)
    expect(told.teller?.speaks).toBe(4)
    expect(told.teller?.name).toBe('The Ministry')
    const silent = all.filter(row => told.silent?.[row] === 1)
    expect(silent.map(row => told.records.at(row)?.id)).toEqual(['month', 'open', 'undated'])
  })

  it('lets their date and place lead, and moves the event in time order', () => {
    const row = told.records.rowOf('first') ?? -1
    expect(told.records.at(row)).toMatchObject({ when: { edtf: '2023-12-25' }, where: { place: 'sea' } })
    expect([...computeSight(told, NO_CHOICE).rows].map(at => told.records.at(at)?.id)).toEqual([
      'month',
      'week',
      'second',
      'open',
      'first',
      'quoted',
      'undated',
    ])
  })

  it('has the columns and the search of the told events, as if they had been read so', async () => {
    const events = await told.records.fetch(all)
    const read = buildColumns({ ...told.dataset, events }, event => told.standingOf(event).label)
    const { facets, sources, place } = told.columns
    for (const key of ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd', 'sureness'] as const) {
      expect(told.columns[key]).toEqual(read[key])
    }
    const valuesAt = ({ values, offsets, codes }: CodeColumn, row: number) =>
      Array.from(
        offsets === null ? codes.slice(row, row + 1) : codes.slice(offsets[row], offsets[row + 1]),
        code => values[code],
      )
    for (const row of all) {
      for (const facet of FACETS) {
        expect(valuesAt(facets[facet], row)).toEqual(valuesAt(read.facets[facet], row))
      }
      expect(valuesAt(sources, row)).toEqual(valuesAt(read.sources, row))
      expect(place.values[place.codes[row] ?? -1]).toBe(read.place.values[read.place.codes[row] ?? -1])
    }
    expect(rowsOf(told.search.now('Title of first') ?? noRows(7))).toEqual([told.records.rowOf('first')])
  })

  it('shows what a search has found elsewhere where the voice puts it', () => {
    const text = 'first'
    const rows = addedTo(noRows(7), data.records.rowOf('first') ?? -1)
    const search = { ...data.search, now: () => null }
    const slow = retell({ ...data, search }, ministry, data.voices.now(ministry))
    const see = createSightSelector()
    const sight = see(slow, setText(NO_CHOICE, text), { text, rows })
    expect([...sight.rows].map(row => slow.records.at(row)?.id)).toEqual(['first'])
  })

  it('shares columns, and with them the index, where no date and no place differs', () => {
    const navy = { kind: 'claimant', id: 'navy' } as const
    const same = retell(data, navy, data.voices.now(navy))
    expect(same.columns).toBe(data.columns)
    expect(same.silent).not.toBeNull()
  })

  it('dims what a voice is silent on where its dates and places are not at hand', () => {
    const dimmed = retell(data, ministry, null)
    expect(dimmed.columns).toBe(data.columns)
    expect(dimmed.teller?.speaks).toBe(4)
    const silent = all.filter(row => dimmed.silent?.[row] === 1)
    expect(silent.map(row => dimmed.records.at(row)?.id)).toEqual(['month', 'open', 'undated'])
  })

  it('opens events by their old names still', () => {
    expect(told.records.rowOf('premier')).toBe(told.records.rowOf('first'))
  })

  it('leaves the dataset of all voices as it was', () => {
    expect(data.records.at(data.records.rowOf('first') ?? -1)?.when.edtf).toBe('2023-12-20')
    expect(data.teller).toBeNull()
  })

  it('takes a source for a voice too', () => {
    const gazette = { kind: 'source', id: 'gazette' } as const
    const bySource = retell(data, gazette, data.voices.now(gazette))
    expect(bySource.teller?.speaks).toBe(7)
    expect(bySource.teller?.name).toBe('Gazette')
  })

  it('is made once for each voice', () => {
    const tell = createTeller()
    expect(tell(data, null)).toBe(data)
    expect(tell(data, ministry)).toBe(tell(data, { ...ministry }))
  })
})
