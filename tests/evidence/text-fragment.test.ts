import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FragmentParts, fragmentParts } from '../../src/evidence/fragment-parts.ts'
import { textDirective, textFragment } from '../../src/evidence/text-fragment.ts'

const PAGE = 'https://example.org/news'
const nothing = { before: '', after: '' }

function decodeTerm(term: string | null | undefined): string | null {
  return term === null || term === undefined ? null : decodeURIComponent(term)
}

/**
 * Reads a directive by the grammar of the report: terms between commas, a hyphen at the outer side of the
 * context.
 */
function decode(directive: string): FragmentParts {
  if (!directive.startsWith('text=')) throw new Error('no text directive')
  const allowed = /^(?:[A-Za-z0-9!$'()*+./:;=?@_~,-]|%[0-9A-F]{2})*$/u
  const string = directive.slice('text='.length)
  if (!allowed.test(string)) throw new Error(`not a CharacterString: ${string}`)
  const terms = string.split(',')
  if (terms.length < 1 || terms.length > 4) throw new Error('one to four terms')
  const prefix = terms[0]?.endsWith('-') === true ? (terms.shift() ?? '').slice(0, -1) : null
  const suffix = terms.at(-1)?.startsWith('-') === true ? (terms.pop() ?? '').slice(1) : null
  const [start, end, ...rest] = terms
  if (start === undefined || rest.length > 0) throw new Error('one or two terms between the context')
  return {
    prefix: decodeTerm(prefix),
    start: decodeURIComponent(start),
    end: decodeTerm(end),
    suffix: decodeTerm(suffix),
  }
}

function directiveOf(link: string | null): string {
  return (link ?? '').split(':~:')[1] ?? ''
}

describe('the address of a quote', () => {
  test('a short quote that occurs once is searched for as it stands', () => {
    expect(
      textFragment(PAGE, { exact: 'one officer died' }, { before: 'They said ', after: ' there.' }),
    ).toBe('https://example.org/news#:~:text=one%20officer%20died')
  })

  test('comma, hyphen, ampersand and letters of other scripts are percent-encoded', () => {
    expect(textFragment(PAGE, { exact: 'Су-24, R&D (2)' }, nothing)).toBe(
      'https://example.org/news#:~:text=%D0%A1%D1%83%2D24%2C%20R%26D%20%282%29',
    )
  })

  test('a fragment of the address is kept, and so is a directive of another', () => {
    expect(textFragment(`${PAGE}#part-2`, { exact: 'a' }, nothing)).toBe(`${PAGE}#part-2:~:text=a`)
    expect(textFragment(`${PAGE}#`, { exact: 'a' }, nothing)).toBe(`${PAGE}#:~:text=a`)
    expect(textFragment(`${PAGE}#p:~:text=old`, { exact: 'a' }, nothing)).toBe(`${PAGE}#p:~:text=a&text=old`)
  })

  test('an address that is not on the web, or a quote without words, has none', () => {
    expect(textFragment('mailto:desk@example.org', { exact: 'a' }, nothing)).toBeNull()
    expect(textFragment(PAGE, { exact: ' \n ' }, nothing)).toBeNull()
  })

  test('half a surrogate pair does not break the link', () => {
    expect(textFragment(PAGE, { exact: 'a\uD800' }, nothing)).toBe(`${PAGE}#:~:text=a%EF%BF%BD`)
  })
})

describe('what a reader of the directive gets', () => {
  const part = fc.string({ unit: 'grapheme', minLength: 1 })
  const optional = fc.option(part, { nil: null })

  test('exactly the parts that were put in, whatever their characters', () => {
    fc.assert(
      fc.property(optional, part, optional, optional, (prefix, start, end, suffix) => {
        const parts = { prefix, start, end, suffix }
        expect(decode(textDirective(parts))).toEqual(parts)
      }),
    )
  })

  test('the parts chosen for the quote, through a whole address', () => {
    fc.assert(
      fc.property(part, part, part, (before, exact, after) => {
        const link = textFragment(`${PAGE}#x`, { exact }, { before, after })
        const parts = fragmentParts(exact, { before, after })
        fc.pre(parts !== null)
        expect(decode(directiveOf(link))).toEqual(parts)
      }),
    )
  })
})
