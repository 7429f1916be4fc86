/**
 * The entry: all styles, which the first paint waits for, and after that paint the code. On a slow line what is painted first
 * has the line to itself; the code would take most of it.
 */
import '@fontsource-variable/libre-franklin/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/direction.css'
import './styles/first.css'
import { firstPaint } from './first-view.ts'
import { namedDataset, SHIPPED_DATASET } from './model/shipped.ts'
import { tellUnstarted } from './unstarted.ts'

/** Has the shipped dataset come beside the code that asks for it, as exactly what that will ask for. */
function fetchDatasetEarly(): void {
  if (namedDataset(location.search) !== null) return
  const link = document.createElement('link')
  Object.assign(link, {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: 'anonymous',
    referrerPolicy: 'no-referrer',
  })
  link.href = SHIPPED_DATASET
  document.head.append(link)
}

void firstPaint()
  .then(() => {
    const whole = import('./main.tsx')
    // Fetched beside the code that asks for it, which tells what becomes of it.
    import('./views/map/MapPanel.tsx').catch(() => null)
    fetchDatasetEarly()
    return whole
  })
  .catch(tellUnstarted)
