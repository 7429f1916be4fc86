/** Copying to the clipboard, with a way out where the browser refuses. */

interface Teller {
  readonly announce: (text: string) => void
  readonly notify: (notice: { readonly id: string; readonly text: string }) => void
}

/**
 * Copies `text` and says so politely. Browsers refuse without a secure address or permission; then the text is shown,
 * so that it can be copied by hand.
 */
export async function copyText(text: string, what: string, teller: Teller): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    teller.announce(`${what} copied.`)
    teller.notify({ id: 'copied', text: `${what} copied.` })
  } catch {
    teller.notify({ id: 'copied', text: `The browser does not let this page copy. Copy it by hand: ${text}` })
  }
}
