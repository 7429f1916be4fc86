import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { sha256 } from '../../src/evidence/text.ts'
import { buildData } from '../../src/pipeline/build-data.ts'
import { readDocuments } from '../../src/pipeline/documents.ts'
import { draftQuotes } from '../../src/pipeline/make-quote.ts'
import { nearestText } from '../../src/pipeline/nearest.ts'
import { DOCUMENT, writeFolder } from './folder.ts'

/** Runs a command of the pipeline in a folder of its own, as a reader of the README would. */
function run(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ code: number; out: string; err: string }> {
  const tsx = resolve('node_modules/.bin/tsx')
  return new Promise(done => {
    execFile(tsx, [resolve(`src/pipeline/${command}.ts`), ...args], { cwd }, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

it('the data command writes a sound folder, and writes nothing at all where one of two is broken', async () => {
  const root = resolve(await writeFolder(), '../..')
  const good = await run('data', [], root)
  expect([good.code, good.err]).toEqual([0, ''])
  expect(good.out).toContain('rain: events 1, claims 1, quotes 1, sources 1')
  expect((await readdir(join(root, 'public'))).toSorted()).toEqual(['data', 'schema'])

  await rm(join(root, 'public'), { recursive: true })
  const broken = await writeFolder({ 'events.json': '<html>' })
  const bad = await run('data', [join(root, 'data', 'rain'), broken], root)
  expect(bad.code).toBe(1)
  expect(bad.err).toContain('is a web page (HTML)')
  expect(bad.err).toContain('Nothing was written.')
  expect(await readdir(root)).toEqual(['data'])
}, 30_000)

it('the quote command prints ready records, and the nearest text where the words are not there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-quote-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'log.txt'), DOCUMENT.replaceAll(' The', '\r\nThe'))
  const found = await run('quote', ['log.txt', 'It rained all night'], folder)
  expect([found.code, found.err]).toEqual([0, ''])
  expect(JSON.parse(found.out)).toHaveProperty('quote.start', 30)
  const missed = await run('quote', ['log.txt', 'It rained all nite'], folder)
  expect(missed.code).toBe(1)
  expect(missed.err).toContain('It rained all ni')
}, 30_000)

it('the same folder gives the same bytes, and the hash is that of the text with an empty hash', async () => {
  const texts = await Promise.all(
    [await writeFolder(), await writeFolder()].map(async folder => {
      const build = await buildData([folder], null)
      return 'files' in build ? build.files.get('data/rain/dataset.json') : undefined
    }),
  )
  const [text = '', again] = texts
  expect(again).toBe(text)
  const hash = /"hash": "([0-9a-f]{64})"/u.exec(text)?.[1] ?? ''
  expect(await sha256(text.replace(hash, ''))).toBe(hash)
  expect(text.split('\n').filter(line => line.startsWith('{"id"'))).toHaveLength(7)
})

it('every JSON Schema names itself and knows no field beyond its own', async () => {
  for (const name of await readdir('public/schema')) {
    const schema: unknown = JSON.parse(await readFile(`public/schema/${name}`, 'utf8'))
    expect(schema).toMatchObject({ $id: name, additionalProperties: false, type: 'object' })
    expect(schema).toHaveProperty('title')
  }
})

it('documents are found by the hash of their text, whatever their names and line ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-documents-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'windows.txt'), 'one\r\ntwo')
  await writeFile(join(folder, 'picture.png'), new Uint8Array([0x89, 0x50, 0xff]))
  const documents = await readDocuments(folder)
  expect(documents).toEqual(new Map([[await sha256('one\ntwo'), 'one\ntwo']]))
})

it('drafts give every place of the words, with context in whole words, counted in code points', () => {
  const text = '🎉 First we refuse. Unbelievably, later we refuse again.'
  const drafts = draftQuotes(text, 'we refuse', 4)
  expect(drafts.map(({ quote }) => [quote.start, quote.prefix, quote.suffix])).toEqual([
    [8, 'First ', '. Unbelievably'],
    [39, 'later ', ' again'],
  ])
  expect(drafts[0]?.excerpt).toEqual({ start: 2, text: 'First we refuse. Unbelievably' })
  expect(draftQuotes(text, 'we accept', 4)).toEqual([])
  expect(draftQuotes(text, text, 9)[0]?.quote).toMatchObject({ start: 0, prefix: '', suffix: '' })
})

it('nearest text tolerates slips, and gives nothing where nothing comes near', () => {
  expect(nearestText('The keeper said no.', 'keper said')?.text).toBe('keeper said')
  expect(nearestText('1234567890', 'keeper said')).toBeNull()
  expect(nearestText('anything', '')).toBeNull()
})
