/**
 * Measures and says what it found: `npm run bench -- --index` the index alone in Node, `--page` the built page in a
 * Chromium (run `npm run build` first), both without either. `--profile` names the functions that moves cost. Results
 * are written to test-results/bench.json and bench.md. Nothing here passes or fails.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { measureIndex, type IndexFigures } from './index-bench.ts'
import { digits, table } from './measure.ts'
import { measurePages, type PageFigures } from './page-bench.ts'

const OUT = resolve('test-results')
const SITE = join(OUT, 'bench-site')
const flags = new Set(process.argv.slice(2))
const wants = (flag: string) => flags.has(flag) || !(flags.has('--index') || flags.has('--page'))
const INDEX_COUNTS = [1e3, 1e4, 1e5, 1e6, 1e7]
const PAGE_COUNTS = [1e4, 1e5]

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

const machine = () => ({
  date: new Date().toISOString().slice(0, 16),
  commit: commit(),
  node: process.version,
  cpu: `${String(cpus().length)} x ${cpus()[0]?.model ?? 'unknown'}`,
  load: loadavg().map(load => digits(load)),
})

function indexTable(figures: readonly IndexFigures[]): string {
  const head = [
    'rows',
    'build ms',
    'ms a move',
    'p95',
    'rows changed',
    'full pass ms',
    'times faster',
    'µs a changed row',
    'jump ms',
    'i-th row µs',
  ]
  const rows = figures.map(figure => [
    figure.count.toLocaleString('en'),
    digits(figure.buildMs),
    digits(figure.moveMs),
    digits(figure.moveP95Ms),
    digits(figure.changed),
    digits(figure.naiveMs),
    digits(figure.naiveMs / figure.moveMs),
    digits(figure.changeUs),
    digits(figure.jumpMs),
    digits(figure.anyRowUs),
  ])
  return table(head, rows)
}

function pageTable(pages: readonly PageFigures[]): string {
  const head = [
    'page',
    'ready ms',
    'ms a move',
    'input to frame p95, ms',
    'long tasks ms',
    'heap MB',
    'buffers MB',
  ]
  const rows = pages.map(page => [
    page.name,
    digits(page.readyMs),
    digits(page.moveMs),
    digits(page.frameP95Ms),
    digits(page.longTasksMs),
    digits(page.heapMb),
    digits(page.buffersMb),
  ])
  const costs = pages
    .filter(page => page.costs.length > 0)
    .map(page =>
      [
        `\nSelf time in ms a move, ${page.name}:\n`,
        ...page.costs.map(([name, ms]) => `- ${digits(ms)} ${name}`),
      ].join('\n'),
    )
  return [table(head, rows), ...costs].join('\n')
}

mkdirSync(OUT, { recursive: true })
const result: Record<string, unknown> = { before: machine() }
const parts: string[] = []
if (wants('--index')) {
  // The first run warms the compiler up and is thrown away.
  measureIndex(1e4)
  const figures = INDEX_COUNTS.map(count => measureIndex(count))
  result['index'] = figures
  parts.push('The index alone, in Node\n', indexTable(figures), '')
}
if (wants('--page')) {
  if (!existsSync('dist/index.html')) throw new Error('There is no built site: run `npm run build` first.')
  rmSync(SITE, { recursive: true, force: true })
  cpSync('dist', SITE, { recursive: true })
  const profiled = flags.has('--profile')
  const { browser, pages } = await measurePages(SITE, PAGE_COUNTS, { runs: profiled ? 1 : 3, profiled })
  rmSync(SITE, { recursive: true })
  result['browser'] = browser
  result['pages'] = pages
  parts.push(
    `The page in Chromium ${browser}: the time window carried over all of time in 120 moves\n`,
    pageTable(pages),
    '',
  )
}
result['after'] = machine()
const { date, commit: at, node, cpu, load } = machine()
parts.unshift(`Measured ${date} at ${at}, Node ${node}, ${cpu}, load ${load.join(' ')}\n`)
const text = parts.join('\n')
writeFileSync(join(OUT, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`)
writeFileSync(join(OUT, 'bench.md'), text)
process.stdout.write(text)
