/** The Content-Security-Policy of the built page. */
import { tileOrigin, type SiteSetting } from '../model/site-setting.ts'
import { POLICY_NAMES } from '../trust/policies.ts'

/**
 * Everything from the site itself, nothing inline, no text that becomes code. Of others only what the site has set: images
 * or vector tiles of one host of tiles, data of the hosts of data.
 */
export function contentPolicy({ tiles, dataHosts }: Pick<SiteSetting, 'tiles' | 'dataHosts'>): string {
  const tileHosts = (kind: 'raster' | 'vector') => (tiles?.kind === kind ? [tileOrigin(tiles)] : [])
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ['img-src', "'self'", ...tileHosts('raster')].join(' '),
    "font-src 'self'",
    ['connect-src', "'self'", ...new Set([...dataHosts, ...tileHosts('vector')])].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${POLICY_NAMES.join(' ')}`,
  ].join('; ')
}
