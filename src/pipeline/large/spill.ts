/** Records that wait on disk until their row is known. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGrowable } from './growable.ts'

/** Written to disk in runs of so many bytes. */
const RUN = 4_000_000

export interface Spill {
  /** Keeps a value that JSON can hold, under the next number from 0. */
  readonly add: (value: unknown) => void
  readonly read: (at: number) => unknown
  /** Takes the file away. */
  readonly end: () => void
}

export function createSpill(): Spill {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'))
  const file = openSync(join(folder, 'records'), 'w+')
  // Offsets beyond 4 GB need more than 32 bits.
  const ends = createGrowable(length => new Float64Array(length))
  let waiting: Buffer[] = []
  let waitingBytes = 0
  let written = 0
  const flush = (): void => {
    if (waitingBytes === 0) return
    writeSync(file, Buffer.concat(waiting))
    written += waitingBytes
    waiting = []
    waitingBytes = 0
  }
  return {
    add: value => {
      const bytes = Buffer.from(JSON.stringify(value))
      waiting.push(bytes)
      waitingBytes += bytes.length
      ends.push(written + waitingBytes)
      if (waitingBytes > RUN) flush()
    },
    read: at => {
      flush()
      const bounds = ends.values()
      const from = at === 0 ? 0 : (bounds[at - 1] as number)
      const bytes = Buffer.alloc((bounds[at] as number) - from)
      readSync(file, bytes, 0, bytes.length, from)
      return JSON.parse(bytes.toString('utf8')) as unknown
    },
    end: () => {
      closeSync(file)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
