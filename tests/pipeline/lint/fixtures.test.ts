import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/pipeline/lint/lint.ts'
import { RULES, RULE_IDS } from '../../../src/pipeline/lint/rules.ts'
import { openSubject } from '../../../src/pipeline/lint/subject.ts'
import { FIXTURES } from './look.ts'

const CLEAN = ['clean', 'clean-site']
const names = readdirSync(FIXTURES).toSorted()

async function findingsIn(path: string) {
  const subject = await openSubject(path)
  if ('unusable' in subject) throw new Error(subject.unusable)
  return lint(subject, null)
}

describe('the fixtures', () => {
  it('are one for each rule, and the clean dataset as people write it and as the page reads it', () => {
    expect(names).toEqual([...CLEAN, ...RULE_IDS].toSorted())
  })

  it.each(names)('%s gives exactly what its name says', async name => {
    const findings = await findingsIn(join(FIXTURES, name))
    expect(findings.map(finding => finding.rule)).toEqual(CLEAN.includes(name) ? [] : [name])
    for (const finding of findings) {
      expect(finding.severity).toBe(RULES[finding.rule].severity)
      expect(finding.file.startsWith(join(FIXTURES, name))).toBe(true)
      expect(finding.found).not.toBe('')
      expect(finding.remedy).not.toBe('')
    }
  })

  it('name the file of a folder in which the record stands, and its path and line in that file', async () => {
    const [finding] = await findingsIn(join(FIXTURES, 'midnight-as-time'))
    expect(finding?.file).toBe(join(FIXTURES, 'midnight-as-time', 'events', 'rain.json'))
    expect(finding?.path).toBe('events[0].when.edtf')
    expect(finding?.line).toBe(10)
    expect(finding?.id).toBe('night-of-rain')
  })

  it('the dataset that the site serves still is what its hash was taken of', async () => {
    const findings = await findingsIn(join('public', 'data', 'ukraine-2023'))
    expect(findings.filter(finding => finding.rule === 'hash-mismatch')).toEqual([])
  })
})

describe('what cannot be opened', () => {
  it('is told in a sentence where there is no dataset at the path', async () => {
    const nowhere = await openSubject(join(FIXTURES, 'nowhere'))
    expect('unusable' in nowhere && nowhere.unusable).toContain('is not there')
    const noDataset = await openSubject(join('tests', 'pipeline'))
    expect('unusable' in noDataset && noDataset.unusable).toContain('has no dataset.json')
  })

  it('is a finding where the file is there and holds no dataset', async () => {
    const findings = await findingsIn('biome.json')
    expect(findings.map(({ rule, path }) => [rule, path])).toEqual([['record-refused', 'schema']])
    const noJson = await findingsIn('LICENSE')
    expect(noJson.map(({ rule, line }) => [rule, line])).toEqual([['record-refused', 1]])
  })
})
