/** Finds where a text stops being JSON (RFC 8259), as engines word that differently or do not say it at all. */

const SPACE = /[ \t\n\r]*/uy
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/uy
/** Unescaped characters of a string (RFC 8259, section 7), and one escape. Each run by itself: one pattern of both, repeated, would overflow the engine. */
const PLAIN = /[ !#-[\]-\u{10FFFF}]*/uy
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/uy
const CUT_ESCAPE = /\\(?:u[\dA-Fa-f]{0,3})?$/uy

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing'

/**
 * Offset (UTF-16) of the first character that cannot stand where it stands; the length of the text where it breaks
 * off before its end; `null` where the text is JSON.
 */
export function jsonFault(text: string): number | null {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    at += lengthOf(SPACE, text, at)
    if (at >= text.length) return expected === 'nothing' ? null : text.length
    const character = text.charAt(at)
    const next = punctuation(character, expected, open)
    if (next !== null) {
      expected = next
      at++
    } else if (character === '"' && mayStart(expected)) {
      at = endOfString(text, at + 1)
      if (lengthOf(CUT_ESCAPE, text, at) > 0) return text.length
      if (text.charAt(at) !== '"') return at
      at++
      expected = expected.startsWith('key') ? 'colon' : afterValue(open)
    } else {
      const length = expected.startsWith('value') ? lengthOf(LITERAL, text, at) : 0
      if (length === 0) return isUnfinished(text, at) ? text.length : at
      at += length
      expected = afterValue(open)
    }
  }
}

/** Where a string that begins at `at` ends or breaks off: its closing mark, or what cannot stand in it. */
function endOfString(text: string, at: number): number {
  let end = at + lengthOf(PLAIN, text, at)
  for (let escape = lengthOf(ESCAPE, text, end); escape > 0; escape = lengthOf(ESCAPE, text, end)) {
    end += escape
    end += lengthOf(PLAIN, text, end)
  }
  return end
}

/** What is expected after a bracket, comma or colon; `null` where the character is none, or does not fit. */
function punctuation(character: string, expected: Expected, open: string[]): Expected | null {
  if (expected.startsWith('value') && (character === '{' || character === '[')) {
    open.push(character)
    return character === '{' ? 'key or end' : 'value or end'
  }
  if (character === ':' && expected === 'colon') return 'value'
  if (character === ',' && expected === 'comma or end') return open.at(-1) === '{' ? 'key' : 'value'
  const closes = character === '}' ? '{' : character === ']' ? '[' : ''
  if (closes === '' || !expected.endsWith('or end') || open.at(-1) !== closes) return null
  open.pop()
  return afterValue(open)
}

function mayStart(expected: Expected): boolean {
  return expected.startsWith('value') || expected.startsWith('key')
}

function afterValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'nothing' : 'comma or end'
}

/** Whether the text ends here within a literal: `tru`, `-`, `1.`. */
function isUnfinished(text: string, at: number): boolean {
  const rest = text.slice(at, at + 20)
  if (at + rest.length < text.length) return false
  return (
    ['true', 'false', 'null'].some(word => word.startsWith(rest)) || /^-?\d*\.?\d*[eE]?[+-]?$/u.test(rest)
  )
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
