import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

interface Rules {
  readonly createHTML?: (text: string) => string | null
  readonly createScriptURL?: (address: string) => string
}

/** Stands in for a browser that knows Trusted Types and lets each policy be made once. */
function browser() {
  const made = new Map<string, Rules>()
  const createPolicy = (name: string, rules: Rules) => {
    if (made.has(name)) throw new TypeError(`The policy ${name} is there already.`)
    made.set(name, rules)
    return rules
  }
  return { made, trustedTypes: { createPolicy } }
}

const load = () => import('../../src/trust/policies.ts')

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('document', { baseURI: 'https://example.org/news/map/index.html?data=x' })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const OWN = ['assets/worker.js', './assets/worker.js', 'https://example.org/news/map/assets/worker.js']
const OTHERS = [
  'https://elsewhere.example/news/map/worker.js',
  '//elsewhere.example/worker.js',
  '/uploads/worker.js',
  '../worker.js',
  'http://example.org/news/map/worker.js',
  'data:text/javascript,alert(1)',
  'blob:https://example.org/1',
  'javascript:alert(1)',
]

describe.each([true, false])('the address of a worker, Trusted Types known to the browser: %s', known => {
  beforeEach(() => {
    if (known) vi.stubGlobal('trustedTypes', browser().trustedTypes)
  })

  it('is a whole address where the script is in the folder of the page', async () => {
    const { workerAddress } = await load()
    for (const address of OWN) {
      expect(workerAddress(address)).toBe('https://example.org/news/map/assets/worker.js')
    }
  })

  it.each(OTHERS)('is refused where it is %s', async address => {
    const { workerAddress } = await load()
    expect(() => workerAddress(address)).toThrow(/only be a script of this site/u)
  })
})

describe('the policy of Leaflet', () => {
  it('lets one text be read as HTML and no other', async () => {
    const { made, trustedTypes } = browser()
    vi.stubGlobal('trustedTypes', trustedTypes)
    const { letLeafletStart } = await load()
    letLeafletStart()
    const html = made.get('default')?.createHTML
    expect(html?.('<svg/>')).toBe('<svg/>')
    for (const text of ['', '<svg>', '<svg/> ', '<svg onload=alert(1)>', '<b>x</b>']) {
      expect(html?.(text)).toBeNull()
    }
    expect(made.get('default')?.createScriptURL).toBeUndefined()
  })

  it('is not needed where the browser does not know Trusted Types', async () => {
    const { letLeafletStart } = await load()
    expect(letLeafletStart).not.toThrow()
  })
})

it('no policy is made that the page does not allow', async () => {
  const { made, trustedTypes } = browser()
  vi.stubGlobal('trustedTypes', trustedTypes)
  const { letLeafletStart, POLICY_NAMES, workerAddress } = await load()
  letLeafletStart()
  workerAddress('assets/worker.js')
  workerAddress('assets/other.js')
  expect([...made.keys()]).toEqual([...POLICY_NAMES])
})
