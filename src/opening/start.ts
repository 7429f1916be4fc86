/** Starts the worker that reads a dataset, and hears it out. */
import { reasonOf } from '../model/errors.ts'
import type { Problem } from '../model/dataset.ts'
import { workerAddress } from '../trust/policies.ts'
import { createLine, type Line } from './line.ts'
import type { Answer, Request } from './protocol.ts'
import workerScript from './worker.ts?worker&url'

/** A worker that has said nothing for so long while it reads is given up. */
const PATIENCE_MS = 60_000

/** What a worker that has read something says at last, and the line to it: it lives on until the page goes. */
export type Started<K extends Answer['kind']> =
  | { readonly answer: Extract<Answer, { kind: K }>; readonly line: Line }
  | { readonly problem: Problem }
  | { readonly absent: true }

/** Who is told, and who may take the reading back. */
export interface Hearing {
  /** Told the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void
  /** Ends the worker. */
  readonly signal: AbortSignal
}

/** Has a worker read what `request` names. Rejects only with the reason of `signal`. */
export async function startReading<K extends 'opened' | 'opened-large'>(
  kind: K,
  request: Request,
  file: string,
  { onProgress, signal }: Hearing,
): Promise<Started<K>> {
  signal.throwIfAborted()
  let worker: Worker
  try {
    worker = new Worker(workerAddress(workerScript), { type: 'module' })
  } catch {
    return { absent: true }
  }
  const post = (message: Request, transfer: Transferable[] = []) => worker.postMessage(message, transfer)
  const line = createLine(post)
  return new Promise((resolve, reject) => {
    let timer = 0
    const settle = (started: Started<K>) => {
      clearTimeout(timer)
      if (!('answer' in started)) worker.terminate()
      resolve(started)
    }
    const wait = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => settle({ problem: hung(file) }), PATIENCE_MS)
    }
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      worker.terminate()
      const reason = reasonOf(signal, 'Opening was taken back.')
      // Who waits for an answer of what has been opened meanwhile would wait for ever.
      line.break(reason)
      reject(reason)
    })
    let heard = false
    const breakOff = () => {
      line.break(new Error('the worker that has the records broke off'))
      worker.terminate()
      settle(heard ? { problem: broken(file) } : { absent: true })
    }
    worker.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => {
      heard = true
      if (answer.kind === 'ready') post(request, request.kind === 'read' ? [request.bytes] : [])
      else if (answer.kind === 'progress') {
        wait()
        onProgress(answer.share)
      } else if (answer.kind === kind) settle({ answer: answer as Extract<Answer, { kind: K }>, line })
      else if (answer.kind === 'refused') settle({ problem: answer.problem })
      else line.hear(answer)
    })
    worker.addEventListener('error', event => {
      event.preventDefault()
      breakOff()
    })
    worker.addEventListener('messageerror', breakOff)
    wait()
  })
}

function hung(file: string): Problem {
  return {
    file,
    path: '',
    id: null,
    message: `could not be read: its reader has said nothing for ${String(PATIENCE_MS / 1000)} seconds`,
    remedy: 'Try again; a very large dataset opens faster in the large form that `npm run data` writes.',
    refused: true,
  }
}

function broken(file: string): Problem {
  return {
    file,
    path: '',
    id: null,
    message: 'could not be read to its end: its reader broke off, probably for want of memory',
    remedy: 'Load the page again; close other pages first, or open a smaller dataset.',
    refused: true,
  }
}
