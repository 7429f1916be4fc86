import { afterEach, describe, expect, it } from 'vitest'
import { summariseView, summaryWords, type ViewSummary } from '../../../src/views/shell/view-summary.ts'
import { speak, wordsOf } from '../../../src/words/say.ts'
import { loadLog } from '../reader/log.ts'

const SUMMARY: ViewSummary = {
  shown: 3,
  total: 115,
  reach: { from: Date.UTC(2023, 11, 25), to: Date.UTC(2023, 11, 29) - 1 },
  places: [
    { name: 'Kyiv', events: 2 },
    { name: 'Odesa', events: 1 },
  ],
  unsure: 1,
  disputed: 2,
}

describe('the summary of a view', () => {
  afterEach(async () => speak('en', await wordsOf('en')))

  it('says how many, from when to when, where most, and how sure', () => {
    expect(summaryWords(SUMMARY)).toBe(
      '3 of 115 events, 25 December 2023 to 28 December 2023. Places with most events: Kyiv (2); Odesa (1). The date of 1 event is not sharply known. Claims contradict each other on 2 events.',
    )
  })

  it('leaves out what there is nothing to say of', () => {
    const bare = { ...SUMMARY, reach: null, places: [], unsure: 0, disputed: 0 }
    expect(summaryWords(bare)).toBe('3 of 115 events, none with a date.')
    expect(summaryWords({ ...bare, shown: 0 })).toBe('No event passes all filters.')
  })

  it('is said in the language of the page', async () => {
    speak('uk', await wordsOf('uk'))
    expect(summaryWords(SUMMARY)).toBe(
      '3 з 115 подій, 25 грудня 2023 – 28 грудня 2023. Місця, де подій найбільше: Kyiv (2); Odesa (1). Дата 1 події відома неточно. Твердження про 2 події суперечать одне одному.',
    )
  })

  it('counts the rows that it is given, and nothing else', () => {
    const data = loadLog()
    const all = Array.from({ length: data.columns.count }, (_, row) => row)
    const whole = summariseView(data, all)
    expect(whole.shown).toBe(data.columns.count)
    expect(whole.disputed).toBe(all.filter(row => data.disputed(row)).length)
    expect(whole.places.reduce((sum, { events }) => sum + events, 0)).toBeLessThanOrEqual(data.columns.count)
    // Of all rows it is known already what they come to; told one by one they come to the same.
    expect(summariseView(data, { length: -1, [Symbol.iterator]: () => all.values() })).toEqual(whole)
    const [first] = all
    expect(summariseView(data, first === undefined ? [] : [first])).toMatchObject({
      shown: 1,
      total: data.columns.count,
    })
  })
})
