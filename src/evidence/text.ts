/** The one text that offsets count in: bytes decoded once as UTF-8, line ends made LF, nothing else. */

/** The text, or the offset of the first byte that is not UTF-8. */
export type DecodedText = { readonly text: string } | { readonly badByteAt: number }

/**
 * Decodes a document to the text that offsets and hashes are taken over. CRLF and CR become LF; nothing is
 * normalised or folded. A byte order mark stays and counts as one code point, as in Python's `utf-8` codec,
 * so that any tool which follows the rule by the letter comes to the same offsets.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text: normaliseLineEnds(text) }
  } catch {
    return { badByteAt: firstBadByte(bytes) }
  }
}

/** CRLF and lone CR become LF; every other character stays as it is. */
function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?/gu, '\n')
}

/** Number of code points: what `start`, `end` and `length` are measured in. A lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length - 1; i++) {
    if (isPair(text, i)) {
      length--
      i++
    }
  }
  return length
}

/**
 * UTF-16 offset of a code point offset in `text`: the one place where the two units meet.
 * `null` where the text has fewer code points, or the offset is negative or not whole.
 */
export function toUtf16(text: string, codePoints: number): number | null {
  if (!Number.isInteger(codePoints) || codePoints < 0) return null
  let index = 0
  for (let left = codePoints; left > 0; left--) {
    if (index >= text.length) return null
    index += isPair(text, index) ? 2 : 1
  }
  return index
}

/** The code points from `start` to `end` (exclusive), or `null` where the text does not hold them all. */
export function sliceCodePoints(text: string, start: number, end: number): string | null {
  const from = toUtf16(text, start)
  if (from === null || end < start) return null
  const rest = text.slice(from)
  const length = toUtf16(rest, end - start)
  return length === null ? null : rest.slice(0, length)
}

/** Whether the string can come from UTF-8 at all: it holds no half of a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

/** SHA-256 of the text as UTF-8, in lower-case hexadecimal. Runs in the browser and in Node (Web Crypto). */
export async function sha256(text: string): Promise<string> {
  return sha256Of(new TextEncoder().encode(text))
}

/** SHA-256 of bytes, in lower-case hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

function isPair(text: string, index: number): boolean {
  const high = text.charCodeAt(index)
  if (high < 0xd800 || high > 0xdbff) return false
  const low = text.charCodeAt(index + 1)
  return low >= 0xdc00 && low <= 0xdfff
}

/** Bisects on prefixes: a prefix decodes (its last character may be cut off) until it holds the bad byte. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return Math.min(good, bytes.length)
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
