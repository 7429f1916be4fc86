/** How the plot looks: the project's paper, ink and category colours, and for each line a sign and a dash of its own. */

const LIGHT = {
  paper: '#fbfaf6',
  ink: '#1d1c19',
  faint: '#68645a',
  grid: '#ddd8cc',
  series: ['#8f897b', '#8f897b', '#0b5384', '#c9480a', '#12866a', '#5a3e8e'],
}
const DARK = {
  paper: '#12171b',
  ink: '#ece9e2',
  faint: '#9f9b91',
  grid: '#2c353c',
  series: ['#6d7880', '#6d7880', '#86c0e6', '#ee7440', '#3fbf97', '#a98fe0'],
}

function rules({ paper, ink, faint, grid, series }: typeof LIGHT): string {
  return [
    `.paper{fill:${paper}}.title,.name{fill:${ink}}.tick{fill:${faint}}.grid{stroke:${grid}}.aim{stroke:${ink}}`,
    ...series.map((colour, at) => `.s${at}{stroke:${colour}}.sign.s${at}{fill:${colour};stroke:${paper}}`),
  ].join('')
}

export const STYLE = [
  'text{font:12px "Libre Franklin Variable","Libre Franklin","Helvetica Neue",Arial,sans-serif}',
  '.title{font-weight:600}.tick{font-size:11px;font-variant-numeric:tabular-nums}',
  '.end{text-anchor:end}.middle{text-anchor:middle}',
  '.grid,.line,.aim{fill:none}.line{stroke-width:1.75;stroke-linejoin:round}.aim{stroke-width:2.5;opacity:.55}',
  rules(LIGHT),
  `@media(prefers-color-scheme:dark){${rules(DARK)}}`,
].join('')

/** By the place of the line in the run; the first two are the floors. */
export const DASHES: readonly string[] = [
  'stroke-dasharray="1 3"',
  'stroke-dasharray="6 3"',
  '',
  'stroke-dasharray="8 3 2 3"',
  'stroke-dasharray="4 3"',
  'stroke-dasharray="2 2"',
]

/** Circle, square, triangle, diamond, so that no line is told by its colour alone. */
export function sign(at: number, x: number, y: number): string {
  const r = 4.5
  switch (at % 4) {
    case 2:
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
    case 3:
      return `M${x - 4} ${y - 4}h8v8h-8z`
    case 0:
      return `M${x} ${y - 5}l5 9h-10z`
    default:
      return `M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`
  }
}
