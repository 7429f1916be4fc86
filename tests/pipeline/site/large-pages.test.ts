// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { eventsPages } from '../../../src/pipeline/site/EventsPage.tsx'
import { type LargePagesInput, writeLargePages } from '../../../src/pipeline/site/large-pages.ts'
import {
  encoded,
  fetchFrom,
  type Files,
  MANIFEST,
  ROOT,
  rewritten,
  sound,
  textOf,
  writtenFrom,
} from '../../dataset/large/shipped.ts'
import { sampleJson } from '../../dataset/sample.ts'

const PAGE = '?data=data/mine/manifest.json'
const small = sound(ROOT)
const files = await writtenFrom([small])

type Changes = Partial<Pick<LargePagesInput, 'most'>> & { readonly told?: (what: string) => void }

/** Pages by path, and what was said of them. `told` hears of each part that is read and each page that is put, in order. */
async function pagesOf(of: Files, { most = Infinity, told = () => {} }: Changes = {}) {
  const pages = new Map<string, string>()
  const said = await writeLargePages({
    origin: { text: textOf(of, 'manifest.json'), address: MANIFEST, fetcher: fetchFrom(of, told) },
    page: PAGE,
    most,
    put: (path, html) => {
      told(path)
      pages.set(path, html)
      return Promise.resolve()
    },
  })
  return { pages, said }
}

const pageOf = (pages: ReadonlyMap<string, string>, path: string): Document => {
  const html = pages.get(path)
  if (html === undefined) throw new Error(`No page was written as ${path}.`)
  return new DOMParser().parseFromString(html, 'text/html')
}
const articlesOf = (html: string): readonly string[] => html.match(/<article.*?<\/article>/gsu) ?? []
const wordsOf = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map(element => element.textContent.replaceAll(/\s+/gu, ' ').trim())
const linksOf = (page: Document, selector: string) =>
  [...page.querySelectorAll(`${selector} a`)].map(link => link.getAttribute('href') ?? '')

/** Events of one day, `starts` being their EDTF dates. */
function sampleOf(starts: readonly (string | null)[], changes: object = {}) {
  const json = sampleJson()
  const [event] = json.events
  const events = starts.map((edtf, n) => ({ ...event, id: `rain-${String(n)}`, when: { edtf }, ...changes }))
  return sound({ ...json, events })
}

