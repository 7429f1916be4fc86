import { describe, expect, it } from 'vitest'
import { retellingOf } from '../../../src/evidence/retelling.ts'
import type { Teller } from '../../../src/evidence/told-by.ts'
import type { Dataset } from '../../../src/model/dataset.ts'
import { bucketOf, voiceName } from '../../../src/model/manifest.ts'
import {
  encoded,
  type Files,
  jsonOf,
  largeOf,
  rewritten,
  ROOT,
  sealed,
  sound,
  writtenFrom,
} from './shipped.ts'

const small = sound(ROOT)
const files = await writtenFrom([small])

function tellersOf({ claimants, sources }: Dataset): Teller[] {
  return [
    ...[...claimants.keys()].map((id): Teller => ({ kind: 'claimant', id })),
    ...[...sources.keys()].map((id): Teller => ({ kind: 'source', id })),
  ]
}

/** Every event has another date in the words of the first claimant, in turns earlier, later and the same. */
const SHIFTED = {
  ...ROOT,
  events: (ROOT.events as readonly { id: string; when: { edtf: string | null }; claims: object[] }[]).map(
    (event, at) => ({
      ...event,
      claims: event.claims.map((claim, number) => {
        const date = ['2023-12-27', '2023-12', '[2023-12-20..2023-12-29]', event.when.edtf ?? '2024'][at % 4]
        return number === 0 ? { ...claim, values: [{ kind: 'time', edtf: date }] } : claim
      }),
    }),
  ),
}

describe('what voices say of dates and places, in the large form', () => {
  it.each([
    ['the shipped dataset', ROOT],
    ['one in which voices move most events', SHIFTED],
  ])('is for every voice what the records say: %s', async (_what, root) => {
    const dataset = sound(root)
    const { voices } = await largeOf(await writtenFrom([dataset]))
    let moved = 0
    for (const teller of tellersOf(dataset)) {
      const told = await voices(teller)
      expect([teller, told]).toEqual([teller, retellingOf(dataset, teller)])
      moved += told?.changes.filter(({ before }) => before !== null).length ?? 0
    }
    expect(moved).toBeGreaterThan(3)
  })

  it('is written alike however the events come', async () => {
    const any = { has: () => true }
    const halves = [ROOT.events.slice(60), ROOT.events.slice(0, 60)].map(events =>
      sound({ ...ROOT, events }, any),
    )
    const { voices } = await largeOf(await writtenFrom(halves))
    for (const teller of tellersOf(small)) expect(await voices(teller)).toEqual(retellingOf(small, teller))
  })

  it('is nothing for a voice that says nothing, and not known where a manifest does not name it', async () => {
    const nobody = { kind: 'claimant', id: 'nobody' } as const
    expect(await (await largeOf(files)).voices(nobody)).toEqual({ changes: [], quiet: [] })
    const { voices: _, ...rest } = jsonOf(files, 'manifest.json')
    const older: Files = new Map(files).set('manifest.json', await sealed(JSON.stringify(rest)))
    expect(await (await largeOf(older)).voices(nobody)).toBeNull()
  })

  const teller = tellersOf(small).find(one => retellingOf(small, one).changes.length > 1)
  if (teller === undefined) throw new Error('No voice of the shipped dataset gives dates.')
  const name = voiceName(teller)
  const buckets = [...files.keys()].filter(path => path.startsWith('voices/')).toSorted()
  const bucket = buckets[bucketOf(name, buckets.length)] ?? ''
  const COUNT = small.events.length

  const holding = (json: unknown) => rewritten(files, bucket, encoded(JSON.stringify(json)))
  const UNSOUND = 'does not say of rows, dates and places'
  const saying = (changes: unknown, quiet: unknown = []) => holding({ [name]: { changes, quiet } })

  it.each<readonly [string, Files | Promise<Files>, string]>([
    ['is missing', new Map([...files].filter(([path]) => path !== bucket)), 'is not on this server'],
    ['is no JSON', rewritten(files, bucket, encoded('{')), 'breaks off in the middle'],
    ['is no object', holding(3), UNSOUND],
    ['has no changes', holding({ [name]: { quiet: [] } }), UNSOUND],
    ['has a row that is not there', saying([[COUNT, null, null, null]]), UNSOUND],
    ['has a row twice', saying([0, 0].map(row => [row, 1, '2023', null])), UNSOUND],
    ['moves a row without a date', saying([[0, 1, null, null]]), UNSOUND],
    ['has words for a date', saying([[0, 1, 'yesterday', null]]), UNSOUND],
    ['has an unknown place', saying([[0, null, null, 'atlantis']]), UNSOUND],
    ['goes back in time', saying([5, 2].map(row => [row, row, '2023', null])), UNSOUND],
    ['puts a row beyond the end', saying([[0, COUNT + 1, '2023', null]]), UNSOUND],
    ['is quiet beyond the end', saying([], [COUNT]), UNSOUND],
  ])('is refused with a problem where its bucket %s', async (_what, given, words) => {
    const { voices } = await largeOf(await given)
    await expect(voices(teller)).rejects.toThrow(words)
  })
})
