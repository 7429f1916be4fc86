import { expect, it } from 'vitest'
import { annotationsOf } from '../../../src/evidence/annotation-export.ts'
import { heldRecords } from '../../../src/model/records.ts'
import { csvHead, csvRows } from '../../../src/query/download-csv.ts'
import { geoJsonOf } from '../../../src/query/download-geojson.ts'
import {
  annotationFile,
  csvFile,
  geoJsonFile,
  isOneFile,
  type Taken,
} from '../../../src/views/reader/downloads.ts'
import { largeOf, ROOT, sound, writtenFrom } from '../../dataset/large/shipped.ts'

const small = sound(ROOT)
// A chunk a row: more chunks than are kept at a time.
const files = await writtenFrom([small], { chunkRows: 1, bucketNames: 50 })
const rows = small.events.map((_, row) => row)
const PAGE = 'https://site.example/#event=x'

async function large(): Promise<Taken & { readonly shares: readonly number[] }> {
  const { dataset, records } = await largeOf(files)
  const shares: number[] = []
  return { dataset, records, rows, shares, onProgress: share => shares.push(share) }
}

const held: Taken = { dataset: small, records: heldRecords(small), rows, onProgress: () => {} }
const textOf = async (made: ReturnType<typeof csvFile>) => [(await made).text].flat().join('')

it('files made of a large dataset are those made of the same dataset in one file', async () => {
  expect(await textOf(csvFile(await large()))).toBe(await textOf(csvFile(held)))
  expect(await textOf(geoJsonFile(await large()))).toBe(await textOf(geoJsonFile(held)))
  const annotations = (text: string) =>
    (JSON.parse(text) as ReturnType<typeof annotationsOf>).first?.items.toSorted((a, b) =>
      a.id < b.id ? -1 : 1,
    )
  expect(annotations(await textOf(annotationFile(await large(), PAGE)))).toEqual(
    annotations(await textOf(annotationFile(held, PAGE))),
  )
})

it('pieces join to the file that one piece would be', async () => {
  expect(await textOf(csvFile(held))).toBe(`\uFEFF${csvHead()}${csvRows(small.events, small)}`)
  expect(await textOf(geoJsonFile(held))).toBe(`${JSON.stringify(geoJsonOf(small.events, small))}\n`)
  const [base = ''] = PAGE.split('#')
  expect(await textOf(annotationFile(held, PAGE))).toBe(
    `${JSON.stringify(annotationsOf(small, base), null, 2)}\n`,
  )
  expect(await textOf(geoJsonFile({ ...held, rows: [] }))).toBe(
    '{"type":"FeatureCollection","features":[]}\n',
  )
})

it('tells how far it is, and makes no file where a record cannot be had', async () => {
  const taken = await large()
  await csvFile(taken)
  expect(taken.shares.at(-1)).toBe(1)
  expect(taken.shares.length).toBeGreaterThan(2)
  const broken = new Map([...files].filter(([path]) => path !== 'events/00040.json'))
  const { dataset, records } = await largeOf(broken)
  await expect(csvFile({ ...held, dataset, records })).rejects.toThrow('is not on this server')
})

it('is taken back in the middle, and asks for no more then', async () => {
  const asked: string[] = []
  const { dataset, records } = await largeOf(files, path => asked.push(path))
  const making = new AbortController()
  const onProgress = () => making.abort(new Error('taken back'))
  const taken = { dataset, records, rows, onProgress, signal: making.signal }
  await expect(csvFile(taken)).rejects.toThrow('taken back')
  expect(asked.filter(path => path.startsWith('events/'))).toHaveLength(16)
})

it('only a dataset in one file is offered as one', () => {
  const addresses = [
    'data/x/dataset.json',
    '/x.json?v=1',
    'manifest.json',
    '/data/x/manifest.json?v=1',
    'x.arrow',
  ]
  expect(addresses.filter(isOneFile)).toEqual(['data/x/dataset.json', '/x.json?v=1'])
})
