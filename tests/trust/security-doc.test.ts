import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const text = readFileSync('SECURITY.md', 'utf8')
const rows = text.split('\n').filter(line => line.startsWith('| ') && !/^\| (?:promise|-)/u.test(line))

it('each promise names what shows it, and each file that is named is there', () => {
  const named = [...text.matchAll(/`((?:tests|src)\/[\w./-]+\.tsx?)`/gu)].map(match => match[1] ?? '')
  expect(rows.filter(row => !/tests/u.test(row))).toEqual([])
  expect(named.filter(file => !existsSync(file))).toEqual([])
  console.info(`${rows.length} promises, ${new Set(named).size} files named, all of them there`)
})
