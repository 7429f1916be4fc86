import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { noticeMissing } from './abilities.ts'
import { App } from './App.tsx'
import { keepOffline, reload } from './offline.ts'
import { nextTurn } from './model/turn.ts'
import { openDataset, datasetAddress } from './open.ts'
import { changeLanguage } from './store/language.ts'
import { StoreContext } from './store/react.ts'
import { createAppStore } from './store/store.ts'
import { followSettings, storedSettings } from './settings.ts'
import { showLanguage, storedLanguage } from './stored.ts'
import { Boundary } from './views/parts/Boundary.tsx'
import { letLeafletStart } from './trust/policies.ts'

letLeafletStart()

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no element with the id "root": index.html must have one.')

const address = datasetAddress(location, document.baseURI)
const store = createAppStore(address.file, storedSettings())
followSettings(store)
const open = () => void openDataset(store, address)
open()

const page = createRoot(root)
const show = () => {
  showLanguage(store.getState().language)
  page.render(
    <StrictMode>
      <StoreContext value={store}>
        <Boundary part="page">
          <App onRetry={open} onReload={() => void reload()} />
        </Boundary>
      </StoreContext>
    </StrictMode>,
  )
  // The first canvas takes its time.
  void nextTurn().then(() => noticeMissing(store))
}
const language = storedLanguage()
if (language === store.getState().language) show()
else void changeLanguage(store, language).finally(show)

keepOffline(store)
