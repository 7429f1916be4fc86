import { useEffect, useRef } from 'react'
import { useApp, useAppStore } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { Icon } from '../parts/icons.tsx'

/** Keys as they are printed, and what each does; the names of keys that have words are in the catalogue. */
function keyRows(): readonly (readonly [key: string, does: string])[] {
  const { keyWords, space } = say().shell
  return [
    ['/', keyWords.search],
    ['q', keyWords.quote],
    ['← →', keyWords.walk],
    ['[ ]', keyWords.window],
    [space, keyWords.play],
    ['Esc', keyWords.close],
    ['?', keyWords.keys],
  ]
}

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
    <dialog ref={dialog} className="keys" aria-label={say().shell.keys} onClose={onClose}>
      <header className="panel-head">
        <h2 className="eyebrow">{say().shell.keys}</h2>
        <button type="button" className="icon-button" aria-label={say().shell.closeKeys} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {keyRows().map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd dir="auto">{key}</kbd>
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
        {say().shell.singleKeys}
      </label>
      {Object.values(say().shell.ownKeys).map(words => (
        <p key={words}>{words}</p>
      ))}
    </dialog>
  )
}
