import { expect, test, type Page } from '@playwright/test'
import { CORPORA_MISSING, inParts, naughtyStrings, scriptLines } from './corpora.ts'
import { type Expected, hostileDataset } from './hostile-dataset.ts'
import { witness, type Witness } from './witness.ts'

test.skip(CORPORA_MISSING !== null, CORPORA_MISSING ?? '')

/** What a walk over the pages of a dataset found. */
interface Walk {
  /** Texts that should stand on a page and do not, with the page. */
  readonly missing: string[]
  /** Links that lead where none may, or do not say where. */
  readonly links: string[]
  /** Elements that only markup in a text could have made. */
  readonly elements: string[]
  readonly shown: number
  readonly looked: number
}

/** Opens each event with its quote, and each source, in the page itself, and holds what stands there against the data. */
function walk({
  expected,
  onPage,
}: {
  expected: readonly Expected[]
  onPage: readonly string[]
}): Promise<Walk> {
  const found = {
    missing: [] as string[],
    links: [] as string[],
    elements: [] as string[],
    shown: 0,
    looked: 0,
  }
  const until = async (ready: () => boolean) => {
    for (let left = 400; left > 0 && !ready(); left--) await new Promise(resolve => setTimeout(resolve, 10))
  }
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? ''
  const lookAtLinks = () => {
    for (const link of document.querySelectorAll('a[href]')) {
      const { href, protocol, host, rel, target, textContent } = link as HTMLAnchorElement
      const own = href.startsWith(location.href.replace(/[#?].*$/u, ''))
      found.looked += 1
      if (!['http:', 'https:', 'mailto:'].includes(protocol)) found.links.push(`leads to ${href}`)
      if (own) continue
      if (target !== '_blank' || rel !== 'noopener noreferrer')
        found.links.push(`hands the page over: ${href}`)
      const told = host === '' ? href : host.replace(/^www\./u, '')
      if (!textContent.includes(told)) found.links.push(`does not say where: ${href}`)
    }
    const made =
      'script:not([src]), iframe, frame, object, embed, img, video, audio, base, form, marquee, style'
    for (const element of document.body.querySelectorAll(made))
      found.elements.push(`${element.tagName} in ${element.parentElement?.textContent ?? ''}`)
    for (const element of document.body.querySelectorAll('*')) {
      const handler = element.getAttributeNames().find(name => name.startsWith('on'))
      if (handler !== undefined) found.elements.push(`${element.tagName} ${handler}`)
    }
  }
  const look = (texts: readonly string[], where: string, page: string) => {
    for (const text of texts) {
      if (where.includes(text)) found.shown += 1
      else found.missing.push(`${page}: ${text}`)
    }
    lookAtLinks()
  }
  return (async () => {
    look(onPage, document.body.textContent, 'page')
    for (const { event, source, title, sourceTitle, onEvent, onSource } of expected) {
      location.hash = `event=${event}&quote=q-${event.slice(2)}`
      await until(
        () => textOf('.event-page-title') === title && document.querySelector('.event-page mark') !== null,
      )
      look(onEvent, textOf('.event-page'), event)
      location.hash = `source=${source}`
      await until(() => textOf('#source-title') === sourceTitle)
      look(onSource, textOf('.source-page'), source)
    }
    return found
  })()
}

async function openDataset(page: Page, json: string, number: number): Promise<void> {
  const file = `data/hostile/${number}.json`
  await page.route(`**/${file}`, route => route.fulfill({ body: json, contentType: 'application/json' }))
  await page.goto(`./?data=${file}`)
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('region', { name: 'Map' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 })
}

const harmless = (count: number) => Array.from({ length: count }, (_, i) => `plain words ${i}`)
/** Files of the page itself, as a dataset without any harm makes it ask for them. */
async function ownFiles(page: Page, seen: Witness): Promise<ReadonlySet<string>> {
  const { json, expected, onPage } = hostileDataset(harmless(8))
  await openDataset(page, json, 0)
  await page.evaluate(walk, { expected, onPage })
  const own = new Set(seen.asked)
  seen.asked.clear()
  return own
}

/** Other scripts need other fonts of the site; that is all that a text may change in what is asked for. */
const FONT = /^http:\/\/127\.0\.0\.1:\d+\/assets\/[\w-]+\.woff2$/u
const strangersAmong = ({ asked }: Witness, own: ReadonlySet<string>): string[] =>
  [...asked].filter(
    address => !own.has(address) && !FONT.test(address) && !/\/data\/hostile\/\d+\.json$/u.test(address),
  )

// A naughty string does its worst anywhere in a text, a script at its start: of the former, three stand in one text.
const plays = [
  ['the four lists of scripts', () => scriptLines(), 30],
  ['the list of naughty strings', () => inParts(naughtyStrings(), 3).map(some => some.join(' ')), 24],
] as const

for (const [name, linesOf, size] of plays) {
  test(`${name}, in every text of a dataset: nothing runs, nothing is asked for, all of it stands as it is`, async ({
    page,
  }) => {
    test.setTimeout(240_000)
    const seen = await witness(page)
    const own = await ownFiles(page, seen)
    const lines = linesOf()
    let [shown, looked] = [0, 0]
    for (const [part, some] of inParts(lines, size).entries()) {
      const { json, expected, onPage } = hostileDataset(some)
      await openDataset(page, json, part + 1)
      const found = await page.evaluate(walk, { expected, onPage })
      expect(found.missing).toEqual([])
      expect(found.links).toEqual([])
      expect(found.elements).toEqual([])
      shown += found.shown
      looked += found.looked
    }
    expect(seen.ran).toEqual([])
    expect(seen.stopped).toEqual([])
    expect(strangersAmong(seen, own)).toEqual([])
    expect(seen.complaints).toEqual([])
    process.stdout.write(
      `${name}: ${lines.length} texts, 0 executed, 0 stopped by the policy, 0 requests beyond the page's own, ` +
        `${shown} texts shown as they are, ${looked} links looked at\n`,
    )
  })
}
