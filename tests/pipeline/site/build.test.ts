import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { buildData } from '../../../src/pipeline/build-data.ts'
import { WORKER_PACKAGES } from '../../../src/pipeline/site/offline.ts'
import { siteGate } from '../../../src/pipeline/site/site-gate.ts'
import { writeFolder } from '../folder.ts'
import { ROOT as SHIPPED, sound, writtenFrom } from '../../dataset/large/shipped.ts'
import { SEEDED, withheldFiles } from '../withheld.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')
const made: string[] = []
afterAll(() => Promise.all(made.map(folder => rm(folder, { recursive: true }))))

/** A copy of this project in a folder of another name, with files put over. */
async function copyOfProject(over: ReadonlyMap<string, string | Uint8Array> = new Map()): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-site-'))
  made.push(root)
  for (const name of ['index.html', 'package.json', 'tsconfig.json', 'public', 'src', 'data']) {
    await cp(join(ROOT, name), join(root, name), { recursive: true })
  }
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  for (const [path, text] of over) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

/** Builds as `npm run build` does, away from the test runner, which would have the bundler build for tests. */
async function builtSite(root: string): Promise<Map<string, Buffer>> {
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--config', join(ROOT, 'vite.config.ts'), '--logLevel', 'error']
  await promisify(execFile)(process.execPath, args, { cwd: root, env })
  return filesOf(join(root, 'dist'))
}

async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const files = paths
    .toSorted()
    .map(async path => [path.slice(folder.length + 1), await readFile(path)] as const)
  return new Map(await Promise.all(files))
}

const hashes = (files: ReadonlyMap<string, Buffer>) =>
  [...files].map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')} ${path}`)

/** The sample with a withheld source, as people write it and as the pipeline publishes it. */
async function withheldSite(): Promise<Map<string, string | Uint8Array>> {
  const files = await withheldFiles()
  const folder = await writeFolder(files)
  const published = await buildData([folder], null)
  if ('problems' in published) throw new Error(JSON.stringify(published.problems, null, 2))
  const data = Object.entries(files).map(
    ([name, json]) => [`data/rain/${name}`, JSON.stringify(json)] as const,
  )
  const text = published.files.get('data/rain/dataset.json') ?? ''
  return new Map([...data, ['public/data/rain/dataset.json', text]])
}

/** A build is several seconds of work, and the machine may be busy. */
const PATIENCE = 240_000

describe('the built site', () => {
  it(
    'is the same when built twice in folders of different names, and holds no trace of what is withheld',
    async () => {
      const site = await withheldSite()
      for (const [path, bytes] of await writtenFrom([sound(SHIPPED)]))
        site.set(`public/data/mine/${path}`, bytes)
      const first = await builtSite(await copyOfProject(site))
      const second = await builtSite(await copyOfProject(site))
      expect(first.size).toBeGreaterThan(30)
      expect(hashes(second)).toEqual(hashes(first))
      console.log(`two builds: ${String(first.size)} files, all equal`)

      const page = first.get('data/rain/events.html')?.toString() ?? ''
      expect(page).toContain('Withheld source')
      expect(page).toContain('The person would be in danger.')
      const plain = /<noscript>.*?<\/noscript>/su.exec(first.get('index.html')?.toString() ?? '')?.[0] ?? ''
      const others = [...plain.matchAll(/href="\.\/(data[^"]*\.html)"/gu)].map(match => match[1] ?? '')
      expect(others).toEqual([
        'data/ukraine-2023/events.html',
        'data/mine/events.html',
        'data/rain/events.html',
      ])
      expect(others.filter(path => !first.has(path))).toEqual([])
      const chunks = [...first.keys()].filter(path => /^data\/mine\/events\/\d+\.json$/u.test(path))
      expect(chunks.length).toBeGreaterThan(5)
      expect(chunks.filter(path => !first.has(path.replace('.json', '.html')))).toEqual([])

      const found = [...first].flatMap(([path, bytes]) =>
        SEEDED.filter(
          secret => bytes.includes(secret) || bytes.includes(JSON.stringify(secret).slice(1, -1)),
        ).map(secret => `${path}: ${secret}`),
      )
      expect(found).toEqual([])
      console.log(`${String(SEEDED.length)} seeded texts looked for in ${String(first.size)} files: 0 found`)

      expect([...first.keys()].filter(path => path.endsWith('.map'))).toEqual([])
      const notices = first.get('third-party.html')?.toString() ?? ''
      const named = new Set([...notices.matchAll(/<article id="([^"]+)"/gu)].map(match => match[1]))
      const bundled = ['react', 'leaflet', 'geojson-vt', '@fontsource-variable/libre-franklin', 'base-map']
      expect(bundled.filter(name => !named.has(name))).toEqual([])
      expect(named.has('vitest')).toBe(false)

      const worker = first.get('sw.js')?.toString() ?? ''
      const inWorker = new Set(
        [...worker.matchAll(/"(workbox):([a-z-]+):[\d.]+"/gu)].map(([, a, b]) => `${a}-${b}`),
      )
      expect([...inWorker].toSorted()).toEqual(WORKER_PACKAGES.filter(name => name !== 'idb'))
      expect(WORKER_PACKAGES.filter(name => !named.has(name))).toEqual([])
    },
    PATIENCE,
  )
})

describe('the gate of the build', () => {
  const run = async (root: string): Promise<void> => {
    const { configResolved, closeBundle } = siteGate() as unknown as {
      readonly configResolved: (config: object) => void
      readonly closeBundle: { readonly handler: (this: object) => Promise<void> }
    }
    configResolved({ root, build: { outDir: 'dist', sourcemap: false } })
    await closeBundle.handler.call({ meta: { watchMode: false } })
  }

  it('stops where a withheld text got into the site by another way, and says where and which', async () => {
    const root = await mkdtemp(join(tmpdir(), 'dateline-gate-'))
    made.push(root)
    await mkdir(join(root, 'dist'), { recursive: true })
    await writeFile(join(root, 'dist', 'index.html'), '<!doctype html>')
    await cp(await writeFolder(await withheldFiles()), join(root, 'data', 'rain'), { recursive: true })
    await expect(run(root)).resolves.toBeUndefined()
    await writeFile(join(root, 'dist', 'notes.txt'), `See ${SEEDED[2]}.`)
    await expect(run(root)).rejects.toThrow(/notes\.txt holds what `sources\[1\]\.url`/u)
  })

  it('stops where the data cannot be read, as nobody knows then what is withheld', async () => {
    const root = await mkdtemp(join(tmpdir(), 'dateline-gate-'))
    made.push(root)
    await mkdir(join(root, 'dist'), { recursive: true })
    await writeFile(join(root, 'dist', 'index.html'), '<!doctype html>')
    const broken = await writeFolder({ 'sources.json': { sources: [{ id: 7 }] } })
    await cp(broken, join(root, 'data', 'rain'), { recursive: true })
    await expect(run(root)).rejects.toThrow(/withholds cannot be told.*npm run data/u)
  })
})
