import type { ComparedGroup } from '../../evidence/compare.ts'
import { ruleWords } from '../../evidence/rules.ts'
import { say } from '../../words/say.ts'
import { ContradictionSign } from '../parts/ContradictionSign.tsx'
import { Phrase } from '../parts/Phrase.tsx'

/** How the claims on one thing stand to each other; the rule that says so is one press away. */
export function Verdict({ group, topic }: { group: ComparedGroup; topic: string }) {
  const words = say().reader
  return (
    <details className="verdict" data-label={group.label}>
      <summary>
        {group.label === 'contradict' && <ContradictionSign />}
        <bdi className="verdict-topic">{topic}</bdi> <b>{words.labels[group.label]}</b>
        <span className="verdict-turn">
          <span>{words.why}</span>
          <span>{words.less}</span>
        </span>
      </summary>
      <p>{group.explanation}</p>
      <p className="verdict-rule">
        <Phrase text={words.rule} slots={{ rule: <code>{group.rule}</code>, says: ruleWords(group.rule) }} />
      </p>
    </details>
  )
}
