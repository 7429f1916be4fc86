/** Copying to the clipboard, with a way out where the browser refuses. */
import { say } from '../../words/say.ts'

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
    const said = say().parts.copied(what)
    teller.announce(said)
    teller.notify({ id: 'copied', text: said })
  } catch {
    teller.notify({ id: 'copied', text: say().parts.cannotCopy(text) })
  }
}
