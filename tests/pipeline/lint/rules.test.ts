import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/evidence/text.ts'
import { type Draft, look, only, rulesOf } from './look.ts'

/** Adds an approximate place that a claim about the place names, so that it is no orphan. */
function addPlace(draft: Draft, id: string, coordinates: [number, number], country = 'Ukraine'): void {
  const precision = { kind: 'approximate' as const, radiusMetres: 500 }
  draft.places.push({ id, name: id, country, geometry: { type: 'Point', coordinates }, precision })
  const claim = structuredClone(only(draft.events).claims[0])
  if (claim === undefined) throw new Error('The event of the clean fixture has a claim: write it so again.')
  const values = ['lighthouse-hill', id].map(place => ({ kind: 'place' as const, place }))
  only(draft.events).claims.push({ ...claim, id: `at-${id}`, property: 'place', values })
}

function setWhen(edtf: string): (draft: Draft) => void {
  return draft => {
    only(draft.events).when.edtf = edtf
  }
}

/** The event dated so, and its only source published then. */
function published(when: string, day: string): (draft: Draft) => void {
  return draft => {
    setWhen(when)(draft)
    only(draft.sources).published = day
  }
}

function addBuoy(draft: Draft): void {
  addPlace(draft, 'buoy', [0, 0])
  Object.assign(draft.places.at(-1) ?? {}, { nullIslandMeant: true, country: 'International waters' })
}

/** A second event on the same day at the same place, with a like title. */
function twin(draft: Draft): Draft['events'][number] {
  const copy = { ...structuredClone(only(draft.events)), id: 'rainy-night', title: 'Night of heavy rain' }
  draft.events.push(copy)
  return copy
}

/** A claim that gives the month, where the event has the day. */
function claimMonth(draft: Draft): void {
  const { claims } = only(draft.events)
  const values = [{ kind: 'time' as const, edtf: '2023-12' }]
  claims.push({ ...structuredClone(only(claims)), id: 'month', property: 'time', values })
}

/** A claim in these words, with one figure. */
function count(statement: string, figure: { min: number | null; max: number | null; approximate?: true }) {
  return (draft: Draft): void => {
    const claim = only(only(draft.events).claims)
    claim.statement = statement
    claim.values = [{ kind: 'figure', of: 'barrels', ...figure }]
  }
}

function say(statement: string): (draft: Draft) => void {
  return draft => {
    only(only(draft.events).claims).statement = statement
  }
}

describe('fillers', () => {
  it.each(['2023-12-26T00:00:00Z', '{2023-12-25T21:00:00,2023-12-26T00:00:00}'])(
    '%s is midnight',
    async edtf => {
      expect(await rulesOf(setWhen(edtf))).toEqual(['midnight-as-time'])
    },
  )

  it.each([
    '2023-12-26',
    '2023-12-26T00:00:XX',
    '2023-12-26T00:00:01',
    '2023-12-26T12:00:XX',
    '[2023-12-26T00:00:00..2023-12-26T00:59:59]',
  ])('%s is meant as it stands', async edtf => {
    expect(await rulesOf(setWhen(edtf))).toEqual([])
  })
})

describe('reports and what they tell of', () => {
  it('a report of the day before may come from a zone where it was still that day', async () => {
    expect(await rulesOf(published('2023-12-26', '2023-12-25'))).toEqual([])
    expect(await rulesOf(published('2023-12-27', '2023-12-25'))).toEqual(['later-than-report'])
  })

  it('a report with a time of day is held to it', async () => {
    expect(await rulesOf(published('2023-12-26', '2023-12-25T20:00:00+02:00'))).toEqual(['later-than-report'])
  })

  it('an event that may have been earlier is not called later', async () => {
    expect(await rulesOf(published('2023-12', '2023-12-03'))).toEqual([])
  })

  it('one report without a date is enough to leave it open', async () => {
    const rules = await rulesOf(draft => {
      published('2023-12-27', '2023-12-20')(draft)
      const undated = { ...only(draft.sources), id: 'radio', rights: 'cited' as const }
      delete undated.published
      draft.sources.push(undated)
      only(draft.events).citations = ['radio']
    })
    expect(rules).toEqual([])
  })

  it('a claim cannot be made after its only report', async () => {
    const [finding] = await look(draft => {
      const claim = only(only(draft.events).claims)
      claim.made = '2024-02-01'
    })
    expect([finding?.rule, finding?.path]).toEqual(['later-than-report', 'events[0].claims[0].made'])
  })
})

