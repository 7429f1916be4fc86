import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostOf, safeHref } from '../../../src/model/safe-href.ts'

describe('an address of the data', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org/',
    'mailto:desk@example.org',
    'https://example.org/#:~:text=it%20rained',
  ])('becomes a link as it is: %s', url => {
    expect(safeHref(url)).toBe(url)
  })

  it('may have its scheme and host in upper case', () => {
    expect(safeHref('HTTPS://EXAMPLE.ORG/A')).toBe('https://example.org/A')
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'JAVASCRIPT://example.org/%0aalert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org/',
    'view-source:https://example.org/',
    '//example.org/a',
    '/a',
    'a',
    '#a',
    '',
    'https:example.org',
    'https:/example.org',
    'https://',
    'https:///example.org',
    'https:\\\\example.org',
    'https://exa mple.org/',
    'https://example.org/a b',
    'https://example.org/a\u00A0b',
    'https://example.org/\u2028',
    'ht\ntps://example.org/',
    'https://example.org/\u0000',
    'https://example.org/\u007F',
    'https://[example',
    'https://example.org:99999/',
  ])('never becomes a link: %j', url => {
    expect(safeHref(url)).toBeNull()
  })

  it('leads to a web page or a letter box, whatever is written in it', () => {
    const scheme = fc.constantFrom('javascript', 'data', 'https', 'http', 'mailto', 'vbscript', 'HTTPS', 'x')
    const mark = fc.constantFrom(':', '://', ':\n//', '\t:', '//', ':\\\\')
    fc.assert(
      fc.property(scheme, mark, fc.string({ unit: 'binary' }), (name, sign, rest) => {
        const href = safeHref(`${name}${sign}${rest}`)
        expect(href ?? 'https://refused').toMatch(/^(?:https?:\/\/[^/]|mailto:)/u)
      }),
    )
  })
})

describe('the host of a link', () => {
  it('is shown without “www.”', () => {
    expect(hostOf('https://www.example.org:8080/a')).toBe('example.org:8080')
  })

  it('is the one that the browser goes to, whatever stands before an at sign', () => {
    expect(hostOf('https://example.org@elsewhere.example/')).toBe('elsewhere.example')
  })

  it('is shown in plain letters where it is written in letters that look alike', () => {
    expect(hostOf('https://ехаmple.org/')).toMatch(/^xn--/u)
  })

  it('is the address where there is none', () => {
    expect(hostOf('mailto:desk@example.org')).toBe('mailto:desk@example.org')
    expect(hostOf('no address')).toBe('no address')
  })
})
