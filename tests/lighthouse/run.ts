/**
 * Lets Lighthouse look at the built site on its mobile preset, and fails below the figures that are promised. Lighthouse is
 * fetched at a pinned version when this is run: it weighs more than everything else that is installed here.
 * `--runs=5` looks so often; the middle figure of performance counts, and the worst of the others.
 */
import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serveFolder } from '../bench/server.ts'
import { findChromium } from '../e2e/chromium.ts'
import { costsOf, judge, type Report } from './judge.ts'

const LIGHTHOUSE = 'lighthouse@12.8.2'
const CATEGORIES = 'accessibility,best-practices,performance'
/** A look takes half a minute, and fetching Lighthouse another half. */
const PATIENCE_MS = 300_000
const FLAGS =
  '--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync'

function runsAsked(args: readonly string[]): number {
  const given = args.find(arg => arg.startsWith('--runs='))?.slice('--runs='.length) ?? '3'
  const runs = Number(given)
  if (Number.isInteger(runs) && runs > 0) return runs
  throw new Error(`--runs=${given} is no number of runs: give 1 or more, such as --runs=5.`)
}

/** Beside this process, which serves the site meanwhile. */
async function look(url: string, file: string, chromium: string): Promise<Report> {
  const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${file}`]
  await promisify(execFile)('npx', [...args, `--only-categories=${CATEGORIES}`, `--chrome-flags=${FLAGS}`], {
    env: { ...process.env, CHROME_PATH: chromium },
    timeout: PATIENCE_MS,
    shell: process.platform === 'win32',
  })
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

const runs = runsAsked(process.argv.slice(2))
const chromium = findChromium()
if (chromium === null) {
  throw new Error('No Chromium was found: install one, or set CHROMIUM_PATH to its executable.')
}
const folder = mkdtempSync(join(tmpdir(), 'dateline-lighthouse-'))
// As a static host does, text goes out packed: on a slow line that is half of what is measured.
const site = await serveFolder('dist')
try {
  const files = Array.from({ length: runs }, (_, at) => join(folder, `${String(at)}.json`))
  const reports: Report[] = []
  for (const file of files) {
    const report = await look(site.base, file, chromium)
    process.stdout.write(`${judge([report]).figures}\n`)
    reports.push(report)
  }
  const { figures, middle, short } = judge(reports)
  mkdirSync('test-results', { recursive: true })
  copyFileSync(files[middle] as string, 'test-results/lighthouse.json')
  process.stdout.write(`\nOf ${String(runs)}: ${figures}\n`)
  for (const cost of costsOf(reports[middle] as Report)) process.stdout.write(`  ${cost}\n`)
  if (short.length > 0) {
    process.stdout.write(
      `Below what is promised: ${short.join(', ')}. All of it: test-results/lighthouse.json\n`,
    )
    process.exitCode = 1
  }
} finally {
  site.close()
  rmSync(folder, { recursive: true, force: true })
}
