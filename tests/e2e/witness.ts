/** Sees whatever a page must never do with text of others: run it, or ask for anything because of it. */
import type { Page } from '@playwright/test'
import { DRIVERS_OWN } from './watch.ts'

export interface Witness {
  /** What ran: calls of the functions that the lists of scripts call, and dialogs. */
  readonly ran: string[]
  /** What the page's policy had to stop: an attempt that should not have been made. */
  readonly stopped: string[]
  /** Exceptions, and errors and warnings of the console. */
  readonly complaints: string[]
  /** Every address that was asked for, without what stands after `?`. */
  readonly asked: Set<string>
}

/** Call before the page is opened. Frames are seen too. */
export async function witness(page: Page): Promise<Witness> {
  const seen: Witness = { ran: [], stopped: [], complaints: [], asked: new Set() }
  await page.exposeFunction('tellRan', (what: string) => seen.ran.push(what))
  await page.exposeFunction('tellStopped', (what: string) => seen.stopped.push(what))
  await page.addInitScript(() => {
    const tell = window as unknown as Record<'tellRan' | 'tellStopped', (what: string) => void>
    for (const name of ['alert', 'confirm', 'prompt', 'print']) {
      Object.defineProperty(window, name, {
        value: (what: unknown) => tell.tellRan(`${name} ${String(what)}`),
      })
    }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      tell.tellStopped(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  page.on('dialog', dialog => {
    seen.ran.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', message => {
    if (message.text() === DRIVERS_OWN) return
    if (['error', 'warning'].includes(message.type())) seen.complaints.push(message.text())
  })
  page.on('pageerror', error => seen.complaints.push(String(error)))
  page.on('request', request => seen.asked.add(request.url().replace(/[?#].*$/su, '')))
  return seen
}
