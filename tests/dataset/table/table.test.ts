import { CompressionType, setCompressionCodec, tableFromArrays, tableToIPC } from '@uwdata/flechette'
import { describe, expect, it } from 'vitest'
import { checkDatasetBytes } from '../../../src/dataset/fetch.ts'
import { readTableBytes } from '../../../src/dataset/table/detect.ts'
import { readArrowDataset } from '../../../src/dataset/table/arrow.ts'
import { idOfName } from '../../../src/dataset/table/cells.ts'
import { arrowOf, PASSAGE, ROWS, TEXT_TYPES, withCells } from './made.ts'

const FILE = 'data/my-rain.arrow'

function problemsOf(rows: Readonly<Record<string, readonly unknown[]>>): string[] {
  return readArrowDataset(arrowOf(rows), FILE).problems.map(({ path, message }) => `${path}: ${message}`)
}

describe('a table in Arrow', () => {
  it.each(
    Object.keys(TEXT_TYPES).flatMap(type =>
      (['file', 'stream'] as const).map(format => [type, format] as const),
    ),
  )('is a dataset like any other: %s, %s', (type, format) => {
    const text = TEXT_TYPES[type]
    const { dataset, problems, refused } = readArrowDataset(
      arrowOf(ROWS, { ...(text === undefined ? {} : { text }), format }),
      FILE,
    )
    expect([problems, refused]).toEqual([[], 0])
    expect(dataset?.meta).toMatchObject({ id: 'my-rain', title: 'my-rain', licence: 'not stated' })
    expect(dataset?.categories.map(({ label, letter }) => label + letter)).toEqual(['RainR', 'Dry weatherD'])
    const [rain, dry] = dataset?.events ?? []
    expect(rain).toMatchObject({
      id: 'ukr-1',
      title: 'A night of rain',
      category: 'rain',
      when: { edtf: '2023-12-26' },
    })
    expect(dry).toMatchObject({ id: 'ukr-2', summary: 'A dry day', where: null, claims: [], span: null })
    expect(dry?.citations).toEqual([[...(dataset?.sources.keys() ?? [])][1]])
    const place = dataset?.places.get(rain?.where?.place ?? '')
    expect(place).toMatchObject({
      geometry: { coordinates: [30.5, 46.5] },
      precision: { kind: 'approximate', radiusMetres: 500 },
    })
    const [claim] = rain?.claims ?? []
    expect(claim).toMatchObject({ claimant: 'the-keeper', stance: 'reports' })
    const [quote] = dataset?.quotes.values() ?? []
    expect(quote).toMatchObject({
      exact: 'It rained all night',
      prefix: 'The keeper wrote: ',
      start: 118,
      end: 137,
    })
    expect(quote?.suffix.startsWith('. 🌧 Then')).toBe(true)
    expect([...(dataset?.quoteStates.values() ?? [])]).toEqual(['verified'])
    expect([...(dataset?.excerpts.values() ?? [])][0]?.text).toBe(PASSAGE)
  })

  it.each([
    [{ edtf: '26.12.2023' }, 'row 0, column edtf: is the date `26.12.2023`, which cannot be read'],
    [{ lat: 91 }, 'row 0, column lat: `geometry.coordinates[1]` is `91`, but must be at most 90'],
    [{ lon: null }, 'row 0, column lon: '],
    [
      { lat: 0, lon: 0 },
      'row 0, column lat, lon: is exactly 0,0, where a position that was never filled in ends up',
    ],
    [{ precision: null, radius_m: null }, 'row 0, column precision: '],
    [{ precision: 'rough' }, 'row 0, column precision: '],
    [{ radius_m: null }, 'row 0, column radius_m: `precision.radiusMetres` is missing'],
    [{ title: ' ' }, 'row 0, column title: `title` is missing'],
    [{ id: null }, 'row 0, column id: `id` is missing'],
    [{ source_url: 'example.org' }, 'row 0, column source_url: '],
    [{ source_url: null }, 'row 0, column source_url: '],
    [{ claimant: null }, 'row 0, column claimant: `claimant` is missing'],
    [{ claim_property: 'weather' }, 'row 0, column claim_property: '],
    [{ excerpt: null }, 'row 0, column quote: quotes words without `source_url` and the passage'],
    [{ excerpt_start: null }, 'row 0, column excerpt_start: '],
    [{ place_name: 'Hill' }, 'column place_name: is not a column that is read'],
  ])('names a fault by row and column: %j', (cells, words) => {
    expect(problemsOf(withCells(0, cells)).join('\n')).toContain(words)
  })

  it('never calls words verbatim that are not in their passage', () => {
    const { dataset } = readArrowDataset(arrowOf(withCells(0, { quote: 'It rained all day' })), FILE)
    expect([...(dataset?.quoteStates.values() ?? [])]).not.toContain('verified')
  })

  it('refuses an id that comes twice, and counts what was given', () => {
    const twice = readArrowDataset(arrowOf(withCells(1, { id: 'ukr-1' })), FILE)
    expect(twice.problems.map(({ path }) => path)).toEqual(['row 1, column id'])
    expect(twice.dataset?.events.length).toBe(1)
    expect(twice.given).toBe(twice.accepted + twice.refused)
  })

  it('keeps the first words about one source, and says where others are said', () => {
    const rows = withCells(1, { source_url: 'https://example.org/log', source_title: 'Another title' })
    expect(problemsOf(rows)).toEqual([
      'row 1, column source_url: says other things of the same record of `sources` than row 0, whose words count',
    ])
  })

  it('says which column is missing, and that there are too many categories', () => {
    const { title: _title, ...untitled } = ROWS
    expect(problemsOf(untitled)).toEqual([': has no column `title`'])
    const many = Array.from({ length: 9 }, (_, at) => `Kind ${String(at)}`)
    const wide = Object.fromEntries(
      Object.entries(ROWS).map(([name, values]) => [name, many.map(() => values[1])]),
    )
    expect(problemsOf({ ...wide, id: many, category: many })).toEqual([
      'column category: has 9 different values, and there can be at most 8 categories',
    ])
  })

  it('says how to write it anew where it is compressed', () => {
    const codec = { encode: (bytes: Uint8Array) => bytes.slice(1), decode: (bytes: Uint8Array) => bytes }
    setCompressionCodec(CompressionType.ZSTD, codec)
    const bytes = tableToIPC(tableFromArrays({ id: ['a'], title: ['b'] }), {
      codec: CompressionType.ZSTD,
      format: 'file',
    })
    setCompressionCodec(CompressionType.ZSTD, null as never)
    const [problem] = readArrowDataset(bytes ?? new Uint8Array(0), FILE).problems
    expect(problem?.message).toBe('is compressed, which is not read here')
    expect(problem?.remedy).toContain('uncompressed')
  })

  it('says so where the bytes are no table', () => {
    const { dataset, problems } = readArrowDataset(new TextEncoder().encode('ARROW1 but not really'), FILE)
    expect([dataset, problems.length, problems[0]?.file]).toEqual([null, 1, FILE])
  })
})

