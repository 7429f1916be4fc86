/** Has the browser fetch beside the styles what they would ask for only once there is text to show: the font. */
import type { HtmlTagDescriptor, Plugin } from 'vite'

/** The font that nearly all first words are in. */
const FONT = /libre-franklin-latin-wght-normal-[\w-]+\.woff2$/u

const link = (attrs: Readonly<Record<string, string | true>>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs,
  injectTo: 'head',
})

/** The tags for the files of a build; throws where one of them is not in it, as it would silently come late then. */
export function earlyTags(files: readonly string[]): HtmlTagDescriptor[] {
  const font = files.find(file => FONT.test(file))
  if (font === undefined) {
    throw new Error('The build has no font to fetch early: name it anew in early-files.ts.')
  }
  return [link({ rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${font}` })]
}

export function earlyFiles(): Plugin {
  return {
    name: 'early-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => earlyTags(Object.keys(bundle ?? {})),
    },
  }
}
