/** A text that the page made, as a file that the browser saves. Nothing leaves the machine. */
export interface MadeFile {
  readonly name: string
  /** Media type, such as `text/csv`. */
  readonly type: string
  readonly text: string
}

/** Long enough for any browser to have begun to read it. */
const KEPT_MS = 60_000

/** Hands the file to the browser's download. */
export function saveFile({ name, type, text }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
