import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseDatasetText } from '../../src/dataset/parse.ts'
import { buildAll, type Build } from '../../src/pipeline/build-data.ts'
import { writeLarge } from '../../src/pipeline/large/write-large.ts'
import { arrowOf, ROWS, withCells } from '../dataset/table/made.ts'
import { lines } from './folder.ts'

type Rows = typeof ROWS

async function build(name: string, bytes: Uint8Array, mostInOneFile = 20_000): Promise<Build> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-table-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, name), bytes)
  return buildAll({ folders: [], tables: [join(folder, name)], documents: null, mostInOneFile })
}

function parquetOf(rows: Rows): Uint8Array {
  const columnData = Object.entries(rows).map(([name, data]) => {
    return {
      name,
      data: [...data],
      type: data.some(value => typeof value === 'number') ? ('DOUBLE' as const) : ('STRING' as const),
    }
  })
  return new Uint8Array(
    parquetWriteBuffer({ columnData, kvMetadata: [{ key: 'title', value: 'Rain by table' }] }),
  )
}

function fileOf(built: Build, path: string): string {
  if ('problems' in built) throw new Error(lines(built.problems).join('\n'))
  return built.files.get(path) ?? ''
}

describe('npm run data -- --table', () => {
  it('writes a dataset of an Arrow file and of a Parquet file: the same but for their titles', async () => {
    const arrow = parseDatasetText(
      fileOf(await build('rain.arrow', arrowOf(ROWS)), 'data/rain/dataset.json'),
      { file: 'a' },
    )
    const parquet = parseDatasetText(
      fileOf(await build('rain.parquet', parquetOf(ROWS)), 'data/rain/dataset.json'),
      { file: 'b' },
    )
    expect([arrow.problems, parquet.problems]).toEqual([[], []])
    expect(parquet.dataset?.meta.title).toBe('Rain by table')
    expect(parquet.dataset?.events).toEqual(arrow.dataset?.events)
    expect(parquet.dataset?.quotes).toEqual(arrow.dataset?.quotes)
    expect([...(arrow.dataset?.quoteStates.values() ?? [])]).toEqual(['verified'])
  })

  it('refuses a table with any problem, by row and column', async () => {
    const built = await build(
      'rain.parquet',
      parquetOf(withCells(0, { edtf: '26.12.2023', source_sha256: null })),
    )
    const said = 'problems' in built ? built.problems.map(({ path, message }) => `${path}: ${message}`) : []
    expect(said.join('\n')).toContain('row 0, column edtf: is the date `26.12.2023`')
    expect(said.join('\n')).toContain('row 0, column source_url: holds text without `sha256` and `length`')
  })

  it('takes the large form above the number that one file holds', async () => {
    const built = await build('rain.arrow', arrowOf(ROWS), 1)
    const large = 'problems' in built ? undefined : built.large.get('data/rain')
    if (large === undefined) throw new Error('The table was not built in the large form.')
    const paths: string[] = []
    const manifest = await writeLarge(large.head, large.collected, path =>
      Promise.resolve(void paths.push(path)),
    )
    large.end()
    expect([manifest.count, manifest.totals]).toEqual([
      2,
      { claims: 1, sources: { other: 2 }, quotes: { verified: 1 } },
    ])
    expect(paths.at(-1)).toBe('manifest.json')
  })

  it('says so where the file is not there, is neither format or breaks off', async () => {
    const none = await buildAll({ folders: [], tables: ['nowhere.arrow'], documents: null, mostInOneFile: 1 })
    expect('problems' in none && none.problems[0]?.message).toBe('cannot be read')
    const text = await build('rain.csv', new TextEncoder().encode('id,title\n'))
    expect('problems' in text && text.problems[0]?.message).toMatch(/^cannot be read: /u)
    const cut = await build('rain.parquet', parquetOf(ROWS).slice(0, 300))
    expect('problems' in cut && cut.problems[0]?.message).toMatch(/^cannot be read as Parquet: /u)
  })
})
