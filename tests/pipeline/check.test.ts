import { expect, it } from 'vitest'
import { sha256 } from '../../src/evidence/text.ts'
import { DOCUMENT, lines, problemsWith, soundFiles } from './folder.ts'

const sound = await soundFiles()
const first = (file: string, list: string): Record<string, unknown> => {
  const records = Object.entries(Object(sound[file])).find(([name]) => name === list)?.[1]
  return Array.isArray(records) ? Object(records[0]) : {}
}
const quote = first('quotes.json', 'quotes')
const source = first('sources.json', 'sources')
const excerpt = first('excerpts.json', 'excerpts')
const event = first('events.json', 'events')
const withQuote = async (changes: Record<string, unknown>) =>
  lines(await problemsWith({ 'quotes.json': { quotes: [{ ...quote, ...changes }] } }))
const documents = new Map([[await sha256(DOCUMENT), DOCUMENT]])

it('a sound folder has no problem, against its excerpts and against the document', async () => {
  expect(await problemsWith({})).toEqual([])
  expect(await problemsWith({}, documents)).toEqual([])
})

it('a quote whose offset is off by one is refused and told where the text really stands', async () => {
  expect(await withQuote({ start: 31, end: 50 })).toEqual([
    'quotes.json quotes[0].start: does not stand at 31 to 50 in the excerpts of its source, but at 30 to 49',
  ])
})

it('a quote that changes a word is refused, and the nearest text is shown', async () => {
  const [problem = ''] = await withQuote({ exact: 'It snowed all night', end: 49 })
  expect(problem).toContain('is not in the excerpts of its source between this prefix and this suffix')
  expect(problem).toContain('the nearest text is\ne sea was calm. “It rained all night,” the keeper said')
})

it('straight quotation marks for curly ones are refused as a difference, not as another text', async () => {
  expect((await withQuote({ prefix: 'e sea was calm. "' }))[0]).toContain('differs from the excerpts')
})

it('a quote outside every excerpt, with too little context, or cutting a word is refused', async () => {
  expect((await withQuote({ exact: 'Then he slept', start: 150, end: 163 }))[0]).toContain(
    'lies at 150 to 163, where no text of `log` is held',
  )
  expect(await withQuote({ prefix: '“' })).toEqual([
    'quotes.json quotes[0].prefix: has 1 code points, too few to tell like sentences apart',
  ])
  const cut = { exact: 'ained all night', prefix: 'e sea was calm. “It r', start: 34 }
  expect(await withQuote(cut)).toEqual(['quotes.json quotes[0].exact: begins inside a word'])
})

it('the edge of a paragraph is context enough, however few words stand before the quote', async () => {
  const text = '\nIt rained, the keeper wrote.'
  const files = {
    'quotes.json': {
      quotes: [
        { ...quote, exact: 'It rained', prefix: '\n', suffix: ', the keeper wro', start: 31, end: 40 },
      ],
    },
    'excerpts.json': { excerpts: [{ ...excerpt, start: 30, text }] },
  }
  expect(lines(await problemsWith(files))).toEqual([])
})

it('holding half of a text that others own is refused, however it is cut up', async () => {
  const half = Math.ceil(DOCUMENT.length / 2)
  const more = { id: 'more', source: 'log', start: 0, text: DOCUMENT.slice(0, half) }
  expect(lines(await problemsWith({ 'excerpts.json': { excerpts: [excerpt, more] } }))).toEqual([
    `sources.json sources[0]: holds ${half} of ${DOCUMENT.length} code points of a text that others own`,
  ])
})

it('what is held must fit the rights: nothing where cited, all in one where full', async () => {
  const rights = async (changes: Record<string, unknown>) =>
    lines(await problemsWith({ 'sources.json': { sources: [{ ...source, ...changes }] } }))
  expect((await rights({ rights: 'cited' }))[0]).toContain('is only cited, yet excerpts')
  expect((await rights({ rights: 'full' }))[0]).toContain('is not in one excerpt')
  expect((await rights({ length: 90 }))[0]).toContain('beyond its length of 90')
  const { sha256: _, ...unhashed } = source
  const problems = await problemsWith({ 'sources.json': { sources: [unhashed] } })
  expect(problems[0]?.message).toBe('holds text without `sha256` and `length`')
})

