import { describe, expect, it } from 'vitest'
import { NO_CHOICE } from '../../src/store/choice.ts'
import { createTeller, retell } from '../../src/store/retell.ts'
import { computeSight } from '../../src/store/sight.ts'
import { FILE, idsOf, loadFixture } from './fixture.ts'

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
const ministry = { kind: 'claimant', id: 'ministry' } as const

describe('as told by one voice', () => {
  const told = retell(data, ministry)

  it('keeps every event and says which ones the voice speaks of', () => {
    expect(told.dataset.events).toHaveLength(7)
    expect(told.teller?.speaks).toBe(4)
    expect(told.teller?.name).toBe('The Ministry')
    const silent = told.dataset.events.filter((_, row) => told.silent?.[row] === 1)
    expect(silent.map(event => event.id)).toEqual(['month', 'open', 'undated'])
  })

  it('lets their date and place lead, and moves the event in time order', () => {
    const row = told.dataset.eventIndex.get('first') ?? -1
    expect(told.dataset.events[row]).toMatchObject({ when: { edtf: '2023-12-25' }, where: { place: 'sea' } })
    expect(idsOf(told.dataset, computeSight(told, NO_CHOICE).rows)).toEqual([
      'month',
      'week',
      'second',
      'open',
      'first',
      'quoted',
      'undated',
    ])
  })

  it('opens events by their old names still', () => {
    expect(told.dataset.eventIndex.get('premier')).toBe(told.dataset.eventIndex.get('first'))
  })

  it('leaves the dataset of all voices as it was', () => {
    expect(data.dataset.events[data.dataset.eventIndex.get('first') ?? -1]?.when.edtf).toBe('2023-12-20')
    expect(data.teller).toBeNull()
  })

  it('takes a source for a voice too', () => {
    const bySource = retell(data, { kind: 'source', id: 'gazette' })
    expect(bySource.teller?.speaks).toBe(7)
    expect(bySource.teller?.name).toBe('Gazette')
  })

  it('is made once for each voice', () => {
    const tell = createTeller()
    expect(tell(data, null)).toBe(data)
    expect(tell(data, ministry)).toBe(tell(data, { ...ministry }))
  })
})
