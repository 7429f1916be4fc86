/** Has the browser fetch beside the main code what that code would ask for only once it runs: the map's code, and the font. */
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'

/** The font that nearly all first words are in. */
const FONT = /libre-franklin-latin-wght-normal-[\w-]+\.woff2$/u
const MAP = 'MapPanel'

const link = (attrs: Readonly<Record<string, string | true>>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs,
  injectTo: 'head',
})

/** The tags for the files of a build; throws where one of them is not in it, as it would silently come late then. */
export function earlyTags(
  files: Readonly<Record<string, { readonly name?: string | undefined }>>,
): HtmlTagDescriptor[] {
  const names = Object.keys(files)
  const code = names.find(file => file.endsWith('.js') && files[file]?.name === MAP)
  const font = names.find(file => FONT.test(file))
  if (code === undefined || font === undefined) {
    throw new Error(
      'The build has no code of the map or no font to fetch early: name them anew in early-files.ts.',
    )
  }
  return [
    link({ rel: 'modulepreload', crossorigin: true, href: `./${code}` }),
    link({ rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${font}` }),
  ]
}

export function earlyFiles(): Plugin {
  return {
    name: 'early-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => earlyTags(named(bundle ?? {})),
    },
  }
}

function named(bundle: Rollup.OutputBundle): Record<string, { name?: string | undefined }> {
  return Object.fromEntries(
    Object.entries(bundle).map(([file, part]) => [
      file,
      { name: part.type === 'chunk' ? part.name : undefined },
    ]),
  )
}
