/** Whose work the map is, as it shows now. */
import { SITE_TILES } from '../../store/site.ts'
import type { TilesAnswer } from '../../store/store.ts'
import { say } from '../../words/say.ts'

/** One sentence for each; that of another host's tiles only while they show. */
export function creditsOf(tiles: TilesAnswer): readonly string[] {
  return SITE_TILES !== null && tiles === 'shown'
    ? [SITE_TILES.attribution, say().map.credit]
    : [say().map.credit]
}
