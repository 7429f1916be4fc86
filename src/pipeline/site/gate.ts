/** Looks through a built site for what must not be in it. */
import type { Secret } from '../withhold.ts'

/** One thing that must not be there: the file of the site, and a sentence that does not repeat it. */
export interface GateFault {
  readonly file: string
  readonly message: string
}

export interface Forbidden {
  /** Folders of the machine that built the site, as absolute paths. */
  readonly folders: readonly string[]
  readonly secrets: readonly Secret[]
  /** Whether source maps were asked for. */
  readonly sourceMaps: boolean
}

/**
 * `files` are those of the built site with their paths, of which one at a time is held; text and binary files alike are looked
 * through as UTF-8.
 */
export function gateFaults(
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
  forbidden: Forbidden,
): GateFault[] {
  const folders = forbidden.folders.filter(folder => folder.length > 1).flatMap(inside)
  const secrets = forbidden.secrets.map(({ path, text }) => ({ path, forms: writings(text) }))
  const faults: GateFault[] = []
  for (const [file, bytes] of files) {
    const text = new TextDecoder().decode(bytes)
    const found: string[] = []
    if (!forbidden.sourceMaps && (file.endsWith('.map') || /\/[/*][#@]\s*sourceMappingURL=/u.test(text))) {
      found.push('is or names a source map, and none was asked for')
    }
    if (folders.some(folder => text.includes(folder)))
      found.push('names a folder of the machine that built it')
    for (const { path, forms } of secrets) {
      if (forms.some(form => text.includes(form) || file.includes(form))) {
        found.push(`holds what \`${path}\` of a withheld source says`)
      }
    }
    faults.push(...found.map(message => ({ file, message })))
  }
  return faults
}

/** The folder with what parts it from the names inside, so that `/root` is not found in `./roots.js`. */
function inside(folder: string): string[] {
  return [`${folder}/`, `${folder}\\`].flatMap(writings)
}

/** The ways in which a text is written in JSON, HTML, addresses and on Windows. */
function writings(text: string): string[] {
  const html = text.replaceAll(/[&<>"']/gu, sign => ENTITIES[sign] ?? sign)
  const forms = [text, JSON.stringify(text).slice(1, -1), html, encodeURIComponent(text), encodeURI(text)]
  return [...new Set([...forms, text.replaceAll('\\', '/')])]
}

/** As React writes them. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}
