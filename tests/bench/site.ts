/** The site that is measured: built anew, with datasets, floors and peers beside it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { writeColumnsOnly } from './columns-only.ts'
import { KEPT, keptFolder, writeMadeUpLarge } from './large.ts'
import { madeUpFile, madeUpRows } from './made-up.ts'
import { buildPeers, writeRows } from './peers/site.ts'
import { fileOf, formOf } from './subjects.ts'

/** The seed of all made-up events. */
export const SEED = 7

const EMPTY = '<!doctype html><title>empty</title><body style="height:900px"><script src="empty.js"></script>'
const IMAGE =
  '<!doctype html><title>image</title><canvas width=1440 height=900></canvas><script src="image.js"></script>'
/** Draws all of its canvas anew at each move, and nothing else. */
const IMAGE_SCRIPT = `
const context = document.querySelector('canvas').getContext('2d')
const image = context.createImageData(1440, 900)
let shade = 0
addEventListener('pointermove', () => requestAnimationFrame(() => {
  image.data.fill(shade++ & 255)
  context.putImageData(image, 0, 0)
}))
bench.shown()`

interface SiteOptions {
  /** Sizes of the datasets, in events. */
  readonly counts: readonly number[]
  /** Sizes of the datasets of the peers. */
  readonly peerCounts: readonly number[]
  /** Every dataset as one file. */
  readonly json: boolean
  /** With function names left as they are, for a profile. */
  readonly readable: boolean
}

/** What is to be served. */
export interface Site {
  /** To be taken away afterwards. */
  readonly folder: string
  /** Folders beside it, by the start of their paths; kept from one run to the next. */
  readonly beside: ReadonlyMap<string, string>
}

function writeFloors(folder: string): void {
  mkdirSync(join(folder, 'bench'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(folder, 'bench', name), text)
  write('empty.html', EMPTY)
  write('empty.js', 'bench.shown()')
  write('image.html', IMAGE)
  write('image.js', IMAGE_SCRIPT)
}

/** A dataset takes the form that `npm run data` would give it; beyond what it is written for, only its columns are there. */
async function writeDatasets(
  folder: string,
  counts: readonly number[],
  json: boolean,
): Promise<Map<string, string>> {
  const beside = new Map<string, string>()
  for (const count of counts) {
    const form = formOf(count, json)
    if (form === 'file') {
      writeFileSync(join(folder, fileOf(count, form)), JSON.stringify(madeUpFile(count, SEED)))
      continue
    }
    const write = form === 'large' ? writeMadeUpLarge : writeColumnsOnly
    const kept = await keptFolder(String(count), into => write(into, count, SEED))
    beside.set(`/bench/${String(count)}/`, kept)
  }
  return beside
}

/** Builds the site into a temporary folder, with all that is measured. */
export async function makeSite({ counts, peerCounts, json, readable }: SiteOptions): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  await build({
    build: { outDir: folder, emptyOutDir: true, ...(readable ? { minify: false } : {}) },
    logLevel: 'error',
  })
  writeFloors(folder)
  const beside = await writeDatasets(folder, counts, json)
  if (peerCounts.length > 0) await buildPeers(folder, join(KEPT, 'peers'))
  for (const count of peerCounts) writeRows(folder, count, madeUpRows(count, SEED))
  return { folder, beside }
}
