import { changeLanguage } from '../../store/language.ts'
import { useApp, useAppStore } from '../../store/react.ts'
import { isLanguage, LANGUAGES } from '../../words/languages.ts'
import { say } from '../../words/say.ts'
import { Icon } from '../parts/icons.tsx'

/** The page is built anew in another language; the keyboard stays where it was. */
function comeBack(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#language')?.focus())
}

/** Each language in its own words, so that readers find theirs whatever the page speaks now. */
export function LanguageSwitch() {
  const language = useApp(state => state.language)
  const store = useAppStore()
  return (
    <label className="language" title={say().shell.language}>
      <Icon name="globe" />
      <select
        id="language"
        aria-label={say().shell.language}
        value={language}
        onChange={({ target }) => {
          if (isLanguage(target.value)) void changeLanguage(store, target.value).then(comeBack)
        }}
      >
        {Object.entries(LANGUAGES).map(([tag, { name }]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
