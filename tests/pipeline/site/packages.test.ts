import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { installedFolder, packageFolder, readPackage } from '../../../src/pipeline/site/packages.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')

describe('packageFolder', () => {
  it.each([
    ['/home/a/node_modules/react/index.js', '/home/a/node_modules/react'],
    [
      '/home/a/node_modules/@fontsource-variable/x/wght.css?inline',
      '/home/a/node_modules/@fontsource-variable/x',
    ],
    ['/home/a/node_modules/a/node_modules/b/c.js', '/home/a/node_modules/a/node_modules/b'],
    ['C:\\a\\node_modules\\react\\index.js', 'C:/a/node_modules/react'],
    ['\0/home/a/node_modules/react/index.js?commonjs-module', '/home/a/node_modules/react'],
  ])('of %s is %s', (module, folder) => {
    expect(packageFolder(module)).toBe(folder)
  })

  it.each(['/home/a/src/main.tsx', '\0vite/preload-helper.js', ''])('of %j is none', module => {
    expect(packageFolder(module)).toBeNull()
  })
})

describe('readPackage', () => {
  it('reads name, version, licence, home and the text of the licence', () => {
    const one = readPackage(installedFolder('leaflet', ROOT))
    expect(one).toMatchObject({ name: 'leaflet', licence: 'BSD-2-Clause' })
    expect(one.version).toMatch(/^1\.9\./u)
    expect(one.home).toMatch(/^https:\/\/github\.com\/Leaflet\/Leaflet$/u)
    expect(one.text).toContain('Redistribution and use in source and binary forms')
  })

  it('says what to do where there is no package', () => {
    expect(() => readPackage('/nowhere/at/all')).toThrow('npm ci')
    expect(() => installedFolder('never-installed', ROOT)).toThrow('npm ci')
  })
})
