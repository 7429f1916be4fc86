import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { DOCUMENT, writeFolder } from './folder.ts'

const BASE = 'https://example.org/dateline/'
const SHIPPED = 'data/ukraine-2023'

interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command as a reader of its page would; what npm or the machine warns of is no part of it. */
function annotations(...args: readonly string[]): Promise<Outcome> {
  return new Promise(done => {
    execFile('node_modules/.bin/tsx', ['src/pipeline/annotations.ts', ...args], (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-annotations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function shippedQuotes(): Promise<unknown[]> {
  const read: unknown = JSON.parse(await readFile('public/data/ukraine-2023/dataset.json', 'utf8'))
  if (typeof read === 'object' && read !== null && 'quotes' in read && Array.isArray(read.quotes)) {
    return read.quotes
  }
  throw new Error('The shipped dataset has no quotes: run npm run data first.')
}

it('the shipped quotes come back to the character, from the folder and from the built file', async () => {
  const quotes = await shippedQuotes()
  expect(quotes).toHaveLength(19)
  const file = join(await scratch(), 'quotes.jsonld')
  const [written, printed] = await Promise.all([
    annotations('export', SHIPPED, '--base', BASE, '--out', file),
    annotations('export', 'public/data/ukraine-2023/dataset.json', '--base', BASE),
  ])
  expect(written).toEqual({ code: 0, out: '', err: '' })
  expect(printed.out).toBe(await readFile(file, 'utf8'))
  expect(JSON.parse(printed.out)).toMatchObject({ type: 'AnnotationCollection', total: 19 })
  const back = await annotations('import', file, '--dataset', SHIPPED)
  expect([back.code, back.err]).toEqual([0, ''])
  expect(JSON.parse(back.out)).toEqual({ quotes })
}, 60_000)

/** Annotations of the sample's document, with the position given. */
function twoAnnotations(start: number): string {
  const target = (source: string) => ({
    source,
    selector: [
      { type: 'TextQuoteSelector', exact: 'It rained all night', prefix: 'calm. “', suffix: ',”' },
      { type: 'TextPositionSelector', start, end: start + 19 },
    ],
  })
  return JSON.stringify([
    { id: 'https://other.example/a/night', type: 'Annotation', target: target('https://example.org/log') },
    { id: 'https://other.example/a/day', type: 'Annotation', target: target('https://example.org/else') },
  ])
}

it('a stranger’s annotation is measured against the document, and what cannot be taken is named', async () => {
  const folder = await writeFolder()
  const address = JSON.parse(await readFile(join(folder, 'sources.json'), 'utf8')).sources[0].url
  const here = await scratch()
  const document = join(here, 'log.txt')
  const file = join(here, 'stranger.jsonld')
  await writeFile(document, DOCUMENT)
  await writeFile(file, twoAnnotations(30).replace('https://example.org/log', address))
  const found = await annotations('import', file, '--dataset', folder, '--document', document)
  expect(found.code).toBe(1)
  expect(JSON.parse(found.out)).toEqual({
    quotes: [expect.objectContaining({ id: 'night', source: 'log', start: 30, end: 49 })],
    excerpts: [{ id: 'night-words', source: 'log', start: 23, text: 'calm. “It rained all night,”' }],
  })
  expect(found.err).toContain('[1].target (https://other.example/a/day)')
  expect(found.err).toContain('-> Add the source to the dataset first')
  expect(found.err).toContain('Quotes taken: 1.')

  await writeFile(file, twoAnnotations(31).replace('https://example.org/log', address))
  const moved = await annotations('import', file, '--dataset', folder, '--document', document)
  expect(moved.code).toBe(1)
  expect(JSON.parse(moved.out)).toEqual({ quotes: [], excerpts: [] })
  expect(moved.err).toContain('The words stand at 30 to 49, not at 31 to 50.')

  await writeFile(document, `${DOCUMENT} And more.`)
  const other = await annotations('import', file, '--dataset', folder, '--document', document)
  expect(other.err).toContain('The document is not the text of log')
}, 60_000)

it('arguments that cannot be used are told with the usage, and nothing is printed', async () => {
  const missing = join(resolve(await scratch()), 'nowhere.jsonld')
  const outcomes = await Promise.all([
    annotations('export', SHIPPED),
    annotations('export', SHIPPED, '--base', 'dateline/'),
    annotations('export', SHIPPED, '--bass', BASE),
    annotations('import', missing, '--dataset', SHIPPED),
    annotations('import', missing),
    annotations('publish'),
  ])
  for (const { code, out, err } of outcomes) {
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: npm run annotations -- export')
  }
  expect(outcomes[0]?.err).toContain('--base must be an absolute address')
  expect(outcomes[3]?.err).toContain('nowhere.jsonld cannot be read')
}, 60_000)

it('a web page in place of annotations is one problem, and no quote', async () => {
  const file = join(await scratch(), 'page.jsonld')
  await writeFile(file, '<!doctype html><p>Not here</p>')
  const found = await annotations('import', file, '--dataset', SHIPPED)
  expect([found.code, found.out]).toEqual([1, ''])
  expect(found.err).toContain('No quote was taken.')
}, 30_000)
