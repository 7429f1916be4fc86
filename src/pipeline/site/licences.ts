/** Which licences of others may ship in the built site. */

/** SPDX ids that ask for no more than a notice. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
])

/** What ships although its licence is not permissive. The README says so too, and why. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['react-leaflet', 'Hippocratic-2.1'],
  ['@react-leaflet/core', 'Hippocratic-2.1'],
])

/** Why a package may not ship, as a sentence that names the remedy; null where it may. */
export function licenceFault(name: string, licence: string | null): string | null {
  if (licence === null) return `${name} does not say its licence: leave it out, or ask its authors for one.`
  if (NAMED.get(name) === licence) return null
  const choices = licence.replaceAll(/[()]/gu, '').split(' OR ')
  if (choices.some(choice => choice.split(' AND ').every(part => PERMISSIVE.has(part.trim())))) return null
  return `${name} is under ${licence}, which may not ship: use another package, or decide it in docs/decisions.md.`
}
