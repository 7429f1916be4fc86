/** Opens what the linter is pointed at: a folder of data as people write it, or one file as the page reads it. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../../model/dataset.ts'
import { decodeText } from '../../evidence/text.ts'
import { fitsHash } from '../../dataset/hash.ts'
import { parseJson } from '../../dataset/parse.ts'
import { largeFolder, readParts } from '../large/read-parts.ts'
import { LISTS, readFolder } from '../read-folder.ts'

/** One dataset to look at. */
export interface Subject {
  /** As it was named on the command line. */
  readonly name: string
  /** The dataset as one unchecked object. */
  readonly root: Readonly<Record<string, unknown>>
  /** Problems with the files themselves, with their places in them; where there are such, `root` may lack lists. */
  readonly problems: readonly Problem[]
  /** Whether the file still is what its hash was taken of; true where it carries none. */
  readonly hashFits: boolean
  /** Whether `root` can be read as a dataset at all. */
  readonly readable: boolean
  /** File and path in it of a path in `root`. */
  readonly locate: (path: string) => { readonly file: string; readonly path: string }
}

/**
 * Opens a folder or a file. A folder whose `dataset.json` holds the events itself is that one file; one with a
 * `manifest.json` is a dataset in the large form, which is put together. Gives a sentence
 * for whoever typed the command where there is no dataset at this path.
 */
export async function openSubject(path: string): Promise<Subject | { readonly unusable: string }> {
  const kind = await kindOf(path)
  if (kind === null) return { unusable: `${path} is not there: name a folder of data or a dataset file.` }
  const large = await largeFolder(path)
  if (large !== null) return openParts(path, large)
  if (kind === 'file') return openFile(path, path)
  const head = join(path, 'dataset.json')
  if ((await kindOf(head)) !== 'file') {
    return { unusable: `${path} has no dataset.json: name a folder such as data/ukraine-2023.` }
  }
  const whole = await openFile(path, head)
  return LISTS.some(list => Object.hasOwn(whole.root, list)) ? whole : openFolder(path)
}

async function openFolder(path: string): Promise<Subject> {
  const folder = await readFolder(path)
  const locate = (at: string): { file: string; path: string } => {
    const located = folder.locate({ file: '', path: at, id: null, message: '', remedy: '', refused: true })
    return { file: located.file, path: located.path }
  }
  return { name: path, root: folder.root, problems: folder.problems, hashFits: true, readable: true, locate }
}

async function openParts(name: string, folder: string): Promise<Subject> {
  const { root, problems, hashFits, locate } = await readParts(folder)
  return { name, root, problems, hashFits, readable: Object.hasOwn(root, 'meta'), locate }
}

async function openFile(name: string, file: string): Promise<Subject> {
  const locate = (path: string): { file: string; path: string } => ({ file, path })
  const failed = (problem: Problem): Subject => ({
    name,
    root: {},
    problems: [problem],
    hashFits: true,
    readable: false,
    locate,
  })
  const refused = { file, path: '', id: null, refused: true }
  const decoded = decodeText(await readFile(file))
  if ('badByteAt' in decoded) {
    const message = `is not UTF-8: byte ${decoded.badByteAt} does not belong there`
    return failed({ ...refused, message, remedy: 'Save the file as UTF-8.' })
  }
  const parsed = parseJson(decoded.text, { file })
  if ('problem' in parsed) return failed(parsed.problem)
  if (isObject(parsed.json)) {
    const hashFits = await fitsHash(decoded.text, parsed.json['hash'])
    return { name, root: parsed.json, problems: [], hashFits, readable: true, locate }
  }
  return failed({
    ...refused,
    message: 'does not hold an object in braces',
    remedy: 'Open a `dataset.json` written by `npm run data`.',
  })
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
