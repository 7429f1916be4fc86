/** What the style sheets promise: no words, no colours of their own, no side that the direction of the words would turn. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { paletteOf } from '../../src/views/map/basemap/palette.ts'

const ROOT = fileURLToPath(new URL('../../src', import.meta.url))

function textsOf(ending: RegExp): { readonly name: string; readonly text: string }[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter(name => ending.test(name))
    .map(name => ({ name: relative(ROOT, join(ROOT, name)), text: readFileSync(join(ROOT, name), 'utf8') }))
}

const sheets = textsOf(/\.css$/u).map(({ name, text }) => ({
  name,
  text: text.replaceAll(/\/\*.*?\*\//gsu, ''),
}))

/** Declarations of the sheets that match, with the sheet's name. */
function declared(pattern: RegExp, but: readonly string[] = []): string[] {
  return sheets
    .filter(({ name }) => !but.includes(name))
    .flatMap(({ name, text }) =>
      [...text.matchAll(/[\w-]+:[^;{}]*;/gu)]
        .map(([declaration]) => declaration)
        .filter(declaration => pattern.test(declaration))
        .map(declaration => `${name}: ${declaration}`),
    )
}

describe('style sheets', () => {
  it('hold no words, which would be English in every language', () => {
    expect(declared(/^content:.*["'].*\p{L}/u)).toEqual([])
  })

  it('take every colour from the tokens, and on paper from those of paper', () => {
    const own = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/iu
    expect(declared(own, [join('styles', 'tokens.css'), join('styles', 'print.css')])).toEqual([])
  })

  it('have the sea of the base map in each theme', () => {
    const tokens = sheets.find(({ name }) => name.endsWith('tokens.css'))?.text ?? ''
    const seas = [...tokens.matchAll(/--sea: (#\w+)/gu)].map(([, sea]) => sea)
    expect(seas).toEqual([paletteOf('light').sea, paletteOf('dark').sea])
  })

  it('leave space and set words by where lines start and end, not by left and right', () => {
    expect(declared(/^(?:margin|padding)-(?:left|right):|^text-align: (?:left|right)/u)).toEqual([])
    const uneven = /^(?:margin|padding): \S+ (?<right>\S+) \S+ (?!\k<right>;)\S+;/u
    expect(declared(uneven).filter(found => !found.includes('calc('))).toEqual([])
  })

  it('set no class that nothing on the page has', () => {
    const code = textsOf(/\.tsx?$/u).map(({ text }) => text)
    const named = new Set(code.flatMap(text => text.match(/[\w-]+/gu) ?? []))
    // Such as `timeline-lit-${kind}`.
    const begun = code.flatMap(text => [...text.matchAll(/([\w-]+-)\$\{/gu)].map(([, start]) => start ?? ''))
    const selectors = sheets.flatMap(({ name, text }) =>
      [...text.replaceAll(/\{[^{}]*\}/gu, '{}').matchAll(/\.([a-z][\w-]*)/giu)].map(
        ([, given]) => `${name}: ${given ?? ''}`,
      ),
    )
    const dead = selectors.filter(selector => {
      const given = selector.slice(selector.indexOf(': ') + 2)
      return !named.has(given) && !begun.some(start => given.startsWith(start))
    })
    expect([...new Set(dead)]).toEqual([])
  })
})
