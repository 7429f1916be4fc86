/** The worker's end of the line: answers what it is asked about a dataset that it has read, or whose parts it fetches. */
import { messageOf } from '../model/errors.ts'
import type { LaterParts } from '../dataset/large/later.ts'
import { problemIn } from '../dataset/large/parts.ts'
import type { Answer, Question } from './protocol.ts'

/** `send` is told what of an answer is handed over for good. */
type Send = (answer: Answer, transfer?: Transferable[]) => void

/** What is taken back is not answered any more. */
export function createAnswering(later: LaterParts, send: Send): (question: Question) => void {
  const asked = new Map<number, AbortController>()
  const answer = async (question: Asked, signal: AbortSignal): Promise<void> => {
    try {
      const [said, transfer] = await answerTo(later, question, signal)
      if (!signal.aborted) send(said, transfer)
    } catch (error) {
      if (signal.aborted) return
      const message = messageOf(error)
      send({ kind: 'failed', id: question.id, problem: problemIn(error), message })
    } finally {
      asked.delete(question.id)
    }
  }
  return question => {
    if (question.kind === 'prepare-search') {
      later.prepareSearch()
    } else if (question.kind === 'take-back') {
      asked.get(question.id)?.abort(new Error('The question was taken back.'))
    } else {
      const own = new AbortController()
      asked.set(question.id, own)
      void answer(question, own.signal)
    }
  }
}

type Asked = Exclude<Question, { kind: 'prepare-search' | 'take-back' }>

async function answerTo(
  later: LaterParts,
  question: Asked,
  signal: AbortSignal,
): Promise<[Answer, Transferable[]?]> {
  const { id } = question
  switch (question.kind) {
    case 'chunk':
      return [{ kind: 'chunk', id, read: await later.loadChunk(question.index, question.bounds) }]
    case 'find':
      return [{ kind: 'found', id, row: await later.lookUp(question.name) }]
    case 'tell':
      return [{ kind: 'told', id, retelling: await later.tell(question.teller, signal) }]
    case 'search': {
      const rows = await later.search(question.text, signal)
      return [{ kind: 'rows', id, rows }, [rows.buffer]]
    }
  }
}