describe('positions', () => {
  it('a latitude beyond 90 that is in range once swapped is called swapped, not only refused', async () => {
    const rules = await rulesOf(draft => addPlace(draft, 'reef', [43.1, 131.9]))
    expect(rules).toContain('swapped-coordinates')
    expect(rules).not.toContain('record-refused')
  })

  it('a latitude out of range either way is refused', async () => {
    const rules = await rulesOf(draft => addPlace(draft, 'reef', [30, 200]))
    expect(rules).toContain('record-refused')
    expect(rules).not.toContain('swapped-coordinates')
  })

  it('a far place of a wide country is not called swapped', async () => {
    const rules = await rulesOf(draft => {
      addPlace(draft, 'moscow', [37.618, 55.751], 'Russia')
      addPlace(draft, 'tver', [35.912, 56.859], 'Russia')
      addPlace(draft, 'omsk', [73.368, 54.989], 'Russia')
    })
    expect(rules).toEqual([])
  })

  it('the centre of an area is no exact position', async () => {
    const findings = await look(draft => {
      addPlace(draft, 'town', [30.52311, 46.47121])
      const town = draft.places.at(-1)
      if (town !== undefined) town.precision = { kind: 'area', area: 'city', radiusMetres: 5000 }
    })
    expect(findings.map(({ rule, id }) => [rule, id])).toEqual([['centroid-called-exact', 'lighthouse-hill']])
    expect(findings[0]?.found).toContain('`town`')
  })

  it('0,0 that is meant passes', async () => {
    expect(await rulesOf(addBuoy)).toEqual([])
  })
})

describe('events', () => {
  it('alike are the same event until one names the other, or both a third', async () => {
    expect(await rulesOf(twin)).toEqual(['duplicate-event'])
    expect(
      await rulesOf(draft => twin(draft).relations.push({ kind: 'part-of', event: 'night-of-rain' })),
    ).toEqual([])
  })

  it('alike in all but place, day or title are two', async () => {
    expect(await rulesOf(draft => (twin(draft).when.edtf = '2023-12-28'))).toEqual([])
    expect(await rulesOf(draft => (twin(draft).title = 'Harbour closed'))).toEqual([])
    expect(
      await rulesOf(draft => {
        addPlace(draft, 'far', [31.912, 46.951])
        twin(draft).where = { place: 'far', note: 'As the boat had it.' }
      }),
    ).toEqual([])
  })

  it('with a date finer than its claims pass once the data says why', async () => {
    expect(await rulesOf(claimMonth)).toEqual(['finer-than-claims'])
    const rules = await rulesOf(draft => {
      claimMonth(draft)
      only(draft.events).when.note = 'The day is that of the tide tables.'
    })
    expect(rules).toEqual([])
  })

  it('every problem of the reader is a finding, however broken the dataset', async () => {
    const findings = await look(draft => {
      draft.events.push({ ...only(draft.events), category: 'nothing' })
      draft.quotes.push(only(draft.quotes))
      draft.places.length = 0
    })
    expect(findings.map(({ rule, path }) => [rule, path])).toEqual(
      expect.arrayContaining([
        ['record-refused', 'events[1].id'],
        ['record-refused', 'events[1].category'],
        ['record-refused', 'quotes[1].id'],
        ['part-left-out', 'events[0].where.place'],
      ]),
    )
  })
})

describe('figures', () => {
  it.each([
    ['About 200 barrels came.', 200],
    ['Nearly 1.1 million litres came.', 1_100_000],
    ['It brought over 1,250 barrels.', 1250],
    ['At least 7 came.', 7],
  ])('%s is not %d', async (statement, number) => {
    expect(await rulesOf(count(statement, { min: number, max: number }))).toEqual(['figure-too-exact'])
    expect(await rulesOf(count(statement, { min: number, max: null }))).toEqual([])
    expect(await rulesOf(count(statement, { min: number, max: number, approximate: true }))).toEqual([])
  })

  it.each(['Some 9 tins and 200 barrels came.', 'It came at about 200:15.', 'Over 200-litre barrels.'])(
    '%s hedges another number',
    async statement => {
      expect(await rulesOf(count(statement, { min: 200, max: 200 }))).toEqual([])
    },
  )
})

describe('quotes', () => {
  it('that stand in the excerpt and not in the document are found once the document is at hand', async () => {
    const text = 'Log of the keeper. It did not rain.\n'
    const hash = await sha256(text)
    const findings = await look(
      draft => {
        only(draft.sources).sha256 = hash
      },
      new Map([[hash, text]]),
    )
    expect(findings.map(finding => finding.rule)).toContain('quote-unverified')
    expect(findings.map(finding => finding.rule)).toContain('source-at-odds')
  })

  it('that differ are told the nearest text', async () => {
    const [finding] = await look(draft => {
      only(draft.quotes).exact = 'It rained all Night'
    })
    expect(finding?.rule).toBe('quote-unverified')
    expect(finding?.found).toContain('It rained all night')
  })

  it('of few words pass where these words stand once only', async () => {
    const rules = await rulesOf(draft => {
      const quote = only(draft.quotes)
      const from = quote.exact.indexOf('rained')
      Object.assign(quote, {
        exact: 'rained',
        prefix: quote.prefix + quote.exact.slice(0, from),
        suffix: quote.exact.slice(from + 6) + quote.suffix,
        start: quote.start + from,
        end: quote.start + from + 6,
      })
    })
    expect(rules).toEqual([])
  })

  it('eight words in a row are a coincidence, nine are a copy, in a statement too', async () => {
    expect(await rulesOf(say('The wind put out the lamp twice before noon.'))).toEqual([])
    expect(await rulesOf(say('The wind put out the LAMP — twice before the dawn.'))).toEqual([
      'summary-copies-source',
    ])
  })
})
