/** Looks at one dataset with every rule, and says file and line of all that was found. */
import { readFile } from 'node:fs/promises'
import { readDataset } from '../../dataset/read.ts'
import { decodeText } from '../../evidence/text.ts'
import type { Documents } from '../documents.ts'
import { checkDuplicates, checkEvidence, checkWhen, checkWhere } from './event-rules.ts'
import { type Check, type Fault, grouped } from './fault.ts'
import { checkFigures } from './figure-rules.ts'
import { linesOf } from './json-lines.ts'
import { checkOrphans } from './orphan-rules.ts'
import { checkCentroids, checkCrowds, checkDecimals, checkSwapped } from './place-rules.ts'
import { checkCopies, checkHeld, checkShort, checkVerified } from './quote-rules.ts'
import { recordPaths } from './record-paths.ts'
import { faultsOfReading } from './refusals.ts'
import { RULES, RULE_IDS, type RuleId, type Severity } from './rules.ts'
import type { Subject } from './subject.ts'
import { checkFillers, checkReports, checkRetrieved } from './time-rules.ts'

/** One thing found, with its place. */
export interface LintFinding {
  readonly rule: RuleId
  readonly severity: Severity
  /** The file, relative as the subject was named. */
  readonly file: string
  /** Path in that file, such as `events[3].claims[0].evidence`; empty for the file itself. */
  readonly path: string
  /** Line of that path, from 1; of the nearest record around it where the path itself is not there. */
  readonly line: number
  /** Id of the record, where it has one. */
  readonly id: string | null
  readonly found: string
  readonly why: string
  readonly remedy: string
}

/** A fault with its path inside its file. */
type LocatedFault = Required<Fault>

interface FileFault {
  readonly file: string
  readonly fault: LocatedFault
}

const CHECKS: readonly Check[] = [
  checkVerified,
  checkHeld,
  checkShort,
  checkCopies,
  checkFigures,
  checkEvidence,
  checkWhen,
  checkWhere,
  checkFillers,
  checkReports,
  checkRetrieved,
  checkSwapped,
  checkCentroids,
  checkDecimals,
  checkCrowds,
  checkDuplicates,
  checkOrphans,
]

/** Everything found, by file, line and rule; `documents` is null where the documents themselves are not at hand. */
export async function lint(subject: Subject, documents: Documents | null): Promise<LintFinding[]> {
  const ofFiles = subject.problems.map(({ file, path, id, message, remedy }): FileFault => {
    return { file, fault: { rule: 'record-refused', path, id, found: message, remedy } }
  })
  const ofRecords = faultsOf(subject, documents).map(({ rule, path, id, found, remedy }): FileFault => {
    const { file, path: inFile } = subject.locate(path)
    return { file, fault: { rule, path: inFile, id, found, remedy: remedy ?? RULES[rule].remedy } }
  })
  const findings: LintFinding[] = []
  for (const [file, faults] of grouped([...ofFiles, ...ofRecords], ({ file: key }) => key)) {
    const paths = faults.map(({ fault }) => fault.path)
    const lines = linesOf(await textOf(file), paths)
    for (const { fault } of faults) findings.push(findingOf(file, fault, lines.get(fault.path) ?? 1))
  }
  return findings.toSorted(compareFindings)
}

function findingOf(file: string, { rule, path, id, found, remedy }: LocatedFault, line: number): LintFinding {
  const { severity, why } = RULES[rule]
  return { rule, severity, file, path, line, id, found, why, remedy }
}

function faultsOf(subject: Subject, documents: Documents | null): readonly Fault[] {
  if (!subject.readable) return []
  const { dataset, problems } = readDataset(subject.root, { file: subject.name })
  const paths = recordPaths(subject.root, problems)
  const ofReading = [...faultsOfReading(problems, paths, dataset), ...faultsOfHash(subject)]
  if (dataset === null) return ofReading
  return [...ofReading, ...CHECKS.flatMap(check => check({ dataset, paths, documents }))]
}

function faultsOfHash({ hashFits }: Subject): Fault[] {
  if (hashFits) return []
  return [{ rule: 'hash-mismatch', path: 'hash', id: null, found: 'is not the SHA-256 of this file' }]
}

/** The text that lines are counted in; empty where the file cannot be read, which is a finding of its own. */
async function textOf(file: string): Promise<string> {
  try {
    const decoded = decodeText(await readFile(file))
    return 'text' in decoded ? decoded.text : ''
  } catch {
    return ''
  }
}

function compareFindings(a: LintFinding, b: LintFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  if (a.line !== b.line) return a.line - b.line
  return RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule)
}
