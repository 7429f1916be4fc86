/** A sound folder of data on disk for the tests, with files put over or taken away. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { rm } from 'node:fs/promises'
import { sha256 } from '../../src/evidence/text.ts'
import type { Problem } from '../../src/model/dataset.ts'
import { buildData } from '../../src/pipeline/build-data.ts'
import type { Documents } from '../../src/pipeline/documents.ts'
import { sampleJson } from '../dataset/sample.ts'

/** The document behind the sample; the folder holds only an excerpt of it. */
export const DOCUMENT = `It rained. The sea was calm. “It rained all night,” the keeper said on Monday, and he closed the book. ${'Then he slept. '.repeat(12)}It rained.`

/** Contents by path below the folder: JSON, text as it is, or null for no such file. */
export type Files = Readonly<Record<string, unknown>>

/** The records of the sample, fitted to DOCUMENT. */
export async function soundFiles(): Promise<Record<string, unknown>> {
  const { meta, categories, claimants, sources, quotes, places, events } = sampleJson()
  const text = DOCUMENT.slice(10, 110)
  const [source] = sources
  const [quote] = quotes
  const words = { prefix: 'e sea was calm. “', suffix: ',” the keeper said', start: 30, end: 49 }
  const held = { rights: 'excerpts', sha256: await sha256(DOCUMENT), length: DOCUMENT.length }
  return {
    'dataset.json': { schema: 1, meta, categories },
    'claimants.json': { claimants },
    'sources.json': { sources: [{ ...source, ...held }] },
    'excerpts.json': { excerpts: [{ id: 'log-night', source: 'log', start: 10, text }] },
    'quotes.json': { quotes: [{ ...quote, ...words }] },
    'places.json': { places },
    'events.json': { events },
  }
}

/** Writes the sound files, with the given ones put over them, to a new folder called `rain`. */
export async function writeFolder(changes: Files = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-data-'))
  onTestFinished(() => rm(root, { recursive: true }))
  const folder = join(root, 'data', 'rain')
  for (const [path, content] of Object.entries({ ...(await soundFiles()), ...changes })) {
    if (content === null) continue
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    const isRaw = typeof content === 'string' || content instanceof Uint8Array
    await writeFile(file, isRaw ? content : JSON.stringify(content))
  }
  return folder
}

/** Problems of the folder with the given files put over; file names are below the folder. */
export async function problemsWith(changes: Files, documents: Documents | null = null): Promise<Problem[]> {
  const folder = await writeFolder(changes)
  const build = await buildData([folder], documents)
  if (!('problems' in build)) return []
  return build.problems.map(problem =>
    Object.assign({}, problem, { file: problem.file.slice(folder.length + 1) }),
  )
}

/** Each problem as `file path: message`. */
export function lines(problems: readonly Problem[]): string[] {
  return problems.map(({ file, path, message }) => `${file} ${path}: ${message}`)
}
