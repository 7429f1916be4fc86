import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Files, ROOT, sound, writtenFrom } from '../dataset/large/shipped.ts'
import { hostileDataset } from './hostile-dataset.ts'
import { serve, serveFolder, type Served } from './tile-host.ts'
import { open } from './watch.ts'
import { witness } from './witness.ts'

test.describe.configure({ mode: 'serial' })

const { json } = hostileDataset(['plain words'])
const asked: { readonly path: string; readonly told: readonly (string | undefined)[] }[] = []
let folder: string
let site: Served
let host: Served
let elsewhere: Served
let elsewhereAsked = 0
let large: Files

// A site of its own, built with a host of data on another port.
test.beforeAll(async () => {
  test.setTimeout(120_000)
  large = await writtenFrom([sound(ROOT)])
  elsewhere = await serve((_path, response) => {
    elsewhereAsked += 1
    response
      .writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' })
      .end(json)
  })
  host = await serve((path, response, { referer, cookie, origin }) => {
    asked.push({ path, told: [referer, cookie, origin] })
    const head = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' }
    const part = large.get(path.replace('/large/', ''))
    if (path === '/away.json' || path === '/large/columns.arrow')
      response.writeHead(302, { ...head, Location: `${elsewhere.origin}/x.json` }).end()
    else if (part !== undefined) response.writeHead(200, head).end(part)
    else response.writeHead(200, { ...head, 'Set-Cookie': 'seen=1' }).end(json)
  })
  folder = mkdtempSync(join(tmpdir(), 'dateline-data-'))
  const config = join(folder, 'config.json')
  writeFileSync(config, JSON.stringify({ dataHosts: [host.origin] }))
  const built = join(folder, 'site')
  execFileSync('npx', ['vite', 'build', '--outDir', built, '--logLevel', 'error'], {
    env: { ...process.env, DATELINE_CONFIG: config },
    shell: process.platform === 'win32',
  })
  site = await serveFolder(built)
})

test.afterAll(async () => {
  await Promise.all([site.close(), host.close(), elsewhere.close()])
  rmSync(folder, { recursive: true, force: true })
})

test('a dataset of a host that the site has named opens, and the host learns only the origin that its permission needs', async ({
  page,
}) => {
  const seen = await witness(page)
  await open(page, `${site.origin}/?data=${host.origin}/rain.json#event=e-0`)
  await expect(page.getByRole('heading', { name: 'plain words [title 0]' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'plain words [title 0]' })).toBeVisible()
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.map(({ path }) => path)).toEqual(asked.map(() => '/rain.json'))
  expect(asked.flatMap(({ told: [referer, cookie] }) => [referer, cookie])).toEqual(
    asked.flatMap(() => [undefined, undefined]),
  )
  expect(seen.stopped).toEqual([])
})

test('any other host is refused in words and never asked, directly or by a redirect', async ({ page }) => {
  const seen = await witness(page)
  await page.goto(`${site.origin}/?data=${elsewhere.origin}/x.json`)
  await expect(page.getByRole('alert')).toContainText(
    `asks no host besides it and ${new URL(host.origin).host}`,
  )
  expect(seen.stopped).toEqual([])
  await page.goto(`${site.origin}/?data=${host.origin}/away.json`)
  await expect(page.getByRole('alert')).toContainText('could not be fetched')
  await expect.poll(() => seen.stopped.length).toBeGreaterThan(0)
  expect(elsewhereAsked).toBe(0)

  // The parts of a large dataset are fetched by a worker, which the policy of the page does not hold.
  await page.goto(`${site.origin}/?data=${host.origin}/large/manifest.json`)
  await expect(page.getByRole('alert')).toContainText('columns.arrow could not be fetched')
  expect(asked.some(({ path }) => path === '/large/columns.arrow')).toBe(true)
  expect(elsewhereAsked).toBe(0)
})