describe('an id from a name', () => {
  it('keeps what ids may hold, and tells names of other scripts apart', () => {
    expect(idOfName('Kherson, centre')).toBe('kherson-centre')
    expect(idOfName('Évian')).toBe('evian')
    expect(idOfName('Київ')).not.toBe(idOfName('Львів'))
    for (const name of ['Київ', '北京', '…', '-a-', 'x'.repeat(300)])
      expect(idOfName(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  })
})

describe('bytes that a server sent', () => {
  it('are a table by their mark, or by their name where a stream has none', async () => {
    const stream = arrowOf(ROWS, { format: 'stream' })
    expect((await readTableBytes(arrowOf(ROWS), '/data/x'))?.dataset?.events.length).toBe(2)
    expect((await readTableBytes(stream, '/data/x.arrows?v=2'))?.dataset?.events.length).toBe(2)
    expect(await readTableBytes(stream, '/data/x.json')).toBeNull()
    expect(await readTableBytes(new TextEncoder().encode('{"schema": 1}'), '/data/x.json')).toBeNull()
  })

  it('are told to be Parquet, with what to do', async () => {
    const [problem] = (await readTableBytes(new TextEncoder().encode('PAR1…'), '/data/x'))?.problems ?? []
    expect([problem?.message, problem?.remedy]).toEqual([
      'is a table in Parquet, which the page does not read',
      'Write it as Arrow, or let `npm run data -- --table` make a dataset of it.',
    ])
  })

  it('open by the way of every dataset', async () => {
    const origin = { file: '/data/my-rain.arrow', contentType: null }
    const { dataset, problems } = await checkDatasetBytes(new Uint8Array(arrowOf(ROWS)), origin)
    expect([problems, dataset?.meta.id]).toEqual([[], 'my-rain'])
  })
})
