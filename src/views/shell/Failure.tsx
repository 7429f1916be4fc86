import type { Problem } from '../../model/dataset.ts'
import { say } from '../../words/say.ts'
import { Phrase } from '../parts/Phrase.tsx'
import { problemSentence } from './problem-words.ts'
import './shell.css'

/** What stands on the page when no dataset could be opened: which file, what is wrong and what next. */
export function Failure({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <main className="failure">
      <div className="failure-words" role="alert">
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
      </div>
    </main>
  )
}

interface LoadingProps {
  readonly file: string
  /** The part that is done, 0 to 1; null where that is not known. */
  readonly share: number | null
  readonly cancel: (() => void) | null
  /** Whether the page names the dataset already. */
  readonly named: boolean
}

/** Stands for the moment in which the dataset is on its way. */
export function Loading({ file, share, cancel, named }: LoadingProps) {
  const Whole = named ? 'div' : 'main'
  return (
    <Whole className="splash" aria-busy="true">
      {!named && <h1 className="splash-name">Dateline</h1>}
      <p role="status">
        <Phrase
          text={share === null ? say().shell.opening : say().shell.openingShare(Math.round(share * 100))}
          slots={{ file: <span dir="auto">{file}</span> }}
        />
      </p>
      {cancel !== null && (
        <p className="failure-next splash-later">
          <button type="button" className="quiet-button" onClick={cancel}>
            {say().shell.cancel}
          </button>
        </p>
      )}
    </Whole>
  )
}
