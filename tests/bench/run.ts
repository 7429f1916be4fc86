/**
 * Measures and says what it found; nothing here passes or fails. `npm run bench` measures everything, with `--index`,
 * `--page` or `--growth` only that; docs/performance.md says what exactly, and names all options. Results are written to
 * test-results/bench.json and bench.md.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startChromium } from './chromium.ts'
import { profileSubjects } from './cost-bench.ts'
import { measureEqualChange } from './growth-bench.ts'
import { measureIndex } from './index-bench.ts'
import { loadNow, readMachine } from './machine.ts'
import { redraw, writeDocs } from './docs.ts'
import { madeUpRows } from './made-up.ts'
import { readOptions, type Options } from './options.ts'
import { measurePages } from './page-bench.ts'
import { buildPeers, peerAt, writeRows } from './peers/site.ts'
import { measureRandomPlay } from './play-bench.ts'
import { report } from './report.ts'
import type { BenchResult } from './result.ts'
import { buildSite, SEED } from './site.ts'
import { serveFolder } from './server.ts'
import { datelineAt, FLOORS, shipped, type Subject } from './subjects.ts'

const OUT = resolve('test-results')
const INDEX_COUNTS = [1e3, 1e4, 1e5, 1e6, 1e7]
const MOST_OF_VIS_TIMELINE = 1e5

function shippedCount(): number {
  const file = resolve('public', 'data', 'ukraine-2023', 'dataset.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly events: readonly unknown[] }).events.length
}

function subjectsOf({ counts, peers, only }: Options): Subject[] {
  const others = counts.flatMap(count => {
    if (!peers || count < 1e4 || count > 1e6) return []
    const vis = count <= MOST_OF_VIS_TIMELINE ? [peerAt('vis-timeline', count)] : []
    return [peerAt('supercluster', count), peerAt('crossfilter', count), ...vis]
  })
  const all = [...FLOORS, shipped(shippedCount()), ...counts.map(datelineAt), ...others]
  return all.filter(({ name }) => name.includes(only))
}

async function preparePages(options: Options, subjects: readonly Subject[]): Promise<string> {
  const site = join(OUT, 'bench-site')
  await buildSite(site, { counts: options.counts, readable: options.profile })
  const peers = subjects.filter(({ kind }) => kind === 'peer')
  if (peers.length > 0) {
    await buildPeers(site, join(OUT, 'bench-peers'))
    for (const count of new Set(peers.map(peer => peer.count)))
      writeRows(site, count, madeUpRows(count, SEED))
  }
  return site
}

type Pages = Pick<BenchResult, 'browser' | 'subjects' | 'equalChange' | 'play'>

async function measureInBrowser(options: Options): Promise<Pages> {
  const subjects = subjectsOf(options)
  const site = await preparePages(options, subjects)
  const server = await serveFolder(site)
  const browser = await startChromium()
  const place = { browser, server }
  try {
    if (options.profile) process.stdout.write(await profileSubjects(place, subjects))
    const largest = Math.max(...options.counts)
    return {
      browser: browser.version(),
      subjects: options.page && !options.profile ? await measurePages(place, subjects, options.runs) : [],
      equalChange: options.growth ? await measureEqualChange(place, options.counts, options.runs) : [],
      play: options.growth ? await measureRandomPlay(place, Math.min(1e6, largest), options.minutes) : null,
    }
  } finally {
    await browser.close()
    server.close()
    rmSync(site, { recursive: true })
  }
}

async function run(options: Options): Promise<void> {
  const loadBefore = loadNow()
  // The first run warms the compiler up and is thrown away.
  if (options.index) measureIndex(1e4)
  const index = options.index ? INDEX_COUNTS.map(measureIndex) : []
  const pages: Pages =
    options.page || options.growth || options.profile
      ? await measureInBrowser(options)
      : { browser: null, subjects: [], equalChange: [], play: null }
  const result: BenchResult = { machine: readMachine(loadBefore), index, ...pages }
  mkdirSync(OUT, { recursive: true })
  writeFileSync(join(OUT, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`)
  writeFileSync(join(OUT, 'bench.md'), report(result))
  if (options.docs) writeDocs(result)
  process.stdout.write(report(result))
}

const asked = readOptions(process.argv.slice(2))
if (asked.redraw) redraw()
else await run(asked)
