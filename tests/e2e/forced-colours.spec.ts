/** Where the system forces its colours: what is pressed, chosen, lit or drawn is still told apart, and the focus shows. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import { expectSeen } from './focus.ts'
import { open } from './watch.ts'

const softly = expect.configure({ soft: true })

/** Contrast of a colour of the element with what the system paints behind everything. */
async function contrast(element: Locator, property: string, part?: string): Promise<number> {
  return element.first().evaluate(
    (shown, [name, pseudo]) => {
      const pen = new OffscreenCanvas(2, 1).getContext('2d')
      if (pen === null) throw new Error('There is nothing to draw on.')
      const probe = document.createElement('div')
      probe.style.color = 'Canvas'
      document.body.append(probe)
      const colours = [getComputedStyle(shown, pseudo).getPropertyValue(name), getComputedStyle(probe).color]
      probe.remove()
      const [light = 0, dark = 0] = colours
        .map((colour, at) => {
          pen.fillStyle = colour
          pen.fillRect(at, 0, 1, 1)
          const rgb = [...pen.getImageData(at, 0, 1, 1).data].slice(0, 3).map(value => {
            const share = value / 255
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
          })
          return 0.2126 * (rgb[0] ?? 0) + 0.7152 * (rgb[1] ?? 0) + 0.0722 * (rgb[2] ?? 0)
        })
        .toSorted((a, b) => b - a)
      return (light + 0.05) / (dark + 0.05)
    },
    [property, part] as const,
  )
}

const background = (element: Locator) =>
  element.first().evaluate(shown => getComputedStyle(shown).backgroundColor)

async function expectTold(page: Page, on: string, off: string): Promise<void> {
  await softly
    .poll(async () => (await background(page.locator(on))) !== (await background(page.locator(off))), {
      message: `${on} is told from ${off}`,
    })
    .toBe(true)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' })
    // Drawn marks suit the ground that the system paints, whatever was chosen before.
    await page.addInitScript(
      other => localStorage.setItem('dateline-theme', other),
      {
        light: 'dark',
        dark: 'light',
      }[colorScheme],
    )
    await open(page, './#event=novocherkassk-casualties&time=2023-12-25/2023-12-28')
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)

    await test.step('pressed, chosen, open', async () => {
      await page.getByRole('button', { name: 'Draw a box' }).press('Enter')
      await expectTold(page, '.map-tool[aria-pressed=true]', '.map-tool[aria-pressed=false]')
      await page.keyboard.press('Escape')
      await expectTold(page, '.timeline-radio:has(:checked)', '.timeline-radio:not(:has(:checked))')
      await expectTold(page, '.timeline [aria-pressed=true]', '.timeline [aria-pressed=false]')
      const current = page.locator('.event-row:has([aria-current])')
      await expect(current).toHaveCSS('border-inline-start-width', '6px')
      await softly.poll(() => contrast(current, 'border-inline-start-color')).toBeGreaterThanOrEqual(3)
    })

    await test.step('drawn', async () => {
      const drawn: readonly (readonly [string, string, string?])[] = [
        ['.range-bar', 'background-color'],
        ['.timeline-window', 'border-top-color'],
        ['.timeline-handle', 'background-color', '::after'],
        ['.timeline-overview-window', 'background-color'],
        ['.timeline-frame', 'border-top-color'],
        ['.timeline-overview-bars', 'fill'],
        ['.facet-row .glyph path', 'fill'],
        ['.contradiction', 'stroke'],
      ]
      for (const [selector, property, part] of drawn) {
        await softly
          .poll(() => contrast(page.locator(selector), property, part), {
            message: `${selector} ${property}`,
          })
          .toBeGreaterThanOrEqual(colorScheme === 'dark' ? 3 : 2)
      }
    })

    await test.step('focus', async () => {
      await page.keyboard.press('/')
      await expectSeen(page)
      for (let at = 0; at < 25; at++) {
        await page.keyboard.press('Tab')
        await expectSeen(page)
      }
    })

    await page.goto('./#')
    await softly
      .poll(() => contrast(page.locator('.sure-bar span'), 'background-color'))
      .toBeGreaterThanOrEqual(3)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await expectTold(page, '.sheet-bar [aria-expanded=true]', '.sheet-bar [aria-expanded=false]')
  })
}
