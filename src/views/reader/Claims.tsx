import { figureText, wordsOf } from '../../evidence/figures.ts'
import type { ComparedGroup, Comparison } from '../../evidence/compare.ts'
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import { describeEdtf } from '../../model/describe-edtf.ts'
import { tagPlace } from '../../model/place-words.ts'
import type { Claim, ClaimValue } from '../../model/schema.ts'
import { useChoice, useChoose, useData } from '../../store/react.ts'
import { setFocus, setToldBy } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { Boundary } from '../parts/Boundary.tsx'
import { QuoteCard } from './QuoteCard.tsx'
import { RangePlot } from './RangePlot.tsx'
import { groupClaims, inReadingOrder, quotesBefore, topicWords, type ClaimGroup } from './reader-words.ts'
import { SourceLine } from './SourceLine.tsx'
import { Verdict } from './Verdict.tsx'

function valueWords(value: ClaimValue, dataset: Dataset): { readonly of: string; readonly words: string } {
  switch (value.kind) {
    case 'figure':
      return { of: wordsOf(value.of), words: figureText(value) }
    case 'time':
      return { of: say().reader.time, words: describeEdtf(value.edtf, dataset.meta.displayZone) }
    case 'place': {
      const place = dataset.places.get(value.place)
      return {
        of: say().reader.place,
        words: place === undefined ? value.place : say().parts.placeWithTag(place.name, tagPlace(place)),
      }
    }
    case 'term':
      return { of: wordsOf(value.of), words: value.term }
  }
}

/** What a claim comes to, in figures and words that can be compared. */
function Values({ claim }: { claim: Claim }) {
  const { dataset } = useData()
  if (claim.values === undefined || claim.values.length === 0) return null
  return (
    <dl className="claim-values">
      {claim.values.map(value => {
        const { of, words } = valueWords(value, dataset)
        return (
          <div key={`${of} ${words}`}>
            <dt dir="auto">{of}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** The claimant's name; a press shows the whole dataset as this one tells it. */
function Who({ claim }: { claim: Claim }) {
  const { dataset } = useData()
  const choose = useChoose()
  const teller = useChoice('toldBy')
  const claimant = dataset.claimants.get(claim.claimant)
  const words = say().reader
  const name = claim.as ?? claimant?.name ?? claim.claimant
  const chosen = teller?.kind === 'claimant' && teller.id === claim.claimant
  return (
    <p className="claim-who">
      <button
        type="button"
        dir="auto"
        aria-pressed={chosen}
        title={chosen ? words.backToAll : words.showAsTold(claimant?.name ?? name)}
        onClick={() => choose(setToldBy, chosen ? null : { kind: 'claimant', id: claim.claimant })}
      >
        {name}
      </button>{' '}
      <span className="claim-stance" data-stance={claim.stance}>
        {words.stances[claim.stance]}
      </span>
      {claim.made !== undefined && (
        <span className="claim-made">
          {' '}
          {words.madeOn(describeEdtf(claim.made, dataset.meta.displayZone))}
        </span>
      )}
    </p>
  )
}

/** Stands for a quote whose card is shown under an earlier claim, so that no words appear twice. */
function QuoteAgain({ id, event }: { id: string; event: string }) {
  const choose = useChoose()
  return (
    <p className="source-line">
      <span className="tag">{say().reader.quoted}</span>{' '}
      <button type="button" className="link-button" onClick={() => choose(setFocus, { event, quote: id })}>
        {say().reader.sameWords}
      </button>
    </p>
  )
}

interface ClaimRowProps {
  readonly claim: Claim
  readonly event: EventRecord
  readonly quote: string | null
  /** Quotes whose card an earlier claim shows. */
  readonly shown: ReadonlySet<string>
}

function ClaimRow({ claim, event, quote, shown }: ClaimRowProps) {
  const teller = useChoice('toldBy')
  const theirs = teller?.kind === 'claimant' && teller.id === claim.claimant
  return (
    <li className="claim" data-theirs={theirs || undefined}>
      <Who claim={claim} />
      <p className="claim-statement" dir="auto">
        {claim.statement}
      </p>
      <Values claim={claim} />
      <ul className="evidence">
        {claim.evidence.map(evidence =>
          'quote' in evidence ? (
            <li key={evidence.quote}>
              {shown.has(evidence.quote) ? (
                <QuoteAgain id={evidence.quote} event={event.id} />
              ) : (
                <Boundary part="card">
                  <QuoteCard id={evidence.quote} event={event.id} open={evidence.quote === quote} />
                </Boundary>
              )}
            </li>
          ) : (
            <li key={evidence.source}>
              <Boundary part="card">
                <SourceLine id={evidence.source} note={evidence.note} />
              </Boundary>
            </li>
          ),
        )}
      </ul>
    </li>
  )
}

/** Verdicts on what several claims speak of, a range plot for each figure, then every claim. */
function Group({ group, comparison, event, quote, inOrder }: GroupProps) {
  const rivals = comparison?.groups.filter(compared => compared.label !== 'single') ?? []
  const claimsOf = (compared: ComparedGroup) =>
    group.claims.filter(claim => compared.claims.includes(claim.id))
  return (
    <section className="reader-part">
      <h4 className="eyebrow">{say().reader.properties[group.property]}</h4>
      {rivals.map(compared => (
        <div className="compared" key={`${compared.kind} ${compared.of}`}>
          <Verdict group={compared} topic={topicWords(compared)} />
          {compared.kind === 'figure' && (
            <RangePlot claims={claimsOf(compared)} of={compared.of} label={wordsOf(compared.of)} />
          )}
        </div>
      ))}
      <ul className="claims">
        {group.claims.map(claim => (
          <Boundary key={claim.id} part="card">
            <ClaimRow claim={claim} event={event} quote={quote} shown={quotesBefore(claim, inOrder)} />
          </Boundary>
        ))}
      </ul>
    </section>
  )
}

interface GroupProps {
  readonly group: ClaimGroup
  readonly comparison: Comparison | undefined
  readonly event: EventRecord
  readonly quote: string | null
  /** All claims of the event as they stand on the page. */
  readonly inOrder: readonly Claim[]
}

/** Who says what, by property: rival claims stand together, each with its evidence. */
export function Claims({ event, quote }: { event: EventRecord; quote: string | null }) {
  const { comparisons } = useData().standingOf(event)
  const groups = groupClaims(event.claims)
  const inOrder = inReadingOrder(event.claims)
  return (
    <>
      {groups.map(group => (
        <Group
          key={group.property}
          group={group}
          comparison={comparisons.find(comparison => comparison.property === group.property)}
          event={event}
          quote={quote}
          inOrder={inOrder}
        />
      ))}
      {groups.length === 0 && <p className="reader-none">{say().reader.noClaims}</p>}
    </>
  )
}
