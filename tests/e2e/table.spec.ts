import { Buffer } from 'node:buffer'
import { expect, test, type Page } from '@playwright/test'
import { arrowOf, ROWS, withCells } from '../dataset/table/made.ts'

async function open(page: Page, rows: typeof ROWS): Promise<void> {
  await page.route('**/data/mine/events.arrow', route =>
    route.fulfill({ body: Buffer.from(arrowOf(rows)), contentType: 'application/vnd.apache.arrow.file' }),
  )
  await page.goto('./?data=data/mine/events.arrow')
}

test('a table in Arrow opens as a dataset, with its quote verified', async ({ page }) => {
  await open(page, ROWS)
  const list = page.getByRole('region', { name: 'Events' })
  await expect(list.getByRole('button', { name: /A dry day/u })).toBeVisible()
  await list.getByRole('button', { name: /A night of rain/u }).click()
  const reader = page.getByRole('region', { name: 'Reader' })
  await expect(reader).toContainText('It rained all night')
  await expect(reader).toContainText('The keeper says that it rained all night.')
  await expect(reader).toContainText('word for word')
})

test('what is wrong in a table is named by row and column, and the rest opens', async ({ page }) => {
  await open(page, withCells(1, { edtf: '26.12.2023' }))
  await expect(
    page.getByRole('region', { name: 'Events' }).getByRole('button', { name: /A night of rain/u }),
  ).toBeVisible()
  await expect(page.getByText(/row 1, column edtf/u)).toHaveCount(1)
})
