import { describe, expect, it } from 'vitest'
import { NO_CHOICE } from '../../../src/store/choice.ts'
import { setFocus, setText } from '../../../src/store/transitions.ts'
import { addressOf, citationText } from '../../../src/views/reader/citing.ts'
import { say } from '../../../src/words/say.ts'
import { loadLog } from './log.ts'

const { dataset } = loadLog()
const source = dataset.sources.get('log')
const quote = dataset.quotes.get('rain')
if (source === undefined || quote === undefined)
  throw new Error('The fixture must have this source and quote.')

describe('a citation', () => {
  it('of a quote holds its exact words in every form', () => {
    expect(citationText('plain', source, quote)).toMatch(/^“It rained all night”, in: The keeper/u)
    expect(citationText('bibtex', source, quote)).toContain('“It rained all night”')
    expect(citationText('csl', source, quote)).toContain('“It rained all night”')
  })

  it('of a source alone holds no quote', () => {
    expect(citationText('plain', source, null)).not.toContain('rained')
  })

  it('as CSL-JSON is a list, as reference managers import it', () => {
    const items: unknown = JSON.parse(citationText('csl', source, null))
    expect(items).toEqual([expect.objectContaining({ id: 'log', title: 'Log of the light' })])
  })
})

describe('the link to a quote', () => {
  const choice = setFocus(setText(NO_CHOICE, 'rain'), { event: 'storm', quote: 'rain' })

  it('is the address of the page with this sight, in place of the one that it had', () => {
    expect(addressOf(choice, 'https://example.org/d/?data=log.json#event=dark')).toBe(
      'https://example.org/d/?data=log.json#event=storm&quote=rain&search=rain',
    )
  })

  it('is the bare page where nothing is chosen', () => {
    expect(addressOf(NO_CHOICE, 'https://example.org/d/#event=dark')).toBe('https://example.org/d/')
  })
})

describe('words for a source', () => {
  it('say how much of it is not held', () => {
    expect(say().source.gap(1)).toBe('[… 1 character not held …]')
    expect(say().source.gap(3779)).toBe('[… 3,779 characters not held …]')
    expect(say().source.gapUnknown).toContain('its length is not known')
  })

  it('name its language, and keep a tag that has no name', () => {
    expect(say().languageName('uk')).toBe('Ukrainian')
    expect(say().languageName('not a tag')).toBe('not a tag')
  })
})
