import { describe, expect, it } from 'vitest'
import { msFromCivil } from '../../../src/model/calendar.ts'
import { endWords, windowWords } from '../../../src/views/parts/window-words.ts'
import { endEdtf, endShort } from '../../../src/views/timeline/labels.ts'
import { readEnd } from '../../../src/views/timeline/typed.ts'
import { eventCount, eventName, zoneWords } from '../../../src/views/timeline/words.ts'
import { datasetOf } from './fixture.ts'

const day = (date: number, month = 12, year = 2023) => msFromCivil({ year, month, day: date })
const extent = { from: day(1, 1, 2014), to: day(1, 1, 2026) - 1 }
const read = (text: string, end: 'from' | 'to', present: { from: number; to: number } | null = null) =>
  readEnd(text, end, present, extent, 'Europe/Kyiv')

describe('a date typed as an end of the window', () => {
  it('is its first moment for the start and its last for the end', () => {
    expect(read('2023-12', 'from')).toEqual({ window: { from: day(1), to: extent.to } })
    expect(read('2023-12', 'to')).toEqual({ window: { from: extent.from, to: day(32) - 1 } })
    expect(read('[2023-12-18..2023-12-24]', 'from')).toEqual({ window: { from: day(18), to: extent.to } })
  })

  it('may be a minute as people and addresses write it, with an offset too', () => {
    const minute = day(26) + (2 * 60 + 15) * 60_000
    expect(read('2023-12-26T02:15', 'from')).toEqual({ window: { from: minute, to: extent.to } })
    expect(read('2023-12-26T02:15', 'to')).toEqual({ window: { from: extent.from, to: minute + 59_999 } })
    expect(read('2023-12-26T00:15Z', 'from')).toEqual({ window: { from: minute, to: extent.to } })
  })

  it('takes the limit back where nothing is typed', () => {
    expect(read('', 'from', { from: day(1), to: extent.to })).toEqual({ window: null })
  })

  it('is refused in words where it is no date, has no such end, or crosses the other one', () => {
    expect(read('2023-13', 'from')).toMatchObject({ error: expect.stringContaining('Month 13') as string })
    expect(read('../2023', 'from')).toMatchObject({ error: expect.stringContaining('no end') as string })
    const present = { from: day(10), to: day(12) - 1 }
    expect(read('2024', 'from', present)).toMatchObject({ error: expect.stringContaining('after') as string })
    expect(read('2022', 'to', present)).toMatchObject({ error: expect.stringContaining('before') as string })
  })

  it('reads back what the fields write', () => {
    for (const [from, to] of [
      [day(20), day(29) - 1],
      [day(20) + 9_000_000, day(26) + 9_059_999],
      [day(25) + 79_200_000, day(28) + 7_199_999],
      [day(15, 3, -43), day(15, 3, 800) + 59_999],
    ] as const) {
      const start = endEdtf(from, 'from') ?? ''
      const end = endEdtf(to, 'to') ?? ''
      const wide = { from: -1e15, to: 1e15 }
      expect(readEnd(start, 'from', null, wide, 'UTC')).toEqual({ window: { from, to: 1e15 } })
      expect(readEnd(end, 'to', null, wide, 'UTC')).toEqual({ window: { from: -1e15, to } })
    }
  })

  it('is written without seconds, which a window of whole minutes has not', () => {
    expect(endEdtf(day(25) + 79_200_000, 'from')).toBe('2023-12-25T22:00')
    expect(endEdtf(day(28) + 7_199_999, 'to')).toBe('2023-12-28T01:59')
  })
})

describe('words', () => {
  it('name a time of day only where an end is not where a day begins or ends', () => {
    expect(endWords(day(26), 'from')).toBe('26 December 2023')
    expect(endWords(day(27) - 1, 'to')).toBe('26 December 2023')
    expect(endWords(day(26) + 5_400_000, 'from')).toBe('26 December 2023, 01:30')
    expect(endShort(day(26) + 5_400_000, 'from')).toBe('26 Dec, 01:30')
    expect(windowWords({ from: day(26), to: day(27) - 1 })).toBe('26 December 2023')
  })

  it('name an event by title, date and how sure', () => {
    const { events } = datasetOf([
      { title: 'A', edtf: '[2023-12-18..2023-12-24]' },
      { title: 'B', edtf: null },
    ])
    expect(events.map(eventName)).toEqual([
      'A, some day in the week of 18 December 2023, date known only within bounds',
      'B, no date known',
    ])
  })

  it('name the zone and the number of events', () => {
    expect([zoneWords('Europe/Kyiv'), zoneWords('America/New_York'), zoneWords('UTC')]).toEqual([
      'Kyiv time',
      'New York time',
      'UTC',
    ])
    expect([eventCount(1), eventCount(12_000)]).toEqual(['1 event', '12,000 events'])
  })
})
