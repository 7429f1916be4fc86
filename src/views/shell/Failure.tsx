import type { Problem } from '../../model/dataset.ts'
import { say } from '../../words/say.ts'
import { Phrase } from '../parts/Phrase.tsx'
import { problemSentence } from './problem-words.ts'
import './shell.css'

/** What stands on the page when no dataset could be opened: which file, what is wrong and what next. */
export function Failure({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <main className="failure" role="alert">
      <p className="eyebrow">Dateline</p>
      <h1>{say().shell.failed}</h1>
      <p lang="en" dir="auto">
        {problemSentence(problem)}
      </p>
      <p lang="en" dir="auto">
        {problem.remedy}
      </p>
      <p className="failure-next">
        <button type="button" className="quiet-button" onClick={onRetry}>
          {say().shell.tryAgain}
        </button>
        <a href="?">{say().shell.openShipped}</a>
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
        <Phrase text={say().shell.opening} slots={{ file: <span dir="auto">{file}</span> }} />
      </p>
    </main>
  )
}
