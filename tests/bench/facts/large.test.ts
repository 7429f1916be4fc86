import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLarge } from '../../dataset/large/open-large.ts'
import { writeColumnsOnly } from '../columns-only.ts'
import { generateColumns } from '../generate.ts'
import { writeMadeUpLarge } from '../large.ts'

// More than one batch.
const COUNT = 5500
let home = ''

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'bench-large-'))
})
afterAll(() => rmSync(home, { recursive: true }))

/** Opens a folder as the page opens an address. */
async function open(folder: string) {
  const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
  const fetcher = async (address: string) => new Response(readFileSync(fileURLToPath(address)))
  const { large, problems } = await openLarge(manifest, {
    address: `file://${folder}/manifest.json`,
    fetcher,
  })
  expect(problems).toEqual([])
  if (large === null) throw new Error('The dataset could not be opened.')
  return large
}

function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
  return Object.fromEntries(
    files
      .filter(file => file.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map(file => [file.slice(folder.length), readFileSync(file).toString('latin1')]),
  )
}

test('made-up events in the large form are opened by the page’s own reader, and the same seed gives the same bytes', async () => {
  const [once, again] = [join(home, 'once'), join(home, 'again')]
  await writeMadeUpLarge(once, COUNT, 7)
  await writeMadeUpLarge(again, COUNT, 7)
  expect(bytesOf(once)).toEqual(bytesOf(again))
  const { columns, records } = await open(once)
  expect(columns.count).toBe(COUNT)
  const [last] = await records.fetch([COUNT - 1])
  expect(last?.span).toBeNull()
})

test('columns without records are those of the generator, and their first rows have records that fit', async () => {
  const folder = join(home, 'columns')
  await writeColumnsOnly(folder, COUNT, 7)
  const { columns, records } = await open(folder)
  const made = generateColumns(COUNT, 7)
  expect(columns.earliestStart).toEqual(made.earliestStart)
  expect(columns.latestEnd).toEqual(made.latestEnd)
  const rows = [0, 1, 2, 250, 499]
  const events = await records.fetch(rows)
  expect(events.map(({ span }) => span?.earliestStart)).toEqual(rows.map(row => made.earliestStart[row]))
  expect(events.map(({ span }) => span?.latestEnd)).toEqual(rows.map(row => made.latestEnd[row]))
})
