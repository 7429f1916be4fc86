/** Findings as people read them in a terminal, and as one JSON value for other programs. */
import { grouped } from './fault.ts'
import type { LintFinding } from './lint.ts'
import { RULES, RULE_IDS, SEVERITIES, type Severity } from './rules.ts'

/** What was looked at, and what was found in it. */
export interface Report {
  /** Folders and files as they were named, in the order given. */
  readonly datasets: readonly string[]
  readonly findings: readonly LintFinding[]
}

/** Version of the JSON shape below: a field is never renamed or dropped under the same number. */
const FORMAT = 1

/** Findings file by file, each with its place and remedy; at the end how many of each rule, and why it matters. */
export function textReport({ datasets, findings }: Report): string {
  const blocks = [...grouped(findings, finding => finding.file)].map(([file, list]) =>
    [file, ...list.map(textOf)].join('\n'),
  )
  const rules = RULE_IDS.flatMap(rule => {
    const count = findings.filter(finding => finding.rule === rule).length
    return count === 0 ? [] : [`  ${String(count).padStart(4)}  ${rule}: ${RULES[rule].why}`]
  })
  const files = new Set(findings.map(finding => finding.file)).size
  const total = findings.length === 0 ? 'No findings' : `${countsText(findings)} in ${plural(files, 'file')}`
  const end = [...rules, `${total}; looked at ${plural(datasets.length, 'dataset')}.`].join('\n')
  return [...blocks, end].join('\n\n')
}

/**
 * `{ tool, format, datasets, counts: { error, warning, note }, findings }`, indented by two spaces. A finding is
 * `{ rule, severity, file, path, line, id, found, why, remedy }`; `id` is null where the record has none.
 */
export function jsonReport({ datasets, findings }: Report): string {
  const ordered = findings.map(({ rule, severity, file, path, line, id, found, why, remedy }) => {
    return { rule, severity, file, path, line, id, found, why, remedy }
  })
  const counts = countsOf(findings)
  return JSON.stringify(
    { tool: 'dateline-check', format: FORMAT, datasets, counts, findings: ordered },
    null,
    2,
  )
}

function countsOf(findings: readonly LintFinding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter(one => one.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}

function countsText(findings: readonly LintFinding[]): string {
  const counts = countsOf(findings)
  const parts = SEVERITIES.filter(severity => counts[severity] > 0)
  return parts.map(severity => plural(counts[severity], severity)).join(', ')
}

function textOf({ severity, rule, path, line, id, found, remedy }: LintFinding): string {
  const place = [path === '' ? '(the file)' : path, id === null ? '' : `(${id})`].join(' ').trim()
  return [
    `  ${line}  ${severity}  ${rule}  ${visible(place)}`,
    `    ${visible(found).replaceAll('\n', '\n    ')}`,
    `    -> ${visible(remedy)}`,
  ].join('\n')
}

/** Text of the data without what would steer the terminal or turn the direction of writing: that shows as code points. */
function visible(text: string): string {
  return text.replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, character => {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  })
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
