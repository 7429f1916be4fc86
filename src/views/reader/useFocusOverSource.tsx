import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

/** Whether the keyboard's place on the page is lost, or inside what is about to be covered. */
function isLost(within: HTMLElement | null): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body || (within?.contains(activeElement) ?? false)
}

/** What the reader has chosen to be open. */
interface Open {
  readonly source: string | null
  readonly quote: string | null
}

/** Where to go on: the words that were asked for, the control that led away, or the top of the page. */
function placeUnder(under: HTMLElement, opener: HTMLElement | null, toQuote: boolean): HTMLElement {
  const quote = toQuote ? under.querySelector<HTMLElement>('.quote[data-open] [aria-expanded="true"]') : null
  return quote ?? (opener?.isConnected ? opener : under)
}

/**
 * Keeps the keyboard's place when a source's page opens over `under` and closes again: to the title of the source, and
 * back to where the reader left, or to the quote that was followed. Focus elsewhere on the page is left alone. Returns
 * the handler that remembers where focus was under the page.
 */
export function useFocusOverSource(
  under: RefObject<HTMLElement | null>,
  { source, quote }: Open,
): (event: FocusEvent<HTMLElement>) => void {
  const opener = useRef<HTMLElement | null>(null)
  const before = useRef({ source, quote })
  useEffect(() => {
    const { current: was } = before
    before.current = { source, quote }
    if (was.source === source || under.current === null || !isLost(under.current)) return
    const place =
      source === null
        ? placeUnder(under.current, opener.current, quote !== was.quote)
        : document.querySelector<HTMLElement>('#source-title')
    place?.focus({ preventScroll: true })
  }, [source, quote, under])
  return event => {
    opener.current = event.target
  }
}
