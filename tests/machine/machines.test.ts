/** The shipped dataset looks the same on every machine, whatever its zone and language. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

interface Machine {
  /** Minutes behind UTC at 1970, in June 2023 and in December 2023. */
  readonly offsets: readonly number[]
  /** Local day at the first moment of 26 December 2023 in UTC. */
  readonly day: string
}

/** By zone, to show that it has really taken effect. */
const ZONES: Readonly<Record<string, Machine>> = {
  UTC: { offsets: [0, 0, 0], day: '2023-12-26' },
  'America/Los_Angeles': { offsets: [480, 420, 480], day: '2023-12-25' },
  'America/St_Johns': { offsets: [210, 150, 210], day: '2023-12-25' },
  'Asia/Kathmandu': { offsets: [-330, -345, -345], day: '2023-12-26' },
  'Pacific/Kiritimati': { offsets: [640, -840, -840], day: '2023-12-26' },
  'Pacific/Apia': { offsets: [660, -780, -780], day: '2023-12-26' },
  'Europe/Kyiv': { offsets: [-180, -180, -120], day: '2023-12-26' },
  // 44 minutes and 30 seconds in 1970, of which the platform gives the minutes.
  'Africa/Monrovia': { offsets: [44, 0, 0], day: '2023-12-26' },
}

/** By language as the environment names it: what the platform makes of it. Egypt has digits of its own. */
const LANGUAGES: Readonly<Record<string, { readonly locale: string; readonly number: string }>> = {
  en_US: { locale: 'en-US', number: '1,234,567' },
  uk_UA: { locale: 'uk-UA', number: '1\u00A0234\u00A0567' },
  ar_EG: { locale: 'ar-EG', number: '١٬٢٣٤٬٥٦٧' },
}

const MACHINES = Object.keys(ZONES).flatMap(zone =>
  Object.keys(LANGUAGES).map(language => ({ zone, language })),
)

interface Report {
  readonly machine: unknown
  readonly sights: string
}

/** The report and all that it imports as one file, so that two dozen processes start quickly. */
async function bundle(folder: string): Promise<string> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'report.ts'),
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'report.mjs' } },
    },
  })
  return join(folder, 'report.mjs')
}

/** Both are read once, when a process starts, so each machine is a process of its own. */
function report(script: string, zone: string, language: string): Promise<Report> {
  const locale = `${language}.UTF-8`
  const child = spawn(process.execPath, [script], {
    cwd: ROOT,
    env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale, LANGUAGE: language },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((found, fail) => {
    let out = ''
    let complaint = ''
    child.stdout.setEncoding('utf8').on('data', text => (out += text))
    child.stderr.setEncoding('utf8').on('data', text => (complaint += text))
    child.once('error', fail)
    child.once('close', code => {
      const end = out.indexOf('\n')
      if (code !== 0 || end < 0) fail(new Error(`The report ended with ${String(code)}: ${complaint}`))
      else found({ machine: JSON.parse(out.slice(0, end)), sights: out.slice(end + 1) })
    })
  })
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

describe('what a reader sees', () => {
  const reports = new Map<string, Report>()
  const of = (zone: string, language: string) => {
    const found = reports.get(`${zone} ${language}`)
    if (found === undefined) throw new Error(`No report from ${zone} in ${language}: see the failure above.`)
    return found
  }

  const folder = mkdtempSync(join(tmpdir(), 'dateline-machines-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  beforeAll(async () => {
    const script = await bundle(folder)
    const left = [...MACHINES]
    const work = async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        reports.set(`${next.zone} ${next.language}`, await report(script, next.zone, next.language))
      }
    }
    await Promise.all([work(), work()])
  }, 180_000)

  it('is what was reviewed', async () => {
    await expect(of('UTC', 'en_US').sights).toMatchFileSnapshot('sights.txt')
  })

  it.each(MACHINES)('is the same in $zone and $language', ({ zone, language }) => {
    const { machine, sights } = of(zone, language)
    expect(machine).toEqual({ ...ZONES[zone], ...LANGUAGES[language] })
    const expected = of('UTC', 'en_US').sights
    const lines = expected.split('\n')
    expect(sights.split('\n').filter((line, at) => line !== lines[at])).toEqual([])
    expect(digest(sights)).toBe(digest(expected))
  })
})
