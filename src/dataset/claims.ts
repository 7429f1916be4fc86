/** Reads the claims of one event: each by itself, and none without evidence that is really there. */
import { type Claim, ClaimSchema, type ClaimValue, type Evidence } from '../model/schema.ts'
import { checkDates } from './dates.ts'
import { type ListKind, idOf, newTable, readRecord, refuse, same } from './list.ts'
import { type Complaint, firstOf, missingReference, type Reading, report, type Table } from './reading.ts'
import type { Tables } from './tables.ts'

/** Each claim is compared with every other of its event, so that their number counts twice. */
const MAX_CLAIMS = 300

/** Claims that can be shown; the others are refused and reported. `path` is that of the event. */
export function readClaims(
  reading: Reading,
  tables: Tables,
  given: readonly unknown[],
  path: string,
): readonly Claim[] {
  const kind: ListKind<Claim> = {
    list: 'claims',
    noun: 'claim',
    schema: ClaimSchema,
    check: (claim, at) => checkClaim(tables, claim, at),
  }
  const table = newTable<Claim>(reading, kind)
  const kept = given.flatMap((item, index) => {
    const at = `${path}.claims[${index}]`
    if (table.records.size >= MAX_CLAIMS) {
      refuse(reading, idOf(item), tooMany(at))
      return []
    }
    const claim = readRecord(reading, table, kind, item, at)
    return claim === null ? [] : [{ at, claim: withoutMissing(reading, tables, claim, at) }]
  })
  return kept.map(({ at, claim }) => withoutUnknownRivals(reading, table, claim, at))
}

function tooMany(path: string): Complaint {
  return {
    path,
    message: `comes after ${MAX_CLAIMS} claims on one event, and there can be no more`,
    remedy: 'Split the event in parts, or leave out the claims that say least.',
  }
}

/** A denial can name any claim of its event, later ones too, so this is checked when all of them are read. */
function withoutUnknownRivals(reading: Reading, table: Table<Claim>, claim: Claim, path: string): Claim {
  if (claim.against === undefined) return claim
  const lost: Complaint[] = []
  const against = claim.against.filter((id, index) => {
    const complaint = missingReference(table, `${path}.against[${index}]`, id)
    if (complaint !== null) lost.push(complaint)
    return complaint === null
  })
  report(reading, claim.id, firstOf(lost, path, same), false)
  return lost.length === 0 ? claim : { ...claim, against }
}

function checkClaim(tables: Tables, claim: Claim, path: string): Complaint[] {
  const values = claim.values ?? []
  const dates = values.flatMap((value, index) =>
    value.kind === 'time' ? [[`${path}.values[${index}].edtf`, value.edtf] as const] : [],
  )
  const claimant = missingReference(tables.claimants, `${path}.claimant`, claim.claimant)
  const evidence = claim.evidence.flatMap((item, index) => evidenceComplaint(tables, item, index, path))
  return [
    ...(claimant === null ? [] : [claimant]),
    ...checkDates([[`${path}.made`, claim.made], ...dates], tables.readDate),
    ...values.flatMap((value, index) => checkFigure(value, `${path}.values[${index}]`)),
    ...(evidence.length < claim.evidence.length ? [] : [...evidence, noEvidence(path)]),
  ]
}

/** The claim without references that lead nowhere; each one taken out is reported. */
function withoutMissing(reading: Reading, tables: Tables, claim: Claim, path: string): Claim {
  const lost: Complaint[] = []
  const evidence = claim.evidence.filter((item, index) => {
    const complaints = evidenceComplaint(tables, item, index, path)
    lost.push(...complaints)
    return complaints.length === 0
  })
  const values = claim.values?.filter((value, index) => {
    if (value.kind !== 'place') return true
    const complaint = missingReference(tables.places, `${path}.values[${index}].place`, value.place)
    if (complaint !== null) lost.push(complaint)
    return complaint === null
  })
  report(reading, claim.id, firstOf(lost, path, same), false)
  return lost.length === 0 ? claim : { ...claim, evidence, ...(values === undefined ? {} : { values }) }
}

function evidenceComplaint(tables: Tables, evidence: Evidence, index: number, path: string): Complaint[] {
  const [table, id, field] =
    'quote' in evidence
      ? ([tables.quotes, evidence.quote, 'quote'] as const)
      : ([tables.sources, evidence.source, 'source'] as const)
  if (table.records.has(id)) return []
  const complaint = missingReference(table, `${path}.evidence[${index}].${field}`, id)
  return complaint === null ? [] : [complaint]
}

function checkFigure(value: ClaimValue, path: string): Complaint[] {
  if (value.kind !== 'figure') return []
  const { min, max } = value
  if (min === null && max === null) {
    return [
      { path, message: 'is a figure with neither `min` nor `max`', remedy: 'Give at least one of the two.' },
    ]
  }
  if (min === null || max === null || min <= max) return []
  return [
    {
      path,
      message: `has \`min\` ${min} above \`max\` ${max}`,
      remedy: 'Put the smaller figure in `min`.',
    },
  ]
}

function noEvidence(path: string): Complaint {
  return {
    path: `${path}.evidence`,
    message: 'leaves the claim without any evidence that is there',
    remedy: 'Point to at least one quote or source of this dataset.',
  }
}
