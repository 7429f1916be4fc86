/** What the site was built with; see `dateline.config.json`. */
import type { TileSetting } from '../model/site-setting.ts'

/** Map tiles of another host that the reader may allow; null where the site has none. */
export const SITE_TILES: TileSetting | null = import.meta.env.DATELINE_TILES ?? null

/** Origins besides the page's own whose datasets `?data=` may open. */
export const SITE_DATA_HOSTS: readonly string[] = import.meta.env.DATELINE_DATA_HOSTS ?? []
