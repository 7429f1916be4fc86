import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { licenceFault } from '../src/pipeline/site/licences.ts'

const ROOT = resolve(import.meta.dirname, '..')

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'))
const manifest = readJson('package.json') as Manifest
const { packages } = readJson('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> }
const installed = Object.entries(packages).filter(([path]) => path !== '')

/** Where a package that stands at `from` finds another, as Node looks for it. */
function lookUp(from: string, name: string): string | null {
  for (let at = from; ; at = at.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/u, '')) {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (candidate in packages) return candidate
    if (at === '') return null
  }
}

/** What the packages that the page imports bring along, themselves among them. */
function shipping(): string[] {
  const found = new Set<string>()
  const visit = (from: string, needs: Readonly<Record<string, string>> | undefined): void => {
    for (const name of Object.keys(needs ?? {})) {
      const path = lookUp(from, name)
      if (path === null || found.has(path)) continue
      found.add(path)
      visit(path, packages[path]?.dependencies)
    }
  }
  visit('', manifest.dependencies)
  return [...found]
}

describe('the lockfile', () => {
  it('holds every package that any other needs, those for other machines too, so that `npm ci` takes it', () => {
    const missing = installed.flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter(name => lookUp(path, name) === null)
        .map(name => `${path} needs ${name}`),
    )
    expect(missing).toEqual([])
    expect(installed.length).toBeGreaterThan(200)
  })

  it('takes every package from the registry, and knows its content by SHA-512', () => {
    const strangers = installed.filter(
      ([, { resolved, integrity }]) =>
        !/^https:\/\/registry\.npmjs\.org\/.+\.tgz$/u.test(
          resolved ?? 'https://registry.npmjs.org/default.tgz',
        ) || !/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity ?? ''),
    )
    expect(strangers).toEqual([])
  })

  it('names one package with a script at install, which works without it', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
    expect(scripted.filter(path => !/(?:^|\/)(?:esbuild|fsevents)$/u.test(path))).toEqual([])
  })

  it('pins each package of ours to one version', () => {
    const given = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(given.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([])
    expect(given.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual(
      [],
    )
  })
})

describe('what ships', () => {
  it('comes under licences that ask for a notice at most, with the one exception that is named', () => {
    const paths = [...shipping(), 'node_modules/@fontsource-variable/libre-franklin']
    const fonts = Object.keys(manifest.devDependencies).filter(name => name.startsWith('@fontsource'))
    const all = [...new Set([...paths, ...fonts.map(name => `node_modules/${name}`)])]
    const faults = all.flatMap(path => {
      const name = path.replace(/^.*node_modules\//u, '')
      return licenceFault(name, packages[path]?.license ?? null) ?? []
    })
    expect(faults).toEqual([])
    expect(all.length).toBeGreaterThan(15)
  })

  it('has no map data but of the public domain, CC BY 4.0 and our own', () => {
    const text = readFileSync(join(ROOT, 'public', 'basemap', 'LICENSES.md'), 'utf8')
    const rows = text.split('\n').filter(line => line.startsWith('| `'))
    const licences = rows.map(row => row.split('|')[3]?.trim() ?? '')
    expect(licences.length).toBeGreaterThan(3)
    const strange = licences.filter(
      licence =>
        !/^(?:public domain|CC BY 4\.0, https:\/\/www\.geonames\.org\/|as this project)$/u.test(licence),
    )
    expect(strange).toEqual([])
  })
})
