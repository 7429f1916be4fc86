/** Puts a run into the documentation: the tables and the plot of docs/performance.md, and the figures they stand on. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plotSvg } from './plot.ts'
import { reportParts } from './report.ts'
import type { BenchResult } from './result.ts'

const DOCS = join(import.meta.dirname, '..', '..', 'docs')
const FROM = '<!-- figures: written by `npm run bench -- --docs` -->'
const TO = '<!-- end of figures -->'

/** The page with the part between the two marks written anew. Throws where it has not both of them, in order. */
export function withFigures(page: string, parts: readonly string[]): string {
  const from = page.indexOf(FROM)
  const to = page.indexOf(TO)
  if (from < 0 || to < from) throw new Error(`docs/performance.md needs the lines “${FROM}” and “${TO}”.`)
  return `${page.slice(0, from + FROM.length)}\n\n${parts.join('\n\n')}\n\n${page.slice(to)}`
}

const PLOT =
  '![Four figures over the number of events, for Dateline, its peers and an empty page, with what was aimed at]' +
  '(performance.svg)'

/** Writes tables and plot anew from the figures that are there, after a change of words or looks. */
export function redraw(): void {
  const kept = JSON.parse(readFileSync(join(DOCS, 'performance.json'), 'utf8')) as Partial<BenchResult>
  // Older figures have nothing of what was not measured then.
  writeDocs({ allocation: [], ...kept } as BenchResult)
}

export function writeDocs(result: BenchResult): void {
  const page = join(DOCS, 'performance.md')
  const figures = join(DOCS, 'performance.json')
  writeFileSync(join(DOCS, 'performance.svg'), plotSvg(result))
  writeFileSync(figures, JSON.stringify(result, null, 2))
  writeFileSync(page, withFigures(readFileSync(page, 'utf8'), [PLOT, ...reportParts(result, '###')]))
  execFileSync('npx', ['biome', 'format', '--write', page, figures], { stdio: 'ignore' })
}
