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
import { tellUnstarted } from './unstarted.ts'

void firstPaint()
  .then(() => {
    const whole = import('./main.tsx')
    // Fetched beside the code that asks for it, which tells what becomes of it.
    import('./views/map/MapPanel.tsx').catch(() => null)
    return whole
  })
  .catch(tellUnstarted)
