import type { ComparedGroup } from '../../evidence/compare.ts'
import { type Label, ruleWords } from '../../evidence/rules.ts'
import { ContradictionSign } from '../parts/ContradictionSign.tsx'

const LABEL_WORDS: Readonly<Record<Label, string>> = {
  contradict: 'contradict',
  compatible: 'compatible',
  agree: 'agree',
  'not-comparable': 'to be read',
  single: 'one claim',
}

/** How the claims on one thing stand to each other; the rule that says so is one press away. */
export function Verdict({ group, topic }: { group: ComparedGroup; topic: string }) {
  return (
    <details className="verdict" data-label={group.label}>
      <summary>
        {group.label === 'contradict' && <ContradictionSign />}
        <span className="verdict-topic">{topic}</span> <b>{LABEL_WORDS[group.label]}</b>
      </summary>
      <p>{group.explanation}</p>
      <p className="verdict-rule">
        Rule <code>{group.rule}</code>: {ruleWords(group.rule)} Dateline shows how claims stand to each other,
        never which of them is right.
      </p>
    </details>
  )
}
