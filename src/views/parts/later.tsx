/** Code that comes after the page: telling that it is missing from every other failure, and the way out of that. */
import { say } from '../../words/say.ts'

const MISSING = 'missing-code'

/** The code, once it is here. Rejects with an error that `isMissingCode` knows where it cannot be had. */
export async function codeOf<T>(coming: Promise<T>): Promise<T> {
  try {
    return await coming
  } catch {
    // Browsers word this each in their own way, with the address in it, which helps no reader.
    throw new Error('A part of the page could not be loaded.', { cause: MISSING })
  }
}

export function isMissingCode(error: unknown): boolean {
  return error instanceof Error && error.cause === MISSING
}

/** Loads the page again; where the reader is stands in the address. */
export function ReloadButton() {
  return (
    <button type="button" className="quiet-button" onClick={() => location.reload()}>
      {say().trouble.reload}
    </button>
  )
}
