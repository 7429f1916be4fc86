/** The packages of others that a bundle holds, read from where its modules lie. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One package as its own files describe it. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** As the package writes it; null where it says nothing. */
  readonly licence: string | null
  readonly home: string | null
  /** Text of its licence file; null where it has none. */
  readonly text: string | null
}

/** The folder of the package that a module belongs to; null for a module of ours or one that is no file. */
export function packageFolder(module: string): string | null {
  const path = module.replaceAll('\\', '/').replace(/^\0/u, '').replace(/\?.*$/u, '')
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path)?.[0] ?? null
}

/** Reads the package in a folder. Throws where there is none: only folders of installed packages may be asked. */
export function readPackage(folder: string): BundledPackage {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) throw new Error(`${folder} has no package.json: run \`npm ci\` again.`)
  const json = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>
  const { name, version, license, repository } = json
  return {
    name: String(name),
    version: String(version),
    licence: typeof license === 'string' ? license : null,
    home: homeOf(repository),
    text: licenceText(folder),
  }
}

/** The folder of an installed package by name, looked for upwards from `from`. */
export function installedFolder(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
    if (dirname(folder) === folder) throw new Error(`${name} is not installed: run \`npm ci\`.`)
  }
}

function homeOf(repository: unknown): string | null {
  const given =
    typeof repository === 'object' && repository !== null && 'url' in repository ? repository.url : repository
  if (typeof given !== 'string') return null
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/u.exec(given)?.[1]
  if (short !== undefined) return `https://github.com/${short}`
  const url = given
    .replace(/^git\+/u, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/u, 'https://')
    .replace(/\.git$/u, '')
  return url.startsWith('https://') ? url : null
}

function licenceText(folder: string): string | null {
  const name = readdirSync(folder)
    .toSorted()
    .find(entry => /^(?:licen[cs]e|copying)(?:[.-]|$)/iu.test(entry))
  return name === undefined ? null : readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()
}
