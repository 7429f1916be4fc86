/**
 * `npx tsx tests/bench/columns/run.ts [rows …]`: the columns of a large dataset as Arrow IPC and as Parquet. Bytes as
 * they are and compressed, ms from bytes to typed arrays in Node and in Chromium (median of five, after one that warms
 * up), and bytes of code. Nothing here passes or fails.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { readColumns } from '../../../src/dataset/large/columns.ts'
import type { Columns } from '../../../src/model/columns.ts'
import { columnsIpc } from '../../../src/pipeline/large/columns-ipc.ts'
import { madeUpColumns } from './made-up.ts'
import { table } from '../report.ts'
import { digits, median } from '../statistics.ts'
import { columnsParquet } from './parquet.ts'
import { readParquet } from './read-parquet.ts'

const RUNS = 5
const given = process.argv.slice(2).map(Number)
const counts = given.length > 0 ? given : [1e5, 1e6]
const mb = (bytes: number) => digits(bytes / 1e6)
const brotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length

interface Format {
  readonly name: string
  readonly write: (columns: Columns) => Uint8Array
  readonly read: (bytes: Uint8Array, count: number) => unknown
}

const categories = Array.from({ length: 8 }, (_, at) => `category-${String(at)}`)
const FORMATS: readonly Format[] = [
  { name: 'arrow', write: columnsIpc, read: (bytes, count) => readColumns(bytes, { count, categories }) },
  { name: 'parquet', write: columnsParquet, read: bytes => readParquet(bytes.slice().buffer) },
]

async function medianMs(work: () => Promise<number> | number): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push(await work())
  return median(times)
}

async function inNode({ read }: Format, bytes: Uint8Array, count: number): Promise<number> {
  return medianMs(async () => {
    const fresh = bytes.slice()
    const before = performance.now()
    await read(fresh, count)
    return performance.now() - before
  })
}

/** Builds one page for each format; returns the folder and the bytes of code after gzip. */
async function buildPages(): Promise<{ folder: string; code: ReadonlyMap<string, number> }> {
  const folder = mkdtempSync(join(tmpdir(), 'columns-bench-'))
  const code = new Map<string, number>()
  for (const { name } of FORMATS) {
    const outDir = join(folder, name)
    const entry = resolve(import.meta.dirname, `page-${name}.ts`)
    const lib = { entry, formats: ['es' as const], fileName: 'page' }
    await build({
      configFile: false,
      logLevel: 'error',
      build: { outDir, lib, minify: true, emptyOutDir: true },
      publicDir: false,
    })
    const files = readdirSync(outDir).filter(file => file.endsWith('js'))
    code.set(
      name,
      files.reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file))).length, 0),
    )
    writeFileSync(join(outDir, 'index.html'), `<script type="module" src="${files[0] ?? ''}"></script>`)
  }
  return { folder, code }
}

interface PageRead {
  readBench: (buffer: ArrayBuffer, count: number) => unknown
}

const { folder, code } = await buildPages()
const server = await preview({
  configFile: false,
  logLevel: 'error',
  root: folder,
  build: { outDir: '.' },
  preview: { port: 0 },
})
const base = server.resolvedUrls?.local[0] ?? ''
const { CHROMIUM_PATH: executablePath } = process.env
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
const rows: string[][] = []
for (const count of counts) {
  const columns = madeUpColumns(count, 1)
  for (const format of FORMATS) {
    const bytes = format.write(columns)
    writeFileSync(join(folder, format.name, 'columns.bin'), bytes)
    const page = await browser.newPage()
    await page.goto(`${base}${format.name}/index.html`)
    const pageMs = await medianMs(() =>
      page.evaluate(async rowCount => {
        const buffer = await (await fetch('columns.bin')).arrayBuffer()
        const before = performance.now()
        const got = await (globalThis as unknown as PageRead).readBench(buffer, rowCount)
        if (got !== rowCount) throw new Error(`The page read ${JSON.stringify(got)}.`)
        return performance.now() - before
      }, count),
    )
    await page.close()
    rows.push([
      format.name,
      count.toLocaleString('en'),
      mb(bytes.length),
      mb(gzipSync(bytes).length),
      mb(brotli(bytes)),
      digits(await inNode(format, bytes, count)),
      digits(pageMs),
      digits((code.get(format.name) ?? 0) / 1000),
    ])
  }
}
await browser.close()
await server.close()
rmSync(folder, { recursive: true })
const head = ['format', 'rows', 'MB', 'gzip MB', 'brotli MB', 'ms in Node', 'ms in Chromium', 'code kB, gzip']
console.log(table(head, rows))
