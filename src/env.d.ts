/** What vite.config.ts puts into the build. Absent in unit tests, which are not built. */
interface ImportMetaEnv {
  readonly DATELINE_TILES?: import('./model/site-setting.ts').TileSetting | null
  readonly DATELINE_DATA_HOSTS?: readonly string[]
}

/** The address of a worker's built script. */
declare module '*?worker&url' {
  const address: string
  export default address
}
