/**
 * Runs before the first paint, by itself and ahead of the styles: what the page looks like as a whole, and whether it opens
 * the dataset whose name and description were built into it. Nothing else may be in here: the first paint waits for it.
 */
import { namedDataset } from './model/shipped.ts'
import { showLanguage, showTheme, storedLanguage, storedTheme } from './stored.ts'

showTheme(storedTheme())
showLanguage(storedLanguage())
if (namedDataset(location.search) === null) document.documentElement.dataset['first'] = 'shipped'
