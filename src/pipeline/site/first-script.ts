/** Builds the script that runs before the first paint, and puts it into the head of the page. */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const SOURCE = 'src/first.ts'

/** A script of the old kind, which the first paint waits for; modules run after it. */
export function firstScript(): Plugin {
  let root = ''
  let fileName = ''
  return {
    name: 'first-script',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    async buildStart() {
      const source = await codeOf(resolve(root, SOURCE))
      fileName = `assets/first-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`
      this.emitFile({ type: 'asset', fileName, source })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { src: `./${fileName}` }, injectTo: 'head' }],
    },
  }
}

/** The code of a file with all that it imports, as one script without a name left behind. */
async function codeOf(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rollupOptions: { input, output: { format: 'iife' } },
    },
  })
  const [output] = [built].flat()
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined || output === undefined || !('output' in output) || output.output.length !== 1) {
    throw new Error(`${SOURCE} must come to one script.`)
  }
  return chunk.code
}
