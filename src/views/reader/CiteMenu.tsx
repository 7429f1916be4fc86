import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Quote, Source } from '../../model/schema.ts'
import type { Choice } from '../../store/choice.ts'
import { useAppStore } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { copyText } from '../parts/copy.ts'
import { Icon } from '../parts/icons.tsx'
import { addressOf, CITATION_FORMS, citationText } from './citing.ts'
import './citing.css'

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

interface FormsProps {
  readonly id: string
  readonly onTake: (form: (typeof CITATION_FORMS)[number]) => void
  readonly onClose: () => void
}

/** The open list: arrows go round, Tab moves as anywhere, Escape closes nothing but the list. */
function Forms({ id, onTake, onClose }: FormsProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' })
    list.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  const onKeyDown = (press: KeyboardEvent<HTMLDivElement>) => {
    if (press.key === 'Escape') {
      press.preventDefault()
      press.stopPropagation()
      onClose()
      return
    }
    const step = STEPS[press.key]
    if (step === undefined) return
    press.preventDefault()
    press.stopPropagation()
    const buttons = [...press.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex(button => button === document.activeElement)
    buttons[step(at, buttons.length)]?.focus()
  }
  return (
    <div
      className="cite-forms"
      id={id}
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={say().source.citeAs}
      onKeyDown={onKeyDown}
    >
      {CITATION_FORMS.map(form => (
        <button key={form} type="button" role="menuitem" onClick={() => onTake(form)}>
          {say().source.forms[form]}
        </button>
      ))}
    </div>
  )
}

/** A citation of a source, or of a quote from it, in the form that the reader picks, copied. */
function Cite({ source, quote }: { source: Source; quote: Quote | null }) {
  const store = useAppStore()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const leave = (left: FocusEvent<HTMLSpanElement>) => {
    if (!left.currentTarget.contains(left.relatedTarget)) setOpen(false)
  }
  return (
    <span className="cite" onBlur={leave}>
      <button
        type="button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {say().source.cite} <Icon name="down" />
      </button>
      {open && (
        <Forms
          id={id}
          onClose={close}
          onTake={form => {
            close()
            void copyText(
              citationText(form, source, quote),
              say().source.citation(say().source.forms[form]),
              store.getState(),
            )
          }}
        />
      )}
    </span>
  )
}

interface CitingProps {
  readonly source: Source
  readonly quote: Quote | null
  /** What the copied link opens. */
  readonly to: (choice: Choice) => Choice
}

/** What a reader can take along: a citation in several forms, and the address of this very sight. */
export function Citing({ source, quote, to }: CitingProps) {
  const store = useAppStore()
  const words = say().source
  const copyLink = () => {
    const state = store.getState()
    const what = quote === null ? words.linkToSource : words.linkToQuote
    void copyText(addressOf(to(state.choice), location.href), what, state)
  }
  return (
    <>
      <Cite source={source} quote={quote} />
      <button type="button" onClick={copyLink}>
        <Icon name="copy" /> {quote === null ? words.copyLinkToSource : words.copyLinkToQuote}
      </button>
    </>
  )
}
