/**
 * Measures and says what it found; nothing here passes or fails. `npm run bench` measures everything, with `--index`,
 * `--page` or `--growth` only that; docs/performance.md says what exactly, and names all options. Results are written to
 * test-results/bench.json and bench.md.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measureAllocation } from './allocation-bench.ts'
import { attempt } from './attempt.ts'
import { startChromium } from './chromium.ts'
import { profileSubjects } from './cost-bench.ts'
import { measureEqualChange } from './growth-bench.ts'
import { measureIndex } from './index-bench.ts'
import { loadNow, readMachine } from './machine.ts'
import { redraw, writeDocs } from './docs.ts'
import { readOptions, type Options } from './options.ts'
import { measureMap } from './map-bench.ts'
import { measurePages } from './page-bench.ts'
import { peerAt } from './peers/site.ts'
import { measureRandomPlay } from './play-bench.ts'
import { report } from './report.ts'
import type { BenchResult } from './result.ts'
import { makeSite } from './site.ts'
import { serveFolder } from './server.ts'
import { datelineAt, FLOORS, MOST_RECORDS, shipped, type Subject } from './subjects.ts'

const OUT = resolve('test-results')
const INDEX_COUNTS = [1e3, 1e4, 1e5, 1e6, 1e7]
const MOST_OF_VIS_TIMELINE = 1e5
/** Events under which panning and zooming is watched frame by frame. */
const MAP_COUNT = 1e4

function shippedCount(): number {
  const file = resolve('public', 'data', 'ukraine-2023', 'dataset.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly events: readonly unknown[] }).events.length
}

function subjectsOf({ counts, json, peers, only }: Options): Subject[] {
  const others = counts.flatMap(count => {
    if (!peers || count < 1e4 || count > 1e6) return []
    const vis = count <= MOST_OF_VIS_TIMELINE ? [peerAt('vis-timeline', count)] : []
    return [peerAt('supercluster', count), peerAt('crossfilter', count), ...vis]
  })
  const all = [...FLOORS, shipped(shippedCount()), ...counts.map(count => datelineAt(count, json)), ...others]
  return all.filter(({ name }) => name.includes(only))
}

type Pages = Pick<BenchResult, 'browser' | 'subjects' | 'map' | 'equalChange' | 'allocation' | 'play'>

async function measureInBrowser(options: Options): Promise<Pages> {
  const subjects = subjectsOf(options)
  const countsOf = (of: Subject['kind']) =>
    subjects.filter(({ kind }) => kind === of).map(({ count }) => count)
  const site = await makeSite({
    counts: options.growth
      ? options.counts
      : options.counts.filter(count => countsOf('dateline').includes(count)),
    peerCounts: [...new Set(countsOf('peer'))],
    json: options.json,
    readable: options.profile,
  })
  const server = await serveFolder(site.folder, site.beside)
  const browser = await startChromium()
  const place = { browser, server }
  try {
    if (options.profile) process.stdout.write(await profileSubjects(place, subjects))
    const ours = options.counts.map(count => datelineAt(count, options.json))
    const under = subjects.find(({ kind, count }) => kind === 'dateline' && count === MAP_COUNT)
    const small = shipped(shippedCount())
    const largest = ours.findLast(({ count }) => count <= MOST_RECORDS) ?? small
    return {
      browser: browser.version(),
      subjects: options.page && !options.profile ? await measurePages(place, subjects, options.runs) : [],
      map:
        options.page && !options.profile && under !== undefined
          ? ((await attempt('the map', () => measureMap(place, under, options.runs))) ?? [])
          : [],
      equalChange: options.growth ? await measureEqualChange(place, ours, options.runs) : [],
      allocation: options.growth ? await measureAllocation(place, [small, ...ours]) : [],
      play: options.growth
        ? await attempt('random play', () => measureRandomPlay(place, largest, options.minutes))
        : null,
    }
  } finally {
    await browser.close()
    server.close()
    rmSync(site.folder, { recursive: true })
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
      : { browser: null, subjects: [], map: [], equalChange: [], allocation: [], play: null }
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
