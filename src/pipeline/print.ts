/** Problems as an editor reads them in a terminal: file by file, each with its place and its remedy. */
import type { Problem } from '../model/dataset.ts'

/**
 * The problems as lines of text, grouped by file in the order in which the files first come up. `outcome` says what
 * became of the rest.
 */
export function printProblems(problems: readonly Problem[], outcome = 'Nothing was written.'): string {
  const byFile = new Map<string, Problem[]>()
  for (const problem of problems) {
    const known = byFile.get(problem.file)
    if (known === undefined) byFile.set(problem.file, [problem])
    else known.push(problem)
  }
  const blocks = [...byFile].map(([file, list]) => [file, ...list.map(printProblem)].join('\n'))
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  return [...blocks, `${count}. ${outcome}`].join('\n\n')
}

function printProblem({ path, id, message, remedy }: Problem): string {
  const place = [path === '' ? '(the file)' : path, id === null ? '' : `(${id})`].join(' ').trim()
  return `  ${place}\n    ${message.replaceAll('\n', '\n    ')}\n    -> ${remedy}`
}
