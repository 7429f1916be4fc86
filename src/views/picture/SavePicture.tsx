import { useState } from 'react'
import { useAppStore } from '../../store/react.ts'
import { loadedOf } from '../../store/store.ts'
import { say } from '../../words/say.ts'
import { Icon } from '../parts/icons.tsx'
import { codeOf, isMissingCode } from '../parts/later.tsx'
import { painterOf } from '../parts/painters.ts'
import { saveBlob } from '../parts/save-file.ts'

function toFile(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise(resolve => {
    canvas.toBlob(resolve, 'image/png')
  })
}

/** Saves map and timeline as they are seen, with the words that let them stand in an article. */
export function SavePicture() {
  const store = useAppStore()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (busy) return
    setBusy(true)
    const state = store.getState()
    try {
      const [{ composePicture }, { fileName, reachOf }] = await Promise.all([
        codeOf(import('./compose.ts')),
        codeOf(import('./words.ts')),
      ])
      await Promise.all([document.fonts.ready, painterOf('map')?.settled(), painterOf('timeline')?.settled()])
      const canvas = composePicture(store, location.href, false)
      const file = canvas === null ? null : await toFile(canvas)
      if (file === null) throw new Error('The browser gave no picture.')
      const data = loadedOf(state)
      const window = state.choice.window ?? reachOf(data, store.sight(state).rows)
      const name = fileName(data.dataset.meta.id, window)
      saveBlob(file, name)
      state.announce(say().picture.saved(name))
    } catch (error) {
      const { missing, parts } = say().trouble
      const text = isMissingCode(error) ? missing(parts.picture) : say().picture.failed('').trim()
      state.notify({ id: 'picture', text })
    } finally {
      setBusy(false)
    }
  }
  // Not disabled while it works, which would lose the keyboard its place.
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={say().picture.save}
      title={say().picture.saveTitle}
      aria-busy={busy || undefined}
      onClick={() => void save()}
    >
      <Icon name="picture" />
    </button>
  )
}
