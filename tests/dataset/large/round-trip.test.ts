import { describe, expect, it } from 'vitest'
import { comparisonContext, standingOf } from '../../../src/evidence/standing.ts'
import { type CodeColumn, FACETS } from '../../../src/model/columns.ts'
import { heldRecords } from '../../../src/model/records.ts'
import { totalsOf } from '../../../src/model/totals.ts'
import { buildColumns } from '../../../src/query/build-columns.ts'
import { fetchFrom, jsonOf, largeOf, MANIFEST, ROOT, sound, textOf, writtenFrom } from './shipped.ts'
import { isManifest } from '../../../src/opening/read.ts'
import { openLarge } from './open-large.ts'
import { sha256Of } from '../../../src/evidence/text.ts'

const small = sound(ROOT)
const files = await writtenFrom([small])
const large = await largeOf(files)
const allRows = Array.from({ length: small.events.length }, (_, row) => row)

/** The values of each row, sorted: codes may differ. */
function valuesByRow({ values, offsets, codes }: CodeColumn): string[][] {
  return allRows.map(row => {
    const [from, to] = offsets === null ? [row, row + 1] : [offsets[row], offsets[row + 1]]
    return [...codes.subarray(from, to)].map(code => values[code] ?? '').toSorted()
  })
}

describe('a dataset in the large form', () => {
  it('has the columns that the small form builds', () => {
    const context = comparisonContext(small)
    const built = buildColumns(small, event => standingOf(event, context).label)
    for (const key of ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const) {
      expect([...large.columns[key]]).toEqual([...built[key]])
    }
    for (const key of ['sureness', 'category', 'inferred'] as const) {
      expect([...large.columns[key]]).toEqual([...built[key]])
    }
    for (const facet of FACETS) {
      expect(valuesByRow(large.columns.facets[facet])).toEqual(valuesByRow(built.facets[facet]))
    }
    expect(valuesByRow(large.columns.sources)).toEqual(valuesByRow(built.sources))
    const placeOf = ({ place }: typeof built, row: number) => place.values[place.codes[row] ?? -1] ?? null
    expect(allRows.map(row => placeOf(large.columns, row))).toEqual(allRows.map(row => placeOf(built, row)))
  })

  it('gives every record as the small form has it, and its quotes verified', async () => {
    const records = await large.records.fetch(allRows)
    expect(records).toEqual(small.events)
    expect(new Map(large.dataset.quoteStates)).toEqual(small.quoteStates)
    expect([...large.dataset.quotes.keys()].toSorted()).toEqual([...small.quotes.keys()].toSorted())
    expect(large.totals).toEqual(totalsOf(small))
    expect(large.dataset.meta).toEqual(small.meta)
    expect(large.dataset.places).toEqual(small.places)
  })

  it('finds every id and every alias, and none that is not there', async () => {
    const fresh = await largeOf(files)
    for (const [id, row] of small.eventIndex) expect(await fresh.records.find(id)).toBe(row)
    expect(await fresh.records.find('nothing-of-the-kind')).toBeNull()
    expect(await fresh.records.find('constructor')).toBeNull()
  })

  it('knows the relations that lead to an event, from other chunks too', async () => {
    await large.records.fetch(allRows)
    const held = heldRecords(small)
    const sorted = (links: readonly { from: number; kind: string }[]) =>
      links.toSorted((a, b) => a.from - b.from || (a.kind < b.kind ? -1 : 1))
    expect(allRows.some(row => held.incoming(row).length > 0)).toBe(true)
    for (const row of allRows) {
      expect(sorted(large.records.incoming(row))).toEqual(sorted(held.incoming(row)))
      for (const { event } of small.events[row]?.relations ?? []) {
        expect(large.records.rowOf(event)).toBe(small.eventIndex.get(event))
      }
    }
  })

  it('asks for nothing but manifest, columns and tables before a record is wanted', async () => {
    const asked: string[] = []
    const fresh = await largeOf(files, path => asked.push(path))
    expect(asked.toSorted()).toEqual(['columns.arrow', 'tables.json'])
    expect(fresh.records.at(25)).toBeNull()
    const told = new Promise<void>(resolve => {
      fresh.records.subscribe(resolve)
    })
    fresh.records.want([25, 26])
    fresh.records.want([25])
    await told
    expect(asked.slice(2)).toEqual(['events/00002.json'])
    expect(fresh.records.at(25)?.id).toBe(small.events[25]?.id)
    expect(fresh.records.version()).toBe(1)
  })

  it('is written byte for byte alike however the events come', async () => {
    const any = { has: () => true }
    const halves = [ROOT.events.slice(60), ROOT.events.slice(0, 60)].map(events =>
      sound({ ...ROOT, events }, any),
    )
    const again = await writtenFrom(halves)
    expect([...again.keys()].toSorted()).toEqual([...files.keys()].toSorted())
    const differing = [...files].filter(
      ([path, bytes]) => !Buffer.from(bytes).equals(again.get(path) ?? Buffer.alloc(0)),
    )
    expect(differing.map(([path]) => path)).toEqual([])
  })

  it('carries the hash of every part, and its own of all of them', async () => {
    const text = new TextDecoder().decode(files.get('manifest.json'))
    const { hash } = jsonOf(files, 'manifest.json')
    expect(await sha256Of(new TextEncoder().encode(text.replace(String(hash), '')))).toBe(hash)
    const named = [...text.matchAll(/"path":"([^"]+)","bytes":\d+,"sha256":"([0-9a-f]{64})"/gu)]
    expect(named.length).toBe(files.size - 1)
    for (const [, path = '', sha256] of named) {
      expect(await sha256Of(files.get(path) ?? new Uint8Array(0))).toBe(sha256)
    }
  })

  it('is told from a dataset in one file by the start of its text', () => {
    const said = (text: string) => isManifest(new TextEncoder().encode(text))
    const manifest = textOf(files, 'manifest.json')
    expect([manifest, `\uFEFF \n${manifest}`].map(said)).toEqual([true, true])
    expect(['', '{"schema": 1}', JSON.stringify(ROOT)].filter(said)).toEqual([])
  })

  it('stops with the reason of the signal', async () => {
    const controller = new AbortController()
    controller.abort(new Error('no longer wanted'))
    const { signal } = controller
    const manifest = textOf(files, 'manifest.json')
    const opening = openLarge(manifest, { address: MANIFEST, fetcher: fetchFrom(files), signal })
    await expect(opening).rejects.toThrow('no longer wanted')
    await expect(large.records.fetch([0], signal)).rejects.toThrow('no longer wanted')
    await expect(large.search.search('kyiv', signal)).rejects.toThrow('no longer wanted')
  })
})
