/** The page's end of the line to a worker: questions, which may be taken back, and their answers by number. */
import { reasonOf } from '../model/errors.ts'
import type { Problem } from '../model/dataset.ts'
import { failure } from '../dataset/large/parts.ts'
import type { Answer, Request } from './protocol.ts'

export interface Line {
  /**
   * Rejects with the reason of `signal`; with an error, whose `cause` is the problem where it is known, where the worker
   * has no answer; and where the line is broken.
   */
  readonly ask: <K extends Answer['kind']>(
    request: (id: number) => Request,
    signal?: AbortSignal,
  ) => Promise<Extract<Answer, { kind: K }>>
  /** Says something that is not answered. */
  readonly tell: (request: Request) => void
  readonly hear: (answer: Answer) => void
  /** Nobody answers any more: what waits is rejected with this, and so is whatever is asked from now on. */
  readonly break: (error: Error) => void
  readonly isBroken: () => boolean
}

export function createLine(post: (request: Request) => void): Line {
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  let next = 0
  let end: Error | null = null
  return {
    ask: (request, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        if (end !== null) throw end
        const id = next++
        const takeBack = () => {
          if (!waiting.delete(id)) return
          post({ kind: 'take-back', id })
          if (signal !== undefined) reject(reasonOf(signal, 'The question was taken back.'))
        }
        const settled =
          <T>(settle: (value: T) => void) =>
          (value: T) => {
            signal?.removeEventListener('abort', takeBack)
            settle(value)
          }
        waiting.set(id, { resolve: settled(resolve), reject: settled(reject) })
        signal?.addEventListener('abort', takeBack)
        post(request(id))
      }),
    tell: request => {
      if (end === null) post(request)
    },
    hear: answer => {
      if (!('id' in answer)) return
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.kind === 'failed') asked?.reject(errorOf(answer))
      else asked?.resolve(answer as never)
    },
    break: error => {
      end ??= error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    },
    isBroken: () => end !== null,
  }
}

interface Fault {
  readonly problem: Problem | null
  readonly message: string
}

function errorOf({ problem, message }: Fault): Error {
  return problem === null ? new Error(message) : failure(problem)
}
