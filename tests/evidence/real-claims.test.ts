/**
 * The rules held against claims as they were really made. The folder is not part of the project, so it may be
 * missing.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { comparisonsOf } from '../../src/evidence/contradictions.ts'
import { type Claim, type ClaimValue, PROPERTIES, STANCES } from '../../src/model/schema.ts'
import { claim, context, figure } from './claim.ts'

const FILE = '../shared/facts/context-events.json'
const held = existsSync(FILE)
if (!held) console.warn(`Skipped: ${FILE} is missing, so no rule is held against real claims.`)

interface RealClaim {
  readonly about: string
  readonly stance: string
  readonly value?: Readonly<Record<string, unknown>>
}

interface RealEvent {
  readonly id: string
  readonly claims: readonly RealClaim[]
}

/** `killedMin: 40` is at least 40, `usdMax` at most, `housesApprox` about; yes and no are terms. */
function valueOf(key: string, value: unknown): ClaimValue {
  const of = key.replace(/(?:Min|Max|Approx)$/u, '')
  if (typeof value !== 'number') return { kind: 'term', of, term: String(value) }
  if (key.endsWith('Min')) return figure(of, value, null)
  if (key.endsWith('Max')) return figure(of, null, value)
  return figure(of, value, value, key.endsWith('Approx'))
}

function claimsOf(real: readonly RealClaim[]): Claim[] {
  return real.map((one, index) =>
    claim(`claim-${index}`, {
      property: PROPERTIES.find(property => property === one.about) ?? 'number',
      stance: STANCES.find(stance => stance === one.stance) ?? 'reports',
      values: Object.entries(one.value ?? {}).map(([key, value]) => valueOf(key, value)),
    }),
  )
}

describe.skipIf(!held)('claims as they were made', () => {
  const events: readonly RealEvent[] = held ? JSON.parse(readFileSync(FILE, 'utf8')) : []
  const labels = (id: string, of: string): (string | undefined)[] =>
    comparisonsOf({ claims: claimsOf(events.find(event => event.id === id)?.claims ?? []) }, context)
      .flatMap(found => found.groups)
      .filter(group => group.of === of)
      .map(group => group.label)

  test('every claim of every event finds a group', () => {
    const all = events.map(event => claimsOf(event.claims))
    expect(all.flat().length).toBeGreaterThan(300)
    for (const claims of all) {
      const groups = comparisonsOf({ claims }, context).flatMap(found => found.groups)
      expect(new Set(groups.flatMap(group => group.claims)).size).toBe(claims.length)
    }
  })

  test('the toll of the Novocherkassk contradicts, and so does what became of her', () => {
    expect(labels('novocherkassk-casualties', 'killed')).toEqual(['contradict'])
    expect(labels('novocherkassk-strike-feodosia', 'outcome')).toEqual(['contradict'])
  })

  test('at Kherson station the counts of the dead agree and those of the waiting are compatible', () => {
    expect(labels('kherson-station-shelling', 'killed')).toEqual(['agree'])
    expect(labels('kherson-station-shelling', 'waiting')).toEqual(['compatible'])
    expect(labels('kherson-station-shelling', 'wounded')).toEqual(['compatible'])
  })

  test('a retracted toll against a bare denial stays a single count', () => {
    expect(labels('novocherkassk-74-retracted', 'killed')).toEqual(['single'])
  })

  test('a dam blamed by each side on the other has to be read: no typed value says it', () => {
    expect(labels('kakhovka-dam', 'words')).toEqual(['not-comparable'])
  })
})
