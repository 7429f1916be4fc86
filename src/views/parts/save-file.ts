/** Files that the page made and the browser saves. Nothing leaves the machine. */

/** A text as a file. */
export interface MadeFile {
  readonly name: string
  /** Media type, such as `text/csv`. */
  readonly type: string
  /** In one piece, or in several behind each other. */
  readonly text: string | readonly string[]
}

/** Long enough for any browser to have begun to read it. */
const KEPT_MS = 60_000

/** Hands a text to the browser's download. */
export function saveFile({ name, type, text }: MadeFile): void {
  saveBlob(new Blob(typeof text === 'string' ? [text] : [...text], { type: `${type};charset=utf-8` }), name)
}

/** Hands anything to the browser's download under a name. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