it('a hash swapped for another is refused where the documents are at hand', async () => {
  const swapped = { ...source, sha256: await sha256('Another text.') }
  const changes = { 'sources.json': { sources: [swapped] } }
  expect(await problemsWith(changes)).toEqual([])
  const problems = await problemsWith(changes, documents)
  expect(problems[0]?.message).toContain('no document with that text is in the folder')
})

it('one changed byte anywhere in the document is found out, in the passages held and outside them', async () => {
  for (const at of [0, 35, 105, DOCUMENT.length - 1]) {
    const changed = `${DOCUMENT.slice(0, at)}#${DOCUMENT.slice(at + 1)}`
    const honest = new Map([[await sha256(changed), changed]])
    expect(await problemsWith({}, honest)).toHaveLength(1)
  }
  const changed = DOCUMENT.replace('all night', 'all nigth')
  const rehashed = { ...source, sha256: await sha256(changed) }
  const forged = new Map([[rehashed.sha256, changed]])
  const problems = lines(await problemsWith({ 'sources.json': { sources: [rehashed] } }, forged))
  expect(problems[0]).toContain('has the excerpt `log-night`, which is not what the document says')
  expect(problems[1]).toContain('is not in the document between this prefix and this suffix')
})

it('a list may be split over files, which are read in name order, and problems name the file', async () => {
  const problems = await problemsWith({
    'events.json': null,
    'events/b.json': { $schema: 'x', events: [event, { ...event, id: 'b-two', title: '' }] },
    'events/a.json': { events: [{ ...event, where: { place: 'nowhere-at-all' } }] },
  })
  expect(lines(problems)).toEqual([
    'events/b.json events[0].id: is `night-of-rain`, which an earlier event already has',
    'events/b.json events[1].title: `title` is the text `""`, but must not be empty',
    'events/a.json events[0].where.place: names the place `nowhere-at-all`, which is not in `places`',
  ])
})

it('a problem of a quote names its own place also where an earlier quote was refused', async () => {
  const broken = { ...quote, id: 'Broken Id' }
  const shifted = { ...quote, id: 'shifted', start: 31, end: 50 }
  const problems = await problemsWith({
    'quotes.json': null,
    'quotes/a.json': { quotes: [broken] },
    'quotes/b.json': { quotes: [quote, shifted] },
  })
  expect(problems.map(({ file, path, id }) => [file, path, id])).toEqual([
    ['quotes/a.json', 'quotes[0].id', 'Broken Id'],
    ['quotes/b.json', 'quotes[1].start', 'shifted'],
  ])
})

it('every broken file is reported at once: no UTF-8, no JSON, no list, no object, not there', async () => {
  const problems = await problemsWith({
    'claimants.json': new Uint8Array([0x7b, 0xff]),
    'places.json': '{ "places": [ ',
    'sources.json': { source: [] },
    'excerpts.json': [],
    'events.json': null,
  })
  expect(lines(problems).slice(0, 7)).toEqual([
    'claimants.json : is not UTF-8: byte 1 does not belong there',
    'sources.json source: `source` does not belong in a file of sources',
    'sources.json sources: has no list `sources`',
    'excerpts.json : does not hold an object in braces',
    'places.json : breaks off in the middle, after 14 characters',
    ' events: has neither events.json nor a folder events with files',
    'quotes.json quotes[0].source: names the source `log`, which is not in `sources`',
  ])
})

it('the folder must be called what the dataset is called', async () => {
  const dataset = Object(sound['dataset.json'])
  const renamed = { ...dataset, meta: { ...dataset.meta, id: 'snow' } }
  expect(lines(await problemsWith({ 'dataset.json': renamed }))).toEqual([
    'dataset.json meta.id: is `snow`, and the folder is called `rain`',
  ])
})
