import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { open } from './watch.ts'

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
  expect(found).toEqual([])
}

const states: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['loaded', async page => open(page)],
  ['filtered', async page => open(page, './#time=2023-12-26/2023-12-27&category=strike,shelling')],
  ['filtered down to nothing', async page => open(page, './#search=xyzzy')],
  [
    'focused on a quote',
    async page => {
      await open(page, './#event=zakharova-warning')
      const reader = page.getByRole('region', { name: 'Reader' })
      await reader.getByRole('button', { name: 'Show in its document' }).first().click()
      await expect(reader.locator('mark').first()).toBeVisible()
    },
  ],
]

for (const scheme of ['light', 'dark'] as const) {
  for (const [device, viewport] of [
    ['desktop', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    for (const [state, reach] of states) {
      test(`axe finds nothing: ${state}, ${scheme}, ${device}`, async ({ page }) => {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await reach(page)
        await expectNoViolations(page)
      })
    }
  }
}
