/** Stops a build whose files hold withheld sources, paths of the machine or source maps that nobody asked for. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { listFolders, readFolder } from '../read-folder.ts'
import { type Secret, secretsOf } from '../withhold.ts'
import { gateFaults } from './gate.ts'

/** `data` is the folder with the data that people write; where it is not there, nothing is known to be withheld. */
export function siteGate(data = 'data'): Plugin {
  let config: ResolvedConfig | null = null
  return {
    name: 'site-gate',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (config === null || this.meta.watchMode) return
        const { root, build } = config
        const out = resolve(root, build.outDir)
        if (!existsSync(join(out, 'index.html'))) return
        const folders = [root, homedir()]
        const secrets = await secretsIn(join(root, data))
        const faults = gateFaults(filesIn(out), { folders, secrets, sourceMaps: build.sourcemap !== false })
        if (faults.length === 0) return
        const lines = faults.map(({ file, message }) => `  ${file} ${message}`)
        throw new Error(`The built site must not be published:\n${lines.join('\n')}`)
      },
    },
  }
}

async function secretsIn(data: string): Promise<Secret[]> {
  if (!existsSync(data)) return []
  const secrets: Secret[] = []
  for (const path of await listFolders(data)) {
    const { root } = await readFolder(path)
    try {
      secrets.push(...secretsOf(root))
    } catch (error) {
      const message = `What ${path} withholds cannot be told, as its records cannot be read. Run \`npm run data\`.`
      throw new Error(message, { cause: error })
    }
  }
  return secrets
}

/** One after the other: a dataset in the large form and its plain pages are more than memory should hold. */
function* filesIn(folder: string): Generator<readonly [string, Uint8Array]> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!statSync(join(folder, name)).isFile()) continue
    yield [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]
  }
}
