import { readColumns } from '../../../src/dataset/large/columns.ts'

const categories = Array.from({ length: 8 }, (_, at) => `category-${String(at)}`)
Object.assign(globalThis, {
  readBench: (buffer: ArrayBuffer, count: number) => {
    const read = readColumns(new Uint8Array(buffer), { count, categories })
    return 'columns' in read ? read.columns.count : read.complaints
  },
})
