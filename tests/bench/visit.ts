/** One page, opened in a fresh profile and ready to be measured. */
import type { Browser, CDPSession, Page } from '@playwright/test'
import { createHand, rest, type Hand } from './hands.ts'
import { probeScript, TOLD, type PageBench, type Seen } from './probe.ts'
import type { Sent, StaticServer } from './server.ts'
import { DATELINE_READY, type Subject } from './subjects.ts'

const SIZE = { width: 1440, height: 900 }
/** What comes after the page is ready may come before it is measured: fonts, base map, search. */
const SETTLE_MS = 1500

export interface Visit {
  readonly page: Page
  readonly session: CDPSession
  readonly hand: Hand
  /** From the start of the navigation to the end of the first frame that shows all that is needed. */
  readonly readyMs: number
  /** Length of the longest task over 50 ms from the start of the navigation until it had settled; 0 where there was none. */
  readonly longestTaskMs: number
  /** What had been sent when the page was ready. */
  readonly sent: Sent
  readonly close: () => Promise<void>
}

export interface Place {
  readonly browser: Browser
  readonly server: StaticServer
}

/** Opens the subject and waits until it has settled. Throws where it is not ready within `limitMs`. */
export async function visit(place: Place, subject: Subject, limitMs: number): Promise<Visit> {
  const page = await place.browser.newPage({ viewport: SIZE, locale: 'en-GB' })
  try {
    return await opened(page, place.server, subject, limitMs)
  } catch (error) {
    await page.context().close()
    throw error
  }
}

/** What Dateline must show and does not. */
async function missingIn(page: Page): Promise<string[]> {
  const wanted = [...DATELINE_READY.elements, DATELINE_READY.canvas]
  const marks = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name))
  return wanted.filter(selector => !marks.includes(`bench: ${selector}`))
}

async function opened(page: Page, server: StaticServer, subject: Subject, limitMs: number): Promise<Visit> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: TOLD })
  await page.addInitScript({ content: probeScript(subject.kind === 'dateline' ? DATELINE_READY : null) })
  const told = new Promise<number>((ready, failed) => {
    const late = `${subject.name} was not ready within ${String(limitMs / 1000)} s`
    const timer = setTimeout(() => {
      // The page may be too busy to answer: then it is only late.
      const gone = rest(2000).then((): string[] => [])
      const asked = subject.kind === 'dateline' ? missingIn(page).catch((): string[] => []) : gone
      void Promise.race([asked, gone]).then(missing =>
        failed(new Error(missing.length === 0 ? late : `${late}: it lacks ${missing.join(', ')}`)),
      )
    }, limitMs)
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      clearTimeout(timer)
      if (name === TOLD) ready(Number(payload))
    })
    const end = (reason: string) => {
      clearTimeout(timer)
      failed(new Error(`${subject.name} ${reason}`))
    }
    page.on('pageerror', ({ message }) => end(`threw: ${message}`))
    page.on('crash', () => end('crashed'))
  })
  server.sent()
  await Promise.all([page.goto(server.base + subject.path, { waitUntil: 'commit' }), told])
  const readyMs = await told
  const sent = server.sent()
  await rest(SETTLE_MS)
  const longestTaskMs = Math.max(0, ...(await takeSeen(page)).longTasks)
  const close = () => page.context().close()
  return { page, session, hand: createHand(session), readyMs, longestTaskMs, sent, close }
}

declare global {
  interface Window {
    bench: PageBench
  }
}

/** Takes what the page has seen since the last call. */
export async function takeSeen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const { seen } = window.bench
    window.bench.reset()
    return seen
  })
}
