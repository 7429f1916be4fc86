import { describe, expect, it } from 'vitest'
import { type Forbidden, gateFaults } from '../../../src/pipeline/site/gate.ts'

const NOTHING: Forbidden = { folders: [], secrets: [], sourceMaps: false }
const bytes = (text: string) => new TextEncoder().encode(text)
const faults = (file: string, text: string, forbidden: Partial<Forbidden>) =>
  gateFaults(new Map([[file, bytes(text)]]), { ...NOTHING, ...forbidden })

const secrets = [{ path: 'sources[3].title', text: 'He said "no" & left <at> nine' }]

describe('the gate of the built site', () => {
  it.each([
    ['as text', 'He said "no" & left <at> nine'],
    ['in JSON', '{"a":"He said \\"no\\" & left <at> nine"}'],
    ['in HTML', '<p>He said &quot;no&quot; &amp; left &lt;at&gt; nine</p>'],
    ['in an address', 'https://a.example/?q=He%20said%20%22no%22%20%26%20left%20%3Cat%3E%20nine'],
  ])('finds a withheld text %s, and does not repeat it', (_how, text) => {
    const [fault, ...more] = faults('index.html', text, { secrets })
    expect(more).toEqual([])
    expect(fault?.file).toBe('index.html')
    expect(fault?.message).toContain('sources[3].title')
    expect(fault?.message).not.toContain('nine')
  })

  it('finds it in the name of a file', () => {
    const named = [{ path: 'sources[3].id', text: 'secret-witness' }]
    expect(faults('data/secret-witness.json', '', { secrets: named })).toHaveLength(1)
  })

  it('finds folders of the machine, and not what merely begins like one', () => {
    const folders = ['/home/maria/site', '/root', 'C:\\work']
    expect(faults('a.js', 'x="/home/maria/site/src/a.ts"', { folders })).toHaveLength(1)
    expect(faults('a.js', 'x="C:\\\\work\\\\src"', { folders })).toHaveLength(1)
    expect(faults('a.js', 'x="./roots.js"; y="/home/mariana"', { folders })).toEqual([])
  })

  it('finds source maps unless they were asked for', () => {
    expect(faults('a.js.map', '{}', {})).toHaveLength(1)
    expect(faults('a.js', 'f()\n//# sourceMappingURL=a.js.map', {})).toHaveLength(1)
    expect(faults('a.css', 'a{}/*# sourceMappingURL=a.css.map */', {})).toHaveLength(1)
    expect(faults('a.js', 'f()\n//# sourceMappingURL=a.js.map', { sourceMaps: true })).toEqual([])
  })
})
