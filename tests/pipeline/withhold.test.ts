import { describe, expect, it } from 'vitest'
import { parseDatasetText } from '../../src/dataset/parse.ts'
import { buildData } from '../../src/pipeline/build-data.ts'
import { readFolder } from '../../src/pipeline/read-folder.ts'
import { secretsOf, withhold } from '../../src/pipeline/withhold.ts'
import { lines, problemsWith, writeFolder } from './folder.ts'
import { SEEDED, withheldFiles } from './withheld.ts'

async function builtText(): Promise<string> {
  const build = await buildData([await writeFolder(await withheldFiles())], null)
  if ('problems' in build) throw new Error(JSON.stringify(build.problems, null, 2))
  return build.files.get('data/rain/dataset.json') ?? ''
}

describe('a withheld source', () => {
  it('leaves none of its words in what the page reads', async () => {
    const text = await builtText()
    expect(SEEDED.filter(secret => text.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([])
    expect(text).not.toContain('left-at-nine')
  })

  it('is a number with a reason there, and the claim says that it rests on it', async () => {
    const { dataset, problems } = parseDatasetText(await builtText(), { file: 'dataset.json' })
    expect(problems).toEqual([])
    expect(dataset?.sources.get('withheld-1')).toEqual({
      id: 'withheld-1',
      kind: 'other',
      publisher: 'Withheld source',
      language: 'und',
      rights: 'withheld',
      withheldBecause: 'The person would be in danger.',
    })
    const [event] = dataset?.events ?? []
    expect(event?.claims.map(({ evidence }) => evidence)).toEqual([
      [{ quote: 'all-night' }],
      [{ source: 'withheld-1' }],
    ])
    expect(event?.citations).toEqual(['withheld-1'])
  })

  it('leaves the other sources as they are', async () => {
    const { root } = await readFolder(await writeFolder())
    expect(withhold(root)).toEqual(root)
    expect(secretsOf(root)).toEqual([])
  })

  it('has its quotes compared with its text like any other', async () => {
    const files = await withheldFiles()
    const changed = JSON.parse(
      JSON.stringify(files['quotes.json']).replace('left at nine', 'left at ten'),
    ) as object
    expect(lines(await problemsWith({ ...files, 'quotes.json': changed })).join('\n')).toContain('quotes[1]')
  })

  it('must say why, and only it may do without an address', async () => {
    const files = await withheldFiles()
    const sources = (files['sources.json'] as { sources: Record<string, unknown>[] }).sources
    const without = (index: number, field: string) =>
      problemsWith({
        ...files,
        'sources.json': {
          sources: sources.map((source, at) =>
            at === index
              ? Object.fromEntries(Object.entries(source).filter(([key]) => key !== field))
              : source,
          ),
        },
      })
    expect(lines(await without(1, 'withheldBecause'))[0]).toContain('withheldBecause: is missing')
    expect(lines(await without(0, 'url'))[0]).toContain('url: is missing')
    expect(await without(1, 'url')).toEqual([])
  })
})

describe('secretsOf', () => {
  it('names every seeded text with its place', async () => {
    const { root } = await readFolder(await writeFolder(await withheldFiles()))
    const secrets = secretsOf(root)
    expect(SEEDED.filter(text => !secrets.some(secret => secret.text.includes(text)))).toEqual([])
    expect(secrets.find(({ text }) => text.startsWith('https://secret'))?.path).toBe('sources[1].url')
  })

  it('takes no name for a secret that an open source has too', async () => {
    const files = await withheldFiles()
    const text = JSON.stringify(files['sources.json']).replace('The Hidden <Press> & Sons', 'Lighthouse')
    const { root } = await readFolder(
      await writeFolder({ ...files, 'sources.json': JSON.parse(text) as object }),
    )
    expect(secretsOf(root).filter(({ text: secret }) => secret === 'Lighthouse')).toEqual([])
  })
})
