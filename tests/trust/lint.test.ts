/** The lint keeps text of others from becoming code: each way is found in a sample, and the ways that are meant pass. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const WRONG: readonly (readonly [way: string, code: string])[] = [
  [
    'dangerouslySetInnerHTML',
    'export const A = (t: string) => <p dangerouslySetInnerHTML={{ __html: t }} />',
  ],
  ['innerHTML', 'export const a = (e: Element, t: string) => { e.innerHTML = t }'],
  ['innerHTML in brackets', "export const a = (e: Element, t: string) => { e['innerHTML'] = t }"],
  ['outerHTML', 'export const a = (e: Element, t: string) => { e.outerHTML = t }'],
  ['insertAdjacentHTML', "export const a = (e: Element, t: string) => e.insertAdjacentHTML('beforeend', t)"],
  ['setHTMLUnsafe', 'export const a = (e: Element, t: string) => e.setHTMLUnsafe(t)'],
  ['a fragment', 'export const a = (t: string) => document.createRange().createContextualFragment(t)'],
  ['srcdoc', 'export const a = (e: HTMLIFrameElement, t: string) => { e.srcdoc = t }'],
  ['document.write', 'export const a = (t: string) => document.write(t)'],
  ['document.writeln', 'export const a = (t: string) => document.writeln(t)'],
  ['eval', 'export const a = (t: string): unknown => eval(t)'],
  ['new Function', 'export const a = (t: string) => new Function(t)'],
  ['Function', 'export const a = (t: string) => Function(t)'],
  ['setTimeout with text', "export const a = () => setTimeout('alert(1)', 1)"],
  ['a script as an address', "export const a = 'javascript:alert(1)'"],
  ['a script as a link', 'export const A = () => <a href="javascript:alert(1)">x</a>'],
  [
    'a link that hands the page over',
    'export const A = ({ u }: { u: string }) => <a href={u} target="_blank">x</a>',
  ],
  ['a popup', 'export const a = (l: { bindPopup(t: string): void }, t: string) => l.bindPopup(t)'],
  ['a tooltip', 'export const a = (l: { bindTooltip(t: string): void }, t: string) => l.bindTooltip(t)'],
  [
    'a sign of HTML',
    "import { divIcon } from 'leaflet'\nexport const a = (t: string) => divIcon({ html: t })",
  ],
  [
    'a class of it',
    "import { DivIcon } from 'leaflet'\nexport const a = (t: string) => new DivIcon({ html: t })",
  ],
  ['all of Leaflet', "import * as L from 'leaflet'\nexport const a = (t: string) => L.divIcon({ html: t })"],
  ['a popup component', "import { Popup } from 'react-leaflet'\nexport const a = Popup"],
  [
    'an attribution',
    'export const a = (c: { addAttribution(t: string): void }, t: string) => c.addAttribution(t)',
  ],
]

const RIGHT = `
import { GridLayer, latLngBounds } from 'leaflet'
import { useMap } from 'react-leaflet'
export const a = (e: Element, t: string) => { e.textContent = t }
export const b = (e: Element, t: string) => { e.append(t) }
export const c = () => setTimeout(() => a(document.body, 'x'), 1)
export const D = ({ u }: { u: string }) => <a href={u} target="_blank" rel="noopener noreferrer">x</a>
export const E = (p: { t: string }) => <p>{p.t}</p>
export const f = [GridLayer, latLngBounds, useMap]
`

let folder: string
let found: ReadonlyMap<string, readonly string[]>

interface Report {
  readonly diagnostics: readonly { readonly filename: string; readonly code: string }[]
}

/** Names of the rules that each file breaks. */
function lint(): ReadonlyMap<string, readonly string[]> {
  const args = ['oxlint', '-c', resolve('.oxlintrc.json'), '--format', 'json', folder]
  let text: string
  try {
    text = execFileSync('npx', args, { encoding: 'utf8', shell: process.platform === 'win32' })
  } catch (error) {
    // It ends with 1 where it finds something, which is what the samples are for.
    text = (error as { readonly stdout: string }).stdout
  }
  const byFile = new Map<string, string[]>()
  for (const { filename, code } of (JSON.parse(text) as Report).diagnostics) {
    const name = filename.split(/[\\/]/u).at(-1) ?? ''
    byFile.set(name, [...(byFile.get(name) ?? []), code])
  }
  return byFile
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-lint-'))
  for (const [index, [, code]] of WRONG.entries())
    writeFileSync(join(folder, `wrong-${index}.tsx`), `${code}\n`)
  writeFileSync(join(folder, 'right.tsx'), RIGHT)
  found = lint()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const TRUST =
  /no-danger|no-restricted-(?:properties|imports)|no-eval|no-new-func|no-implied-eval|script-url|target-blank/u

it.each(WRONG.map(([way], index) => [way, index] as const))('finds %s', (_way, index) => {
  expect(found.get(`wrong-${index}.tsx`)?.filter(code => TRUST.test(code)) ?? []).not.toEqual([])
})

it('lets the ways pass that are meant', () => {
  expect(found.get('right.tsx') ?? []).toEqual([])
  console.info(`${WRONG.length} ways for text to become code: ${WRONG.length} found by the lint`)
})
