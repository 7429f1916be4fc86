import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isLabelFile, isLandFile, isWaterFile } from '../../../src/views/map/basemap/files.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'public', 'basemap')
const FILES = ['land.json', 'water.json', 'labels.json'] as const
/** Bytes that the whole base map may cost a reader. */
const BUDGET = 520_000

const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))

describe('the files of the base map', () => {
  it('cost a reader at most 520 kB together', () => {
    const sizes = FILES.map(name => gzipSync(readFileSync(join(FOLDER, name)), { level: 9 }).length)
    expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(BUDGET)
  })

  it('are what the viewer reads', () => {
    expect(isLandFile(read('land.json'))).toBe(true)
    expect(isWaterFile(read('water.json'))).toBe(true)
    expect(isLabelFile(read('labels.json'))).toBe(true)
  })

  it('say where they are from', () => {
    const text = readFileSync(join(FOLDER, 'LICENSES.md'), 'utf8')
    expect(text).toContain('Natural Earth')
    expect(text).toContain('GeoNames, CC BY 4.0')
    expect(text).toContain('68/262')
  })

  it('name the places that the subject needs, in their common English spelling', () => {
    const labels = read('labels.json')
    if (!isLabelFile(labels)) throw new Error('labels.json is not a file of labels: build the base map')
    const names = labels.places.name.split('\n')
    const needed = ['Odesa', 'Kryvyi Rih', 'Mykolaiv', 'Kyiv', 'Kharkiv', 'Sevastopol', 'Feodosia', 'Tokyo']
    expect(needed.filter(name => !names.includes(name))).toEqual([])
    // There is an Odessa in Texas, which is spelled so.
    const eastern = names.filter((_, i) => (labels.places.lon[i] ?? 0) > 0)
    expect(eastern.filter(name => ['Odessa', 'Mykolayiv', 'Kiev', 'Kharkov'].includes(name))).toEqual([])
    expect(labels.places.rank).toHaveLength(labels.places.lon.length)
  })
})
