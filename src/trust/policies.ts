/**
 * What of the page may become code. Its Content-Security-Policy asks for Trusted Types: no text reaches a place where a
 * browser reads HTML or loads a script, but through one of the policies here.
 */

/** The policies that the page may make, and no other; each can be made once. */
export const POLICY_NAMES = ['default', 'dateline-worker'] as const

/** The part of the Trusted Types of browsers that is used here; TypeScript does not know them yet. */
interface Rules {
  readonly createHTML?: (text: string) => string | null
  readonly createScriptURL?: (address: string) => string
}
interface Policy {
  readonly createScriptURL: (address: string) => unknown
}
interface TrustedTypes {
  readonly createPolicy: (name: (typeof POLICY_NAMES)[number], rules: Rules) => Policy
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }

/** What Leaflet writes into an element that is never shown, as it starts, to learn whether a browser knows SVG. */
const LEAFLETS_PROBE = '<svg/>'

/**
 * Lets that one text of Leaflet's be read as HTML, and refuses every other. Leaflet hands it over as plain text, which
 * only the policy named `default` is asked about. Call once, before Leaflet is loaded.
 */
export function letLeafletStart(): void {
  trustedTypes?.createPolicy('default', { createHTML: text => (text === LEAFLETS_PROBE ? text : null) })
}

/** The address as a whole one; throws where it is not in the folder of the page, whose scripts are the site's own. */
function ownScript(address: string): string {
  const folder = new URL('.', document.baseURI)
  const url = new URL(address, document.baseURI)
  if (url.origin === folder.origin && url.pathname.startsWith(folder.pathname)) return url.href
  throw new Error(`A worker may only be a script of this site, in ${folder.href}, which ${url.href} is not.`)
}

let workers: Policy | undefined

/**
 * The address of a script as `new Worker(…)` and `serviceWorker.register(…)` take it, given as a file of the build gives
 * it: `import address from './worker.ts?worker&url'`. Throws where the script is not the site's own.
 */
export function workerAddress(address: string): string {
  if (trustedTypes === undefined) return ownScript(address)
  workers ??= trustedTypes.createPolicy('dateline-worker', { createScriptURL: ownScript })
  // Browsers take the trusted object wherever the types name a text.
  return workers.createScriptURL(address) as string
}
