import type { Problem } from '../../model/dataset.ts'
import { problemSentence } from './problem-words.ts'
import './shell.css'

/** What stands on the page when no dataset could be opened: which file, what is wrong and what next. */
export function Failure({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <main className="failure" role="alert">
      <p className="eyebrow">Dateline</p>
      <h1>This dataset cannot be opened</h1>
      <p dir="auto">{problemSentence(problem)}</p>
      <p dir="auto">{problem.remedy}</p>
      <p className="failure-next">
        <button type="button" className="quiet-button" onClick={onRetry}>
          Try again
        </button>
        <a href="?">Open the dataset of this site</a>
      </p>
    </main>
  )
}

/** Stands for the moment in which the dataset is on its way. */
export function Loading({ file }: { file: string }) {
  return (
    <main className="failure" aria-busy="true">
      <p className="eyebrow">Dateline</p>
      <p role="status">
        Opening <span dir="auto">{file}</span> …
      </p>
    </main>
  )
}
