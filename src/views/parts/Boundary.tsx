/** Keeps a failure where it happened: what could not be rendered says so in its place, and the rest of the page goes on. */
import { Component, type ReactNode } from 'react'
import { say, type Words } from '../../words/say.ts'
import './boundary.css'
import { isMissingCode, ReloadButton } from './later.tsx'

type Part = keyof Words['trouble']['parts']

interface BoundaryProps {
  /** What stands inside; a card is a small part that needs no name, a row is one in a list. */
  readonly part: Part | 'card' | 'row'
  readonly children: ReactNode
}

interface BoundaryState {
  readonly trouble: 'none' | 'broken' | 'missing'
}

const NO_TROUBLE: BoundaryState = { trouble: 'none' }

/** A class, because React tells no function of an error in what it renders. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state = NO_TROUBLE

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { trouble: isMissingCode(error) ? 'missing' : 'broken' }
  }

  override render(): ReactNode {
    const { part, children } = this.props
    const { trouble } = this.state
    if (trouble === 'none') return children
    const again = () => this.setState(NO_TROUBLE)
    if (part === 'card') return <BrokenCard onAgain={again} />
    if (part === 'row') {
      return (
        <li>
          <BrokenCard onAgain={again} />
        </li>
      )
    }
    if (trouble === 'missing' || part === 'page')
      return <Stopped part={part} missing={trouble === 'missing'} />
    return (
      <section className="broken-part" aria-label={say().trouble.parts[part]}>
        <p role="alert">{say().trouble.broken(say().trouble.parts[part])}</p>
        <button type="button" className="quiet-button" onClick={again}>
          {say().trouble.showAgain}
        </button>
      </section>
    )
  }
}

function BrokenCard({ onAgain }: { onAgain: () => void }) {
  return (
    <div className="broken-card">
      <span role="alert">{say().trouble.brokenCard}</span>{' '}
      <button type="button" className="link-button" onClick={onAgain}>
        {say().trouble.showAgain}
      </button>
    </div>
  )
}

/** Only loading the page again can help: the code of the part is not here, or nothing of the page is. */
function Stopped({ part, missing }: { part: Part; missing: boolean }) {
  const { parts, brokenPage, missing: gone, stillMissing } = say().trouble
  const words = missing ? (wasReloaded() ? stillMissing(parts[part]) : gone(parts[part])) : brokenPage
  return (
    <section className="broken-part" data-part={part} aria-label={parts[part]}>
      <p role="alert">{words}</p>
      <ReloadButton />
    </section>
  )
}

function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation !== undefined && 'type' in navigation && navigation.type === 'reload'
}
