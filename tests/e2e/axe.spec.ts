/** Every named sight of the page, light and dark, on a desktop and a phone: axe finds nothing, and no target is too small. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { reach, statesOf, type Device } from './states.ts'
import { targetsOf } from './targets.ts'
import { settled } from './watch.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const DEVICES: Readonly<Record<Device, { readonly width: number; readonly height: number }>> = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
}

/** Who speaks to the page says what is written on it. */
const SPOKEN = { 'label-content-name-mismatch': { enabled: true } }

/** Rows and articles all alike: a handful of them tells as much, and axe looks at every word for its contrast. */
const ALIKE = [
  '.event-row:nth-child(n+5)',
  '.print-sheet li:nth-child(n+5)',
  'article ~ article ~ article ~ article',
  '.cited-events > li:nth-child(n+5)',
]

/** All rules in the light; in the dark, where nothing but colours differs, those that look at colours. */
async function violations(page: Page, sight: string, scheme: 'light' | 'dark'): Promise<readonly string[]> {
  // There are no frames, for whose sake axe would open a page of its own for each answer.
  let axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], rules: SPOKEN })
  if (scheme === 'light') axe = axe.withTags(TAGS)
  else axe = axe.withRules(['color-contrast', 'link-in-text-block'])
  if (sight !== 'start') for (const alike of ALIKE) axe = axe.exclude(alike)
  const found = await axe.analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`))
}

/** The colours are on the page: its code says which it chose, and pages without code leave that to their styles. */
async function expectColours(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  const chosen = page.locator('html[data-theme]')
  if ((await chosen.count()) > 0) await expect(chosen).toHaveAttribute('data-theme', scheme)
}

for (const device of ['desktop', 'phone'] as const) {
  test(`axe finds nothing and no target is below 24 px, ${device}`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.setViewportSize(DEVICES[device])
    for (const state of statesOf(device)) {
      await test.step(state.name, async () => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        await reach(page, state)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          if (state.settled && colorScheme === 'dark') await reach(page, state)
          // Paper is light whatever the colours of the screen.
          if (!state.settled) await expectColours(page, colorScheme)
          const found = await violations(page, state.name, colorScheme)
          const { measured, tooSmall } = await settled(page, () => targetsOf(page))
          process.stdout.write(
            `  ${state.name}, ${colorScheme}, ${device}: ${String(found.length)} violations, ` +
              `${String(tooSmall.length)} of ${String(measured)} targets too small\n`,
          )
          expect.soft(found, `${state.name}, ${colorScheme}`).toEqual([])
          expect.soft(tooSmall, `${state.name}, ${colorScheme}`).toEqual([])
        }
      })
    }
  })
}
