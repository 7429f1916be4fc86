import { describe, expect, it } from 'vitest'
import { openLarge } from '../../dataset/large/open-large.ts'
import { buildData } from '../../../src/pipeline/build-data.ts'
import type { Problem } from '../../../src/model/dataset.ts'
import { writeLarge } from '../../../src/pipeline/large/write-large.ts'
import { type Files, fetchFrom, MANIFEST, textOf } from '../../dataset/large/shipped.ts'
import { sampleJson } from '../../dataset/sample.ts'
import { type Files as FolderFiles, lines, soundFiles, writeFolder } from '../folder.ts'

const [SAMPLE] = sampleJson().events as readonly { readonly id: string; readonly claims: readonly object[] }[]

/** Small, so that a test need not write 20,000 events. */
const MOST = 40

/** Events `e-<from>` up to `e-<to - 1>`, one a minute, each like the one of the sample. */
function events(from: number, to: number, changes: (number: number) => object = () => ({})): object[] {
  return Array.from({ length: to - from }, (_, at) => {
    const number = from + at
    const minute = new Date(1_600_000_000_000 + number * 60_000).toISOString().slice(0, 16)
    return {
      ...SAMPLE,
      id: `e-${String(number)}`,
      relations: [],
      when: { edtf: `${minute}:XX` },
      ...changes(number),
    }
  })
}

/** More than one file holds, in two files, the later ones first. */
function manyFiles(changes: (number: number) => object = () => ({})): Record<string, unknown> {
  return {
    'events.json': null,
    'events/a.json': { events: events(24, MOST + 1, changes) },
    'events/b.json': { events: events(0, 24, changes) },
  }
}

async function problemsOf(changes: FolderFiles): Promise<readonly Problem[]> {
  const folder = await writeFolder(changes)
  const build = await buildData([folder], null, MOST)
  if (!('problems' in build)) return []
  return build.problems.map(problem =>
    Object.assign({}, problem, { file: problem.file.slice(folder.length + 1) }),
  )
}

describe('a folder with more events than one file holds', () => {
  it('is written in the large form, and opens as what it was', async () => {
    const relate = (number: number) =>
      number === 30 ? { relations: [{ kind: 'part-of', event: 'e-7' }] } : {}
    const build = await buildData([await writeFolder(manyFiles(relate))], null, MOST)
    if ('problems' in build) throw new Error(lines(build.problems.slice(0, 3)).join('\n'))
    const large = build.large.get('data/rain')
    if (large === undefined) throw new Error('The folder was not built in the large form.')
    expect([...build.files.keys()].filter(path => path.startsWith('data/'))).toEqual([])
    expect(build.summaries).toEqual([{ id: 'rain', events: 41, claims: 41, quotes: 1, sources: 1 }])
    const files: Files = new Map()
    await writeLarge(large.head, large.collected, (path, bytes) => {
      files.set(path, bytes)
      return Promise.resolve()
    })
    large.end()
    const options = { address: MANIFEST, fetcher: fetchFrom(files) }
    const { large: opened, problems } = await openLarge(textOf(files, 'manifest.json'), options)
    expect(problems).toEqual([])
    const [first, middle] = (await opened?.records.fetch([0, 30])) ?? []
    expect([first?.id, middle?.id, middle?.relations.length]).toEqual(['e-0', 'e-30', 1])
    expect(opened?.records.rowOf('e-7')).toBe(7)
    expect(opened?.dataset.quoteStates).toEqual(new Map([['all-night', 'verified']]))
  })

  it('holds nothing of a source that is withheld, in any part', async () => {
    const { sources } = (await soundFiles())['sources.json'] as { sources: [Record<string, unknown>] }
    const secret = { ...sources[0], rights: 'withheld', withheldBecause: 'Its author would be in danger.' }
    const open = { ...sources[0], id: 'open', url: 'https://example.org/open', rights: 'cited' }
    const evidence = (number: number) =>
      number % 2 === 0 ? {} : { claims: [{ ...SAMPLE?.claims[0], evidence: [{ source: 'open' }] }] }
    const build = await buildData(
      [await writeFolder({ ...manyFiles(evidence), 'sources.json': { sources: [open, secret] } })],
      null,
      MOST,
    )
    if ('problems' in build) throw new Error(lines(build.problems.slice(0, 3)).join('\n'))
    const large = build.large.get('data/rain')
    if (large === undefined) throw new Error('The folder was not built in the large form.')
    const texts: string[] = []
    await writeLarge(large.head, large.collected, (path, bytes) => {
      texts.push(`${path} ${new TextDecoder().decode(bytes)}`)
      return Promise.resolve()
    })
    large.end()
    const whole = texts.join('\n')
    for (const word of ['https://example.org/log', 'It rained all night', '"log"', 'all-night']) {
      expect([word, whole.includes(word)]).toEqual([word, false])
    }
    expect(whole).toContain('withheld-1')
    expect(whole).toContain('Its author would be in danger.')
  })

  it('has every problem named by its file and place there, and is not written', async () => {
    const found = await problemsOf({
      ...manyFiles(number => (number === 25 ? { category: 'nothing' } : {})),
      'quotes.json': { quotes: [{ id: 'Bad' }] },
    })
    expect(lines(found).some(line => line.startsWith('quotes.json quotes[0].id: `id` is the text'))).toBe(
      true,
    )
    expect(lines(found)).toContainEqual(
      expect.stringContaining('events/a.json events[1].category: names the category `nothing`'),
    )
    expect(lines(found)).toContainEqual(expect.stringContaining('events/b.json events[23].claims[0]'))
  })

  it('is refused where an id comes twice or a relation leads nowhere, in whatever files', async () => {
    const wrong = (number: number) => {
      if (number === 39) return { id: 'e-3' }
      return number === 4 ? { relations: [{ kind: 'part-of', event: 'e-none' }] } : {}
    }
    expect(lines(await problemsOf(manyFiles(wrong))).map(line => line.replace(/^.*events: /u, ''))).toEqual([
      '`e-3` is the id or alias of two events',
      'relates to the event `e-none`, which is not there',
    ])
  })

  it('stays one file up to that number', async () => {
    const build = await buildData(
      [await writeFolder({ 'events.json': { events: events(0, MOST) } })],
      null,
      MOST,
    )
    expect('files' in build && [build.large.size, build.files.has('data/rain/dataset.json')]).toEqual([
      0,
      true,
    ])
  })
})
