/** What people wrote in one dataset folder, each record checked against its schema. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** Records of one list, from `<list>.json` or from every file of the folder `<list>`; throws where one does not fit. */
export function recordsOf<T>(
  folder: string,
  list: string,
  schema: v.GenericSchema<unknown, T>,
): readonly T[] {
  const wrapper = v.object({ [list]: v.array(schema) })
  return filesOf(folder, list).flatMap(file => {
    const result = v.safeParse(wrapper, JSON.parse(readFileSync(file, 'utf8')))
    if (result.success) return result.output[list] ?? []
    const found = result.issues.map(issue => `${v.getDotPath(issue) ?? ''}: ${issue.message}`)
    throw new Error(`${file}\n${found.join('\n')}`)
  })
}

function filesOf(folder: string, list: string): readonly string[] {
  const inFolder = join(folder, list)
  const alone = `${inFolder}.json`
  const several = existsSync(inFolder)
    ? readdirSync(inFolder)
        .filter(name => name.endsWith('.json'))
        .toSorted()
        .map(name => join(inFolder, name))
    : []
  return existsSync(alone) ? [alone, ...several] : several
}
