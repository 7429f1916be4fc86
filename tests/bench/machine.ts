/** On what, when and of which commit something was measured. */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'

export interface Machine {
  /** UTC, to the minute. */
  readonly date: string
  /** With a `+` where files differ from it. */
  readonly commit: string
  readonly node: string
  readonly cpu: string
  readonly memoryGb: number
  /** Load of the machine over the last minute, before and after the run. */
  readonly loadBefore: number
  readonly loadAfter: number
}

function git(args: readonly string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

export const loadNow = (): number => Math.round((loadavg()[0] ?? Number.NaN) * 100) / 100

/** Call it when the run is over. */
export function readMachine(loadBefore: number): Machine {
  const commit = git(['rev-parse', '--short', 'HEAD'])
  const changed = git(['status', '--porcelain', '--untracked-files=no', '--', 'src', 'public', 'data'])
  return {
    date: new Date().toISOString().slice(0, 16),
    commit: commit === '' ? 'unknown' : `${commit}${changed === '' ? '' : '+'}`,
    node: process.version,
    cpu: `${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    memoryGb: Math.round(totalmem() / 1e9),
    loadBefore,
    loadAfter: loadNow(),
  }
}
