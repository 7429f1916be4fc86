/** Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines of the data. */
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LintFinding } from './lint.ts'
import type { Report } from './report-text.ts'
import { RULES, RULE_IDS } from './rules.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/**
 * One run with every rule, fired or not. Files are named relative to the folder `from`, which is absolute; those
 * outside it by their `file:` address. The message says what was found and the remedy.
 */
export function sarifReport({ findings }: Report, from: string): string {
  const rules = RULE_IDS.map(id => {
    const { severity, why, remedy } = RULES[id]
    return {
      id,
      shortDescription: { text: why },
      help: { text: remedy },
      defaultConfiguration: { level: severity },
    }
  })
  const driver = { name: 'dateline-check', rules }
  const results = findings.map(finding => resultOf(finding, from))
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)
}

function resultOf({ rule, severity, file, path, line, id, found, remedy }: LintFinding, from: string) {
  const record = id ?? path
  const logical = path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: 'value' }] }
  const physicalLocation = { artifactLocation: { uri: uriOf(file, from) }, region: { startLine: line } }
  return {
    ruleId: rule,
    ruleIndex: RULE_IDS.indexOf(rule),
    level: severity,
    message: { text: `${record === '' ? 'The file' : record} ${found}. ${remedy}` },
    locations: [{ physicalLocation, ...logical }],
  }
}

function uriOf(file: string, from: string): string {
  const absolute = resolve(from, file)
  const inside = relative(from, absolute)
  if (inside.startsWith('..') || isAbsolute(inside)) return pathToFileURL(absolute).href
  return inside.split(sep).map(encodeURIComponent).join('/')
}
