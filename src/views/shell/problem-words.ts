import type { Problem } from '../../model/dataset.ts'

/** One problem as a sentence: the file, the place in it, what was found. */
export function problemSentence(problem: Problem): string {
  const where = [problem.file, problem.path].filter(part => part !== '').join(': ')
  const message = problem.message.replace(/\.$/u, '')
  return `${where} ${message}.`
}
