import { useEffect, useRef } from 'react'
import { useApp, useAppStore } from '../../store/react.ts'
import { Icon } from '../parts/icons.tsx'

const KEYS = [
  ['/', 'search events and quotes; Enter opens the first found'],
  ['q', 'show the next quote in its document'],
  ['← →', 'earlier or later event'],
  ['[ ]', 'move the time window back or on'],
  ['Space', 'play or pause'],
  ['Esc', 'close what is open'],
  ['?', 'show these keys'],
] as const

/** The keys that work everywhere on the page. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const singleKeys = useApp(state => state.singleKeys)
  const store = useAppStore()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className="keys" aria-label="Keys" onClose={onClose}>
      <header className="panel-head">
        <h2 className="eyebrow">Keys</h2>
        <button type="button" className="icon-button" aria-label="Close the keys" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="facet-row">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={event => store.getState().setSingleKeys(event.target.checked)}
        />
        Single keys act on the page
      </label>
      <p>
        In the timeline the two sliders move by arrows, with Shift by ten. On the map the arrow keys and + and
        − move the view.
      </p>
    </dialog>
  )
}
