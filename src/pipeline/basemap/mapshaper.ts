import { execFileSync } from 'node:child_process'

/** Runs mapshaper's commands one after the other, in one process; throws where it fails. */
export function runMapshaper(script: string, commands: readonly (readonly string[])[]): void {
  execFileSync(process.execPath, ['--max-old-space-size=4096', script, ...commands.flat()], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}
