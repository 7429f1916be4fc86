/** Reads the file in which a site sets what is its own to decide. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { NO_SETTING, SiteSettingSchema, type SiteSetting } from '../model/site-setting.ts'

/** The setting in a text of JSON. Throws one error that names the file and every fault in it, with its place. */
export function parseSiteSetting(text: string, file: string): SiteSetting {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${String(error)}. Correct it, or remove the file to set nothing.`, {
      cause: error,
    })
  }
  const read = v.safeParse(SiteSettingSchema, json)
  if (read.success) return read.output
  const faults = read.issues.map(issue => `  ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
  throw new Error(
    `${file} cannot be used:\n${faults.join('\n')}\ndocs/site-settings.md says what it may hold.`,
  )
}

/** The setting in a file; a file that is not there sets nothing, unless `asked` says that it was named on purpose. */
export function readSiteSetting(file: string, asked: boolean): SiteSetting {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (!asked) return NO_SETTING
    throw new Error(`${file} cannot be read: ${String(error)}. Correct DATELINE_CONFIG or unset it.`, {
      cause: error,
    })
  }
  return parseSiteSetting(text, file)
}
