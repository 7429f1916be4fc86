/**
 * `npm run check [-- <folder-or-file> …] [--strict] [--format text|json|sarif] [--documents <folder>]`: looks for
 * evidence that does not hold and precision that nobody has; without a folder or file, in every folder of `data`.
 * Exits with 0 whatever is found; with `--strict` with 1 where there is an error or a warning, but not for notes
 * alone; with 2 where the arguments cannot be used. The report goes to the standard output, and nothing else does.
 */
import { messageOf } from '../model/errors.ts'
import { parseArgs } from 'node:util'
import { type Documents, readDocuments } from './documents.ts'
import { type LintFinding, lint } from './lint/lint.ts'
import { sarifReport } from './lint/report-sarif.ts'
import { type Report, jsonReport, textReport } from './lint/report-text.ts'
import { type Subject, openSubject } from './lint/subject.ts'
import { listFolders } from './read-folder.ts'

const USAGE =
  'Usage: npm run check [-- <folder-or-file> …] [--strict] [--format text|json|sarif] [--documents <folder>]'

const FORMATS: Readonly<Record<string, (report: Report) => string>> = {
  text: textReport,
  json: jsonReport,
  sarif: report => sarifReport(report, process.cwd()),
}

interface Options {
  readonly given: readonly string[]
  readonly strict: boolean
  readonly write: (report: Report) => string
  readonly documents: string | undefined
}

process.exitCode = await main(process.argv.slice(2))

async function main(given: readonly string[]): Promise<number> {
  const options = readOptions(given)
  if ('unusable' in options) return refuse(options.unusable)
  const documents = await openDocuments(options.documents)
  if (documents !== null && 'unusable' in documents) return refuse(documents.unusable)
  const datasets = options.given.length > 0 ? options.given : await listFolders('data').catch(() => [])
  if (datasets.length === 0) return refuse('There is no folder of data here: name one.')
  const subjects: Subject[] = []
  for (const path of datasets) {
    const subject = await openSubject(path)
    if ('unusable' in subject) return refuse(subject.unusable)
    subjects.push(subject)
  }
  const findings: LintFinding[] = []
  for (const subject of subjects) findings.push(...(await lint(subject, documents)))
  console.log(options.write({ datasets, findings }))
  return options.strict && findings.some(({ severity }) => severity !== 'note') ? 1 : 0
}

function readOptions(args: readonly string[]): Options | { readonly unusable: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        strict: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        documents: { type: 'string' },
      },
    })
    const write = Object.hasOwn(FORMATS, values.format) ? FORMATS[values.format] : undefined
    if (write === undefined) return { unusable: `There is no format ${values.format}.` }
    return { given: positionals, strict: values.strict, write, documents: values.documents }
  } catch (error) {
    return { unusable: messageOf(error) }
  }
}

async function openDocuments(
  folder: string | undefined,
): Promise<Documents | { readonly unusable: string } | null> {
  if (folder === undefined) return null
  try {
    return await readDocuments(folder)
  } catch {
    return { unusable: `The folder of documents ${folder} cannot be read.` }
  }
}

function refuse(reason: string): number {
  console.error(`${reason}\n${USAGE}`)
  return 2
}
