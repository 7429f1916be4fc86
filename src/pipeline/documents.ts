/** The documents themselves, where the editor has them at hand: found by the hash of their text, never by name. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText, sha256 } from '../evidence/text.ts'

/** Text of each document by the SHA-256 of that text. */
export type Documents = ReadonlyMap<string, string>

/** Every file of the folder (not of folders in it) that is UTF-8; others are no text and are passed over. */
export async function readDocuments(folder: string): Promise<Documents> {
  const documents = new Map<string, string>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue
    const decoded = decodeText(await readFile(join(folder, entry.name)))
    if ('text' in decoded) documents.set(await sha256(decoded.text), decoded.text)
  }
  return documents
}
