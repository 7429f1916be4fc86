import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'

const DATA = '**/data/ukraine-2023/dataset.json'
const shipped = readFileSync('public/data/ukraine-2023/dataset.json', 'utf8')

const serve = (page: Page, body: string, contentType = 'application/json', status = 200) =>
  page.route(DATA, route => route.fulfill({ status, body, contentType }))

async function expectWords(page: Page, words: RegExp): Promise<void> {
  const alert = page.getByRole('alert')
  await expect(alert).toBeVisible()
  await expect(alert).toContainText('data/ukraine-2023/dataset.json')
  await expect(alert).toContainText(words)
  await expect(alert).not.toContainText(/Unexpected token|undefined|\[object|\.js:\d/u)
  await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible()
}

test('a missing dataset is named, and trying again opens it once it is there', async ({ page }) => {
  await serve(page, 'gone', 'text/plain', 404)
  await page.goto('./')
  await expectWords(page, /not on this server/u)
  await page.unroute(DATA)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('region', { name: 'Map' })).toBeVisible()
})

test('a dataset that breaks off says so', async ({ page }) => {
  await serve(page, shipped.slice(0, shipped.length / 2))
  await page.goto('./')
  await expectWords(page, /breaks off/u)
})

test('a dataset of a newer format says so', async ({ page }) => {
  await serve(page, shipped.replace('"schema": 1', '"schema": 99').replace('"schema":1', '"schema":99'))
  await page.goto('./')
  await expectWords(page, /99|newer|later/u)
})

test('text that is not JSON is shown for what it is', async ({ page }) => {
  await serve(page, 'hello, I am a poem')
  await page.goto('./')
  await expectWords(page, /not JSON/u)
})

test('a web page in place of the dataset is recognised', async ({ page }) => {
  await serve(page, '<!doctype html><title>Oops</title>', 'text/html')
  await page.goto('./')
  await expectWords(page, /web page/u)
})

test('an empty file is called empty', async ({ page }) => {
  await serve(page, '')
  await page.goto('./')
  await expectWords(page, /empty/u)
})

test('a connection that fails is told from a file that is not there', async ({ page }) => {
  await page.route(DATA, route => route.abort('connectionfailed'))
  await page.goto('./')
  await expectWords(page, /connection/u)
})

test('one broken record is left out and listed with its reason, the rest opens', async ({ page }) => {
  const file = JSON.parse(shipped) as { events: { id: string; category: unknown }[] }
  const broken = file.events[0]
  if (broken === undefined) throw new Error('The shipped dataset has no event.')
  broken.category = 7
  await serve(page, JSON.stringify({ ...file, hash: '' }))
  await page.goto('./')
  await expect(page.getByRole('status', { name: 'Count' })).toHaveText(
    new RegExp(`^${String(file.events.length - 1)} of ${String(file.events.length - 1)} events`, 'u'),
  )
  const refused = page.locator('details.refused')
  await refused.locator('summary').click()
  await expect(refused).toContainText('events[0].category')
})

test('a dataset of another host is refused in words and never asked for', async ({ page }) => {
  const strangers: string[] = []
  page.on('request', request => {
    if (new URL(request.url()).hostname !== '127.0.0.1') strangers.push(request.url())
  })
  await page.goto('./?data=https://elsewhere.example/dataset.json')
  await expect(page.getByRole('alert')).toContainText('not on this site')
  expect(strangers).toEqual([])
})

test('an address that names what is not there opens with a notice', async ({ page }) => {
  await page.goto('./#event=never-was&time=nonsense&map=1,2')
  await expect(page.getByRole('region', { name: 'Map' })).toBeVisible()
  const notices = page.getByRole('log', { name: 'Notices' })
  await expect(notices).toContainText('time')
  await expect(notices).toContainText('never-was')
})
