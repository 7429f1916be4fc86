import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetAddress } from '../src/open.ts'

const ORIGIN = 'https://site.example'
const BASE = `${ORIGIN}/news/`
const HOST = 'https://data.example.org'
const ask = (data: string, hosts: readonly string[] = [], base = BASE) =>
  datasetAddress({ search: `?${new URLSearchParams({ data }).toString()}`, origin: ORIGIN }, base, hosts)
/** The host that the browser would ask for the file. */
const asked = (file: string, base = BASE) => new URL(file, base).origin

describe('the dataset that an address names', () => {
  it('is the one that the site ships where the address names none', () => {
    expect(datasetAddress({ search: '', origin: ORIGIN }, BASE).file).toBe('data/ukraine-2023/dataset.json')
    expect(ask(' ').file).toBe('data/ukraine-2023/dataset.json')
  })

  it.each([
    ['data/mine/dataset.json', '/news/data/mine/dataset.json'],
    ['/other/dataset.json?version=2', '/other/dataset.json?version=2'],
    [`${ORIGIN}/a.json#part`, '/a.json'],
    ['https://me:secret@site.example/a.json', '/a.json'],
  ])('on the same site is asked for by its path: %s', (data, file) => {
    expect(ask(data)).toEqual({ file, refused: null })
  })

  it.each([
    'https://elsewhere.example/a.json',
    '//elsewhere.example/a.json',
    '\\\\elsewhere.example/a.json',
    'https://site.example.elsewhere.example/a.json',
    'https://site.example@elsewhere.example/a.json',
    'http://site.example/a.json',
    'https://site.example:8443/a.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://site.example/1',
    'file:///etc/passwd',
    'https://[',
  ])('elsewhere is refused in words, and no other host is asked: %s', data => {
    const { file, refused } = ask(data)
    expect(file).toBe(data)
    expect(refused?.message).toBe('is not on this site, and this page asks no other host')
  })

  it.each([
    '/..//elsewhere.example/a.json',
    '/.//elsewhere.example/a.json',
    `${ORIGIN}//elsewhere.example/a.json`,
  ])('whose path looks like another host is asked of this one: %s', data => {
    const { file, refused } = ask(data)
    expect(refused).toBeNull()
    expect(asked(file)).toBe(ORIGIN)
  })

  it('may be on a host that the site has set, and on no other', () => {
    expect(ask(`${HOST}/rain.json?v=1`, [HOST])).toEqual({ file: `${HOST}/rain.json?v=1`, refused: null })
    expect(ask(`${HOST}//elsewhere.example/a.json`, [HOST]).file).toBe(`${HOST}//elsewhere.example/a.json`)
    const { refused } = ask('https://elsewhere.example/a.json', [HOST])
    expect(refused?.message).toBe(
      'is not on this site, and this page asks no host besides it and data.example.org',
    )
    expect(ask('http://data.example.org/a.json', [HOST]).refused).not.toBeNull()
  })

  it('never throws, and asks only this site or a host that it has set, whatever is written', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      '\\',
      '..',
      '.',
      ':',
      '@',
      '?',
      '#',
      'https:',
      'data.example.org',
      '%2f',
      '%00',
    )
    const address = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
    let refusals = 0
    fc.assert(
      fc.property(address, fc.boolean(), (pieces, root) => {
        const data = pieces.join('')
        const base = root ? `${ORIGIN}/` : BASE
        const { file, refused } = ask(data, [HOST], base)
        if (refused !== null) refusals += 1
        expect(refused === null ? [ORIGIN, HOST] : [null]).toContain(
          refused === null ? asked(file, base) : null,
        )
      }),
      { numRuns: 10_000, seed: 20_261_126 },
    )
    console.info(`10,000 addresses of data: 0 throws, 0 leave for another host, ${refusals} refused`)
  })
})
