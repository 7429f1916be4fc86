/** The browser that is measured: found as the browser tests find it, and started without what would disturb. */
import { chromium, type Browser } from '@playwright/test'
import { findChromium, START_OPTIONS } from '../e2e/chromium.ts'

export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) {
    throw new Error('No Chromium was found: install one, or set CHROMIUM_PATH to its executable.')
  }
  return chromium.launch({ executablePath, args: [...START_OPTIONS] })
}
