/** The shipped dataset in the large form, written by the pipeline with small chunks and kept in memory. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openLarge, type LargeResult } from './open-large.ts'
import { sha256, sha256Of } from '../../../src/evidence/text.ts'
import { readDataset } from '../../../src/dataset/read.ts'
import type { Dataset } from '../../../src/model/dataset.ts'
import { createCollector } from '../../../src/pipeline/large/collect.ts'
import { type Sizes, writeLarge } from '../../../src/pipeline/large/write-large.ts'

const FILE = resolve(import.meta.dirname, '../../../public/data/ukraine-2023/dataset.json')
export const ROOT = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, unknown>> & {
  readonly events: readonly unknown[]
}

/** Address of the manifest in `fetchFrom`. */
export const MANIFEST = 'https://site.example/data/mine/manifest.json'
const SMALL: Sizes = { chunkRows: 10, bucketNames: 20 }

/** Files of a large dataset by path below its folder. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>

/** A dataset of which every record is sound; throws with the first problem otherwise. */
export function sound(root: unknown, outside: Pick<ReadonlySet<string>, 'has'> = new Set()): Dataset {
  const { dataset, problems } = readDataset(root, { file: 'dataset.json', outside })
  if (dataset === null || problems.length > 0) throw new Error(JSON.stringify(problems[0]))
  return dataset
}

/** Writes the batches, which must be of one dataset. */
export async function writtenFrom(batches: readonly Dataset[], sizes: Sizes = SMALL): Promise<Files> {
  const [head] = batches
  if (head === undefined) throw new Error('Nothing can be written of no batch: give one.')
  const categories = head.categories.map(({ id }) => id)
  const collector = createCollector(categories, 'data/mine')
  for (const batch of batches) collector.add(batch)
  const got = collector.collect()
  if ('problems' in got) throw new Error(JSON.stringify(got.problems[0]))
  const files: Files = new Map()
  await writeLarge(
    head,
    got.collected,
    (path, bytes) => {
      files.set(path, bytes.slice())
      return Promise.resolve()
    },
    sizes,
  )
  collector.end()
  return files
}

/** Stands in for a server that has these files; `asked` is told each path. */
export function fetchFrom(files: Files, asked: (path: string) => void = () => {}) {
  return (address: string, { signal }: RequestInit): Promise<Response> => {
    const path = address.replace('https://site.example/data/mine/', '')
    asked(path)
    signal?.throwIfAborted()
    const bytes = files.get(path)
    return Promise.resolve(
      bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes.slice()),
    )
  }
}

export function textOf(files: Files, path: string): string {
  return new TextDecoder().decode(files.get(path))
}

export function jsonOf(files: Files, path: string): Record<string, unknown> {
  return JSON.parse(textOf(files, path)) as Record<string, unknown>
}

/** The files with other contents, and sizes and hashes in the manifest that fit: what a broken writer would write. */
export async function rewritten(files: Files, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Files> {
  const changed = new Map(files).set(path, bytes)
  const hash = await sha256Of(bytes)
  const text = JSON.stringify(jsonOf(files, 'manifest.json'), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'path' in value && value.path === path
      ? { ...value, bytes: bytes.length, sha256: hash }
      : value,
  )
  return changed.set('manifest.json', await sealed(text))
}

/** A manifest with the hash that fits it. */
export async function sealed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const empty = text.replace(/"hash":\s*"[^"]*"/u, '"hash":""')
  return encoded(empty.replace('"hash":""', `"hash":"${await sha256(empty)}"`))
}

export function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

export function opened(files: Files, asked?: (path: string) => void): Promise<LargeResult> {
  return openLarge(textOf(files, 'manifest.json'), { address: MANIFEST, fetcher: fetchFrom(files, asked) })
}

/** The opened dataset; throws with the first problem where there is none. */
export async function largeOf(files: Files, asked?: (path: string) => void) {
  const { large, problems } = await opened(files, asked)
  if (large === null || problems.length > 0) throw new Error(JSON.stringify(problems[0]))
  return large
}
