// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDatasetText } from '../../../src/dataset/parse.ts'
import { readDataset } from '../../../src/dataset/read.ts'
import type { Dataset } from '../../../src/model/dataset.ts'
import { eventsPages } from '../../../src/pipeline/site/EventsPage.tsx'
import { sampleJson } from '../../dataset/sample.ts'

function pagesOf(json: unknown): Document[] {
  const { dataset, given, accepted } = readDataset(json, { file: 'dataset.json' })
  if (dataset === null) throw new Error('The sample cannot be read.')
  const pages = eventsPages({ dataset, given, accepted, page: '../../' })
  return [...pages.values()].map(html => new DOMParser().parseFromString(html, 'text/html'))
}

function shipped(): Dataset {
  const text = readFileSync('public/data/ukraine-2023/dataset.json', 'utf8')
  const { dataset } = parseDatasetText(text, { file: 'dataset.json' })
  if (dataset === null) throw new Error('The shipped dataset cannot be read.')
  return dataset
}

describe('the plain page of a dataset', () => {
  it('holds every event, every claim and every quote of the shipped dataset, word for word', () => {
    const dataset = shipped()
    const html = [...eventsPages({ dataset, given: 1, accepted: 1, page: '../../' }).values()].join('')
    const page = new DOMParser().parseFromString(html, 'text/html')
    const ids = [...page.querySelectorAll('article')].map(article => article.id)
    expect(ids).toEqual(dataset.events.map(({ id }) => id))
    const quoted = new Set([...page.querySelectorAll('blockquote')].map(block => block.textContent))
    const exact = [...dataset.quotes.values()].map(quote => quote.exact)
    expect(exact.filter(words => !quoted.has(words))).toEqual([])
    expect(page.querySelectorAll('.claims > li')).toHaveLength(
      dataset.events.reduce((sum, event) => sum + event.claims.length, 0),
    )
    expect(page.body.textContent).toContain(dataset.hash)
  })

  it('shows what stands in the data as text, and follows no address that a browser would run', () => {
    const json = sampleJson()
    const evil = '<img src=x onerror=alert(1)>"\'&</title><script>alert(2)</script>'
    const [event] = json.events
    const [source] = json.sources
    const hostile = {
      ...json,
      meta: { ...json.meta, title: evil, description: evil },
      sources: [
        { ...source, title: evil, publisher: evil, url: 'https:javascript:alert(3)//x' },
        {
          ...source,
          id: 'other',
          title: evil,
          url: 'http://good.example/"onclick="x',
        },
      ],
      events: [{ ...event, title: evil, summary: evil, citations: ['other'] }],
    }
    const [page] = pagesOf(hostile)
    expect(page?.querySelectorAll('script, img')).toHaveLength(0)
    expect(page?.querySelector('h1')?.textContent).toBe(evil)
    expect(page?.querySelector('h2')?.textContent).toBe(evil)
    expect(page?.title).toContain(evil)
    const marked = [...(page?.querySelectorAll('*') ?? [])].flatMap(element => element.getAttributeNames())
    expect(marked.filter(name => name.startsWith('on'))).toEqual([])
    const strange = [...(page?.querySelectorAll('a') ?? [])]
      .map(link => link.getAttribute('href') ?? '')
      .filter(href => !/^(?:https?:\/\/|\.\.\/|dataset\.json)/u.test(href))
    expect(strange).toEqual([])
  })

  it('has at most 500 events, and leads on to the next', () => {
    const json = sampleJson()
    const [event] = json.events
    const events = Array.from({ length: 1001 }, (_, n) => ({ ...event, id: `rain-${n}` }))
    const { dataset } = readDataset({ ...json, events }, { file: 'dataset.json' })
    if (dataset === null) throw new Error('The sample cannot be read.')
    const pages = eventsPages({ dataset, given: 1, accepted: 1, page: '../../' })
    expect([...pages.keys()]).toEqual(['events.html', 'events-2.html', 'events-3.html'])
    expect([...pages.values()].map(html => html.split('<article').length - 1)).toEqual([500, 500, 1])
    const nav = /<nav.*?<\/nav>/su.exec(pages.get('events-2.html') ?? '')?.[0] ?? ''
    expect([...nav.matchAll(/href="([^"]+)"/gu)].map(match => match[1])).toEqual([
      'events.html',
      'events-3.html',
    ])
  })

  it('says how many records were left out, and calls no quote word for word that was not found', () => {
    const json = sampleJson()
    const [quote] = json.quotes
    const [page] = pagesOf({
      ...json,
      places: [{ id: 'broken' }],
      quotes: [{ ...quote, exact: 'It poured' }],
    })
    expect(page?.querySelector('header')?.textContent).toMatch(/1 of \d+ records could not be read/u)
    expect(page?.querySelector('figcaption')?.textContent).toContain('not verified against its document')
  })
})
