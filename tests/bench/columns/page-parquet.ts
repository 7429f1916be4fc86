import { readParquet } from './read-parquet.ts'

Object.assign(globalThis, {
  readBench: async (buffer: ArrayBuffer) => (await readParquet(buffer)).get('earliest_start')?.length,
})
