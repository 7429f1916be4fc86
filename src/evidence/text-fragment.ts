/**
 * Links that let a browser find and show a quote on the live page: `#:~:text=…`, as the W3C Community Group
 * report "URL Fragment Text Directives" (WICG) defines it. A convenience only: the page may have changed, and
 * not every browser looks. Where it does not find the words, the page opens as it would without them.
 */
import { type FragmentParts, fragmentParts, type HeldAround } from './fragment-parts.ts'

/** Begins the part of a fragment that is meant for the browser and hidden from the page. */
const DELIMITER = ':~:'

/**
 * The address that leads to a quote's words, or null where the address is not on the web or the quote has no
 * words. A fragment that the address has is kept. `held` is the text that we hold around the quote; prefix
 * and suffix are taken from it, and only where they are needed.
 */
export function textFragment(
  url: string,
  quote: { readonly exact: string },
  held: HeldAround,
): string | null {
  if (!/^https?:\/\//iu.test(url)) return null
  const parts = fragmentParts(quote.exact, held)
  if (parts === null) return null
  const [page, directives = ''] = splitOnce(url, DELIMITER)
  const others = directives === '' ? '' : `&${directives}`
  return `${page}${page.includes('#') ? '' : '#'}${DELIMITER}${textDirective(parts)}${others}`
}

/** The directive itself: `text=[prefix-,]start[,end][,-suffix]`, each part percent-encoded. */
export function textDirective({ prefix, start, end, suffix }: FragmentParts): string {
  const terms = [
    ...(prefix === null ? [] : [`${encodeTerm(prefix)}-`]),
    encodeTerm(start),
    ...(end === null ? [] : [encodeTerm(end)]),
    ...(suffix === null ? [] : [`-${encodeTerm(suffix)}`]),
  ]
  return `text=${terms.join(',')}`
}

/**
 * Percent-encodes all but letters, digits and `_ . ~`. The format itself needs it for comma, hyphen and
 * ampersand, which separate its parts; marks that Markdown or HTML would take for the end of a link are
 * encoded for those who paste it. Half a surrogate pair, which UTF-8 cannot hold, becomes the replacement
 * character.
 */
function encodeTerm(term: string): string {
  const wellFormed = term.replaceAll(/\p{Cs}/gu, '\uFFFD')
  return encodeURIComponent(wellFormed).replaceAll(
    /[-!'()*]/gu,
    mark => `%${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  )
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)]
}
