import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { expect, test } from '@playwright/test'
import { build, preview } from 'vite'
import type { MountPage } from './mount/main.tsx'
import { settled } from './watch.ts'

declare global {
  interface Window {
    readonly page: MountPage
  }
}

test('the map comes and goes under StrictMode and leaves one map, no worker and no listener behind', async ({
  page,
}) => {
  const outDir = await mkdtemp(join(tmpdir(), 'dateline-mount-'))
  const shared = {
    root: resolve(import.meta.dirname, 'mount'),
    publicDir: resolve(import.meta.dirname, '../../public'),
    base: './',
    configFile: false,
    logLevel: 'error',
  } as const
  await build({
    ...shared,
    plugins: [react()],
    build: { outDir, target: 'es2023', emptyOutDir: true },
    worker: { format: 'es' },
  })
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  try {
    const faults: string[] = []
    page.on('pageerror', error => faults.push(String(error)))
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    await page.waitForFunction(() => 'page' in window)
    const counts = () => page.evaluate(() => window.page.left())
    const round = async () => {
      await page.evaluate(() => window.page.mount())
      await expect(page.locator('.leaflet-container')).toHaveCount(1)
      await expect.poll(async () => (await counts()).workers).toBe(1)
      // It has drawn what it draws, with the help of its worker.
      await expect(page.locator('.map-events-tile').first()).toBeAttached()
      await expect(page.locator('.leaflet-tile-loaded canvas').first()).toBeAttached()
      await page.evaluate(() => window.page.unmount())
      await expect(page.locator('canvas')).toHaveCount(0)
    }
    await round()
    await expect.poll(async () => (await counts()).workers, { timeout: 15_000 }).toBe(0)
    const { listeners } = await settled(page, counts)
    expect(listeners, 'listeners are counted at all').toBeGreaterThan(0)
    await round()
    await round()
    await expect.poll(async () => (await counts()).workers, { timeout: 15_000 }).toBe(0)
    await expect.poll(async () => (await counts()).listeners).toBe(listeners)
    expect(faults).toEqual([])
  } finally {
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
})
