/** The one gate between an address in the data and a link on the page. */

/**
 * The address as a link may carry it, or null where it is not an absolute `http:`, `https:` or `mailto:` address. Data
 * may come from anybody, and a browser runs `javascript:` addresses, drops control characters from within a scheme and
 * reads `//host` and `https:path` against the page: all of these are refused, and so is any white space.
 */
export function safeHref(url: string): string | null {
  if (/[\p{Cc}\p{Z}]/u.test(url)) return null
  if (!/^(?:https?:\/\/|mailto:)[^/\\]/iu.test(url)) return null
  return URL.canParse(url) ? new URL(url).href : null
}

/** Host of an address, for the reader to see where a link leads; the address itself where it has none. */
export function hostOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).host : ''
  return host.replace(/^www\./u, '') || url
}