describe('the plain pages of a dataset in the large form', () => {
  it('show each event exactly as the page of the small form does, and all of them in its order', async () => {
    const { pages, said } = await pagesOf(files)
    const page = `../../../${PAGE}`
    const expected = [...eventsPages({ dataset: small, given: 1, accepted: 1, page }).values()].flatMap(
      articlesOf,
    )
    const runs = [...pages].filter(([path]) => path.startsWith('events/')).map(([, html]) => html)
    expect(runs.flatMap(articlesOf)).toEqual(expected)
    expect(expected).toHaveLength(small.events.length)
    expect(said).toMatchObject({
      events: small.events.length,
      shown: small.events.length,
      pages: 11,
      unread: 0,
    })
  })

  it('lead to each other, to the list of all, and to the page that runs', async () => {
    const { pages } = await pagesOf(files)
    expect(linksOf(pageOf(pages, 'events/00000.html'), 'nav:first-of-type')).toEqual([
      '../events.html',
      '../events/00001.html',
    ])
    const middle = pageOf(pages, 'events/00005.html')
    const ways = ['../events/00004.html', '../events.html', '../events/00006.html']
    expect(linksOf(middle, 'nav')).toEqual([...ways, ...ways])
    expect(linksOf(middle, 'article > .quiet:last-child')[0]).toMatch(
      /^\.\.\/\.\.\/\.\.\/\?data=data\/mine\/manifest\.json#event=/u,
    )
    expect(linksOf(pageOf(pages, 'events/00010.html'), 'nav:first-of-type')).toEqual([
      '../events/00009.html',
      '../events.html',
    ])
    expect(middle.title).toMatch(/: page 6 of 11, /u)
    expect(wordsOf(middle, 'header .quiet')[0]).toMatch(/events 51 to 60 of 106 in order of time/u)
  })

  it('are listed by the days on which their events begin, with how many they are', async () => {
    const starts = [
      '../1990',
      '2023-12-24',
      '2023-12-26',
      '2023-12-26',
      '2023-12-26',
      '2024-01',
      null,
      null,
      null,
    ]
    const { pages } = await pagesOf(await writtenFrom([sampleOf(starts)], { chunkRows: 2, bucketNames: 20 }))
    const list = pageOf(pages, 'events.html')
    expect(wordsOf(list, '.pages li')).toEqual([
      'Page 1: any earlier time to 24 December 2023 2 events',
      'Page 2: 26 December 2023 2 events',
      'Page 3: 26 December 2023 to 1 January 2024 2 events',
      'Page 4: no date known 2 events',
      'Page 5: no date known 1 event',
    ])
    expect(linksOf(list, '.pages')).toEqual([0, 1, 2, 3, 4].map(at => `events/0000${String(at)}.html`))
    expect(linksOf(list, 'footer')).toEqual(['manifest.json', '../../third-party.html'])
  })

  it('are written one by one, each before the next part is read', async () => {
    const order: string[] = []
    await pagesOf(files, { told: what => order.push(what) })
    const chunks = order.filter(path => path.startsWith('events/'))
    const expected = Array.from({ length: 11 }, (_, at) => `events/${String(at).padStart(5, '0')}`)
    expect(chunks).toEqual(expected.flatMap(path => [`${path}.json`, `${path}.html`]))
    expect(order.at(-1)).toBe('events.html')
  })

  it('never hold more than 500 events, however many a chunk has', async () => {
    const starts = Array.from({ length: 1203 }, () => '2023-12-26')
    const { pages } = await pagesOf(
      await writtenFrom([sampleOf(starts)], { chunkRows: 600, bucketNames: 500 }),
    )
    const counts = [...pages].map(([path, html]) => [path, articlesOf(html).length])
    expect(counts).toEqual([
      ['events/00000.html', 500],
      ['events/00001.html', 100],
      ['events/00002.html', 500],
      ['events/00003.html', 100],
      ['events/00004.html', 3],
      ['events.html', 0],
    ])
    const records = [...pages.values()].map(html => /<footer>.*?href="([^"]*)"/su.exec(html)?.[1])
    expect(records.slice(0, 3)).toEqual([
      '../events/00000.json',
      '../events/00000.json',
      '../events/00001.json',
    ])
  })

  it('stop at a bound, and then the list says so and leads to the files that hold the others', async () => {
    const order: string[] = []
    const { pages, said } = await pagesOf(files, { most: 41, told: what => order.push(what) })
    expect(said).toMatchObject({ events: 106, shown: 50, pages: 5 })
    expect(order.filter(path => path === 'events/00005.json')).toEqual([])
    const list = pageOf(pages, 'events.html')
    expect(wordsOf(list, 'header .quiet')[0]).toContain(
      'Plain pages hold the first 50 of them; the other 56 are',
    )
    expect(linksOf(list, '.pages').filter(path => path.endsWith('.json'))).toEqual(
      [5, 6, 7, 8, 9].map(at => `events/0000${String(at)}.json`).concat('events/00010.json'),
    )
    expect(linksOf(pageOf(pages, 'events/00004.html'), 'nav:first-of-type')).toEqual([
      '../events/00003.html',
      '../events.html',
    ])
    const none = await pagesOf(files, { most: 0 })
    expect([...none.pages.keys()]).toEqual(['events.html'])
  })

  it('say which records could not be read, and why where a whole file cannot', async () => {
    const broken = JSON.parse(textOf(files, 'events/00001.json')) as { events: Record<string, unknown>[] }
    const events = broken.events.map((event, at) => (at === 3 ? { ...event, category: 7 } : event))
    const some = await rewritten(files, 'events/00001.json', encoded(JSON.stringify({ ...broken, events })))
    const lost = new Map([...some].filter(([path]) => path !== 'events/00002.json'))
    const { pages, said } = await pagesOf(lost)
    expect(said.unread).toBe(11)
    expect(said.problems.length).toBeGreaterThanOrEqual(2)
    const leftOut = (path: string) => wordsOf(pageOf(pages, path), 'header .quiet')[0]
    expect(leftOut('events/00001.html')).toContain('1 of 10 records could not be read and are left out.')
    expect(pageOf(pages, 'events/00001.html').querySelectorAll('article')).toHaveLength(9)
    expect(leftOut('events/00002.html')).toMatch(
      /10 of 10 records could not be read.*Their file is not on this server/u,
    )
    expect(leftOut('events.html')).toContain('11 of 106 records could not be read')
  })

  it('show what stands in the data as text, and are not written where the manifest was changed', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&</title><script>alert(2)</script>'
    const json = sampleJson()
    const hostile = sound({
      ...json,
      meta: { ...json.meta, title: evil, description: evil },
      events: json.events.map(event => ({ ...event, title: evil, summary: evil })),
    })
    const written = await writtenFrom([hostile])
    const { pages } = await pagesOf(written)
    for (const page of [...pages.keys()].map(path => pageOf(pages, path))) {
      expect(page.querySelectorAll('script, img')).toHaveLength(0)
      expect(wordsOf(page, 'h1')).toEqual([evil])
      expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
    }
    const changed = textOf(written, 'manifest.json').replace('CC0-1.0', 'CC0-1.1')
    const { pages: none, said } = await pagesOf(new Map(written).set('manifest.json', encoded(changed)))
    expect(none.size).toBe(0)
    expect(said.problems[0]?.message).toContain('was changed or damaged')
  })
})
