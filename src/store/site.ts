/** What the site was built with; see `dateline.config.json`. */
import type { TileSetting } from '../model/site-setting.ts'

/** Map tiles of another host that the reader may allow; null where the site has none. */
export const SITE_TILES: TileSetting | null = import.meta.env.DATELINE_TILES ?? null
