import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { buildData } from '../../src/pipeline/build-data.ts'
import { listFolders } from '../../src/pipeline/read-folder.ts'

it('the committed public files are, byte for byte, what the data folders give', async () => {
  const build = await buildData(await listFolders('data'), null)
  if ('problems' in build) throw new Error(JSON.stringify(build.problems, null, 2))
  expect(build.files.size).toBeGreaterThan(8)
  for (const [path, text] of build.files) {
    expect(await readFile(`public/${path}`, 'utf8'), path).toBe(text)
  }
})
