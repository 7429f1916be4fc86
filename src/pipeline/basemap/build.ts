/**
 * Builds the base map into `public/basemap`: `npm run basemap [-- <folder>]`. The folder keeps what was fetched, for the
 * next run; without one, a temporary folder is used and taken away. The same input gives the same bytes.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildLabels } from './labels.ts'
import { buildLand, readAdmin1 } from './land.ts'
import { LICENSES } from './licenses.ts'
import { unpackInputs } from './packages.ts'
import { buildWater } from './water.ts'

const OUTPUT = join(import.meta.dirname, '..', '..', '..', 'public', 'basemap')

function build(fetched: string, scratch: string): void {
  const inputs = unpackInputs(fetched)
  mkdirSync(OUTPUT, { recursive: true })
  const land = join(OUTPUT, 'land.json')
  const water = join(OUTPUT, 'water.json')
  const labels = join(OUTPUT, 'labels.json')
  const admin1 = readAdmin1(inputs.admin1)
  buildLand(admin1, inputs.mapshaper, scratch, land)
  buildWater(inputs.water, inputs.mapshaper, scratch, water)
  buildLabels(admin1, land, inputs.places, inputs.mapshaper, scratch, labels)
  writeFileSync(join(OUTPUT, 'LICENSES.md'), LICENSES)
  for (const file of [land, water, labels]) {
    const bytes = readFileSync(file)
    console.log(`${file}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} as gzip`)
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'basemap-'))
try {
  const [, , kept] = process.argv
  build(kept === undefined ? scratch : resolve(kept), scratch)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
