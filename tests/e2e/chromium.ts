/** Where a Chromium is on this machine. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of its executable: that of CHROMIUM_PATH, an installed one, or Playwright's. Throws where CHROMIUM_PATH names none. */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM_PATH']
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given
    throw new Error(`CHROMIUM_PATH names ${given}, which does not exist. Correct it or unset it.`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = [...folders.flatMap(folder => NAMES.map(name => join(folder, name))), ...APPS]
  const found = candidates.find(candidate => existsSync(candidate))
  if (found !== undefined) return found
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

/** How it is started: without a network, a browser that phones home fills the log with refused connections. */
export const START_OPTIONS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
