/** Public lists of hostile and of awkward texts, read where they lie beside the project; see CONTRIBUTING.md. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const FOLDER = resolve(import.meta.dirname, '../../../shared/corpora')
const LISTS = [
  'RSNAKE_XSS.txt',
  'BRUTELOGIC-XSS-STRINGS.txt',
  'XSS_Polyglots.txt',
  'xss_payloads_quick.txt',
] as const

/** Why nothing can be tested, or null where the lists are there. */
export const CORPORA_MISSING: string | null = existsSync(FOLDER)
  ? null
  : `the lists are not there (${join('..', 'shared', 'corpora')} beside the project): NOTHING of this was tested`

/** Each line of the four lists of scripts, once. */
export function scriptLines(): readonly string[] {
  const lines = LISTS.flatMap(name => readFileSync(join(FOLDER, name), 'utf8').split(/\r?\n/u))
  return [...new Set(lines.filter(line => line.trim() !== ''))]
}

/** Texts that have broken other programs, once each. */
export function naughtyStrings(): readonly string[] {
  return [...new Set(JSON.parse(readFileSync(join(FOLDER, 'naughty-strings.json'), 'utf8')) as string[])]
}

export function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  )
}
