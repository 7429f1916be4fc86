/** Whether a dataset's file still is what its hash was taken of. */
import { sha256 } from '../evidence/text.ts'

/** The hash as the file writes it: 64 digits after its name, before any record. */
const WRITTEN = /("hash"\s*:\s*")[^"]*"/u

/** True where the file carries no hash. The hash is the SHA-256 of the file's text with the hash left empty. */
export async function fitsHash(text: string, hash: unknown): Promise<boolean> {
  if (typeof hash !== 'string' || hash === '') return true
  return (await sha256(text.replace(WRITTEN, '$1"'))) === hash
}
