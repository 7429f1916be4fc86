import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { lint } from '../../../src/pipeline/lint/lint.ts'
import { openSubject } from '../../../src/pipeline/lint/subject.ts'
import { type Files, ROOT, sound, writtenFrom } from '../../dataset/large/shipped.ts'

async function onDisk(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-large-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  return folder
}

async function findings(path: string) {
  const subject = await openSubject(path)
  if ('unusable' in subject) throw new Error(subject.unusable)
  return lint(subject, null)
}

const broken = {
  ...ROOT,
  events: ROOT.events.map((event, at) =>
    at === 3 ? { ...(event as object), when: { edtf: '2023-12-26T00:00:00' } } : event,
  ),
}

it('a dataset in the large form is looked at as the same dataset in one file, by file and place', async () => {
  const folder = await onDisk(await writtenFrom([sound(broken)]))
  const small = await mkdtemp(join(tmpdir(), 'dateline-small-'))
  onTestFinished(() => rm(small, { recursive: true }))
  await writeFile(join(small, 'dataset.json'), JSON.stringify({ ...broken, hash: '' }))
  const said = (found: Awaited<ReturnType<typeof findings>>) =>
    found.map(({ rule, id, found: what }) => `${rule} ${String(id)} ${what}`).toSorted()
  const large = await findings(folder)
  expect(said(large)).toEqual(said(await findings(small)))
  expect(said(await findings(join(folder, 'manifest.json')))).toEqual(said(large))
  const midnight = large.find(({ rule }) => rule === 'midnight-as-time')
  expect(midnight?.file).toMatch(/events\/\d{5}\.json$/u)
  expect(midnight?.path).toMatch(/^events\[\d\]\.when\.edtf$/u)
})

it('parts that are missing or changed are findings', async () => {
  const files = await writtenFrom([sound(ROOT)])
  const spoilt = files.get('words/00000.bin')?.with(50, 1) ?? new Uint8Array(0)
  const gone = new Set(['events/00004.json', 'voices/00000.json'])
  const folder = await onDisk(
    new Map([...files].filter(([path]) => !gone.has(path))).set('words/00000.bin', new Uint8Array(spoilt)),
  )
  const found = (await findings(folder)).filter(({ severity, path }) => severity === 'error' && path === '')
  expect(found.map(({ file, found: what }) => `${file.slice(folder.length + 1)} ${what}`)).toEqual([
    'events/00004.json cannot be read',
    'voices/00000.json cannot be read',
    'words/00000.bin is not what the manifest was written for: its SHA-256 differs',
  ])
})
