/** Runs the journeys in a real Chromium: finds one, or installs one, or says what to do. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { chromium } from '@playwright/test'
import { findChromium } from './chromium.ts'

function run(command: string, args: readonly string[]): boolean {
  process.stdout.write(`> ${command} ${args.join(' ')}\n`)
  const shell = process.platform === 'win32'
  return spawnSync(command, [...args], { stdio: 'inherit', shell }).status === 0
}

/** Tries the download of Playwright first, then the package of Debian where that is allowed. */
function install(): string | null {
  if (run('npx', ['playwright', 'install', 'chromium']) && existsSync(chromium.executablePath())) {
    return chromium.executablePath()
  }
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    run('apt-get', ['update'])
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  }
  return findChromium()
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

const browser = findChromium() ?? install()
if (browser === null) {
  process.stderr.write(
    'No Chromium was found and none could be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to ' +
      'its executable, then run the tests again.\n',
  )
  process.exit(1)
}
process.stdout.write(`Chromium: ${browser}\n`)
const result = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, CHROMIUM_PATH: browser, E2E_PORT: String(await freePort()) },
})
process.exit(result.status ?? 1)
