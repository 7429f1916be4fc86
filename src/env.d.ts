/** What vite.config.ts puts into the build. Absent in unit tests, which are not built. */
interface ImportMetaEnv {
  readonly DATELINE_TILES?: import('./model/site-setting.ts').TileSetting | null
}
