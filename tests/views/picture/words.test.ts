import { describe, expect, it } from 'vitest'
import { NO_CHOICE, type Choice } from '../../../src/store/choice.ts'
import { computeSight } from '../../../src/store/sight.ts'
import { fileName, pictureWords, reachOf } from '../../../src/views/picture/words.ts'
import { loadFixture } from '../../store/fixture.ts'

const loaded = loadFixture()

const ADDRESS = 'https://example.org/#time=2023'
const DAY = 86_400_000
const christmas = Date.UTC(2023, 11, 25)

function wordsOf(choice: Choice) {
  return pictureWords(loaded, choice, computeSight(loaded, choice), ADDRESS)
}

describe('the words of a picture', () => {
  it('name the dataset, the reach of its events, the licence, the version and the address', () => {
    const words = wordsOf(NO_CHOICE)
    expect(words.title).toBe(loaded.dataset.meta.title)
    expect(words.when).toMatch(/ to /u)
    expect(words.count).toBe(`${loaded.columns.count} of ${loaded.columns.count} events`)
    expect(words.only).toBeNull()
    expect(words.footer.join(' ')).toContain(loaded.dataset.meta.licence)
    expect(words.footer.join(' ')).toContain(`Version ${loaded.dataset.meta.version}.`)
    expect(words.footer.at(-1)).toBe(ADDRESS)
  })

  it('name the window as the reader set it, and how sure the count is', () => {
    const words = wordsOf({ ...NO_CHOICE, window: { from: christmas, to: christmas + 2 * DAY - 1 } })
    expect(words.when).toBe('25 December 2023 to 26 December 2023')
    expect(words.count).toMatch(/\(\d+ possibly, \d+ certainly\)$/u)
  })

  it('say what was filtered, so that a part does not pass for the whole', () => {
    const [category] = loaded.dataset.categories
    if (category === undefined) throw new Error('The sample has to have a category.')
    const only = wordsOf({
      ...NO_CHOICE,
      facets: { ...NO_CHOICE.facets, category: [category.id] },
      text: ' station ',
      area: { west: 0, south: 0, east: 1, north: 1 },
    }).only
    expect(only).toBe(
      `Only events of the category ${category.label}; with the words “station”; inside a box on the map.`,
    )
  })
})

describe('the name of the file', () => {
  it('has the dataset and the first and the last day', () => {
    expect(fileName('ukraine', { from: christmas, to: christmas + 2 * DAY - 1 })).toBe(
      'ukraine-2023-12-25-2023-12-26.png',
    )
  })

  it('can be written for years before this era, and where no day is known', () => {
    expect(fileName('rome', { from: Date.UTC(-43, 2, 15), to: Date.UTC(-43, 2, 15) })).toBe(
      'rome--0043-03-15--0043-03-15.png',
    )
    expect(fileName('x', null)).toBe('x-all.png')
  })

  it('takes its days from the events where no window is set, open ends left out', () => {
    const reach = reachOf(loaded, computeSight(loaded, NO_CHOICE).rows)
    expect(reach === null || (Number.isFinite(reach.from) && reach.from <= reach.to)).toBe(true)
    expect(reachOf(loaded, [])).toBeNull()
  })
})
