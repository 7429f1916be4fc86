/** The site that is measured: built anew, with datasets, floors and peers beside it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { madeUpFile } from './made-up.ts'
import { fileOf } from './subjects.ts'

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
  /** With function names left as they are, for a profile. */
  readonly readable: boolean
}

/** Builds into `folder`, which is emptied. */
export async function buildSite(folder: string, { counts, readable }: SiteOptions): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  await build({
    build: { outDir: folder, emptyOutDir: true, ...(readable ? { minify: false } : {}) },
    logLevel: 'error',
  })
  mkdirSync(join(folder, 'bench'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(folder, 'bench', name), text)
  write('empty.html', EMPTY)
  write('empty.js', 'bench.shown()')
  write('image.html', IMAGE)
  write('image.js', IMAGE_SCRIPT)
  for (const count of counts) {
    writeFileSync(join(folder, fileOf(count)), JSON.stringify(madeUpFile(count, SEED)))
  }
}
