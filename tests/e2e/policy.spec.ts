import { expect, test, type Page } from '@playwright/test'
import { nextPaint, open } from './watch.ts'
import { witness } from './witness.ts'

/** Presses that lead out of the page or wait for the system. */
const NOT_PRESSED = /^(?:Save picture|Print)/u

/** Names of everything that can be pressed now and was not yet. */
async function fresh(page: Page, pressed: ReadonlySet<string>): Promise<string[]> {
  const names = await page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll(
      'button, summary, input[type="checkbox"], input[type="radio"]',
    )) {
      const { width, height } = element.getBoundingClientRect()
      if (width === 0 || height === 0 || element.matches(':disabled')) continue
      const name =
        element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent
      element.setAttribute('data-press', `${element.tagName} ${name.trim().slice(0, 60)}`)
      found.push(element.getAttribute('data-press') ?? '')
    }
    return found
  })
  return [...new Set(names)].filter(
    name => !pressed.has(name) && !NOT_PRESSED.test(name.replace(/^\w+ /u, '')),
  )
}

/** Presses everything there is, once, with what each press brings; answers how many. */
async function pressAll(page: Page, most: number): Promise<number> {
  const pressed = new Set<string>()
  for (let left = most; left > 0; left--) {
    const [next] = await fresh(page, pressed)
    if (next === undefined) break
    pressed.add(next)
    const element = page.locator(`[data-press="${CSS_ESCAPE(next)}"]`).first()
    // What lies under something else now is pressed as a keyboard would.
    await element.evaluate(node => (node as HTMLElement).click()).catch(() => null)
    if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape')
  }
  return pressed.size
}

const CSS_ESCAPE = (text: string): string => text.replaceAll(/["\\\n]/gu, String.raw`\$&`)

const STATES: readonly (readonly [name: string, hash: string])[] = [
  ['bare', ''],
  ['an event', '#event=zakharova-warning'],
  ['filtered', '#time=2023-12-26/2023-12-27&category=strike,shelling&certainly=yes'],
  ['searched', '#search=Japan'],
  ['nothing left', '#search=xyzzy'],
  ['a box on the map', '#area=30,44,37,47&map=46,33,7'],
  ['a link that names nothing', '#event=never-was&bogus=1&__proto__=x'],
]

for (const [device, viewport] of [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`the policy of the page has nothing to stop, whatever is pressed: ${device}`, async ({
    page,
    context,
  }) => {
    test.setTimeout(240_000)
    await context.grantPermissions(['clipboard-write'])
    await page.setViewportSize(viewport)
    const seen = await witness(page)
    let presses = 0
    for (const [, hash] of STATES) {
      await open(page, `./${hash}`)
      presses += await pressAll(page, 40)
    }
    for (const media of [{ colorScheme: 'dark' }, { media: 'print' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia(media)
      await nextPaint(page)
    }
    await page.goto('./?data=https://elsewhere.example/x.json')
    await expect(page.getByRole('alert')).toBeVisible()
    expect(seen.stopped).toEqual([])
    expect(seen.ran).toEqual([])
    expect(seen.complaints).toEqual([])
    expect([...seen.asked].filter(address => !['127.0.0.1', ''].includes(new URL(address).hostname))).toEqual(
      [],
    )
    process.stdout.write(`policy, ${device}: ${STATES.length + 4} states, ${presses} presses, 0 violations\n`)
  })
}

test('a picture is saved under the policy', async ({ page }) => {
  const seen = await witness(page)
  await open(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save picture' }).first().click()
  expect((await saved).suggestedFilename()).toMatch(/\.png$/u)
  expect(seen.stopped).toEqual([])
  expect(seen.complaints).toEqual([])
})

test('the policy stands in the page, and asks for Trusted Types', async ({ page }) => {
  await page.goto('./')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default dateline-worker")
  expect(policy).not.toMatch(/unsafe/u)
})
