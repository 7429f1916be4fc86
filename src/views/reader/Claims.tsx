import type { EventRecord } from '../../model/dataset.ts'
import type { Claim } from '../../model/schema.ts'
import { useData } from '../../store/react.ts'
import { QuoteCard } from './QuoteCard.tsx'
import { groupClaims, PROPERTY_TITLES, STANCE_WORDS } from './reader-words.ts'
import { SourceLine } from './SourceLine.tsx'

function ClaimRow({ claim, event, quote }: { claim: Claim; event: EventRecord; quote: string | null }) {
  const { dataset } = useData()
  const claimant = dataset.claimants.get(claim.claimant)
  return (
    <li className="claim" data-stance={claim.stance}>
      <p className="claim-who" dir="auto">
        <b>{claim.as ?? claimant?.name ?? claim.claimant}</b>{' '}
        <span className="claim-stance">{STANCE_WORDS[claim.stance]}</span>
      </p>
      <p className="claim-statement" dir="auto">
        {claim.statement}
      </p>
      <ul className="evidence">
        {claim.evidence.map(evidence =>
          'quote' in evidence ? (
            <li key={evidence.quote}>
              <QuoteCard id={evidence.quote} event={event.id} open={evidence.quote === quote} />
            </li>
          ) : (
            <li key={evidence.source}>
              <SourceLine id={evidence.source} note={evidence.note} />
            </li>
          ),
        )}
      </ul>
    </li>
  )
}

/** Who says what, by property: rival claims stand together, each with its evidence. */
export function Claims({ event, quote }: { event: EventRecord; quote: string | null }) {
  const groups = groupClaims(event.claims)
  return (
    <>
      {groups.map(group => (
        <section className="reader-part" key={group.property}>
          <h4 className="eyebrow">{PROPERTY_TITLES[group.property]}</h4>
          <ul className="claims">
            {group.claims.map(claim => (
              <ClaimRow key={claim.id} claim={claim} event={event} quote={quote} />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className="reader-none">This event has no claim that could be kept.</p>}
    </>
  )
}
