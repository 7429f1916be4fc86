/**
 * `npm run quote -- <document> "<exact words>" [--context 32]`: prints the ready JSON of a quote and its excerpt for
 * each place where the words stand in the document.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { decodeText } from '../evidence/text.ts'
import { draftQuotes } from './make-quote.ts'
import { nearestText } from './nearest.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { context: { type: 'string', default: '32' } },
})
process.exitCode = await main(positionals, Number(values.context))

async function main([document, exact]: readonly string[], context: number): Promise<number> {
  if (document === undefined || exact === undefined || !Number.isInteger(context) || context < 0) {
    console.error('Usage: npm run quote -- <document> "<exact words>" [--context 32]')
    return 1
  }
  const decoded = decodeText(await readFile(document))
  if ('badByteAt' in decoded) {
    console.error(`${document} is not UTF-8: byte ${decoded.badByteAt} does not belong there.`)
    return 1
  }
  const drafts = draftQuotes(decoded.text, exact, context)
  for (const draft of drafts) console.log(JSON.stringify(draft, null, 2))
  if (drafts.length === 1) return 0
  if (drafts.length > 1) {
    console.error(`These words stand at ${drafts.length} places: take the one that you mean.`)
    return 0
  }
  const near = nearestText(decoded.text, exact)
  const hint = near === null ? '' : ` The nearest text is:\n${near.text}`
  console.error(`${document} does not hold these words.${hint}`)
  return 1
}
