/** No component has words of its own: all that a reader sees comes out of the catalogue. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const ROOMS = ['src/views', 'src/store', 'src/App.tsx', 'src/commands.ts', 'src/settings.ts', 'src/main.tsx']

/** The name of the project is the same in every language, and so is the sign of multiplication. */
const ALLOWED = new Set(['Dateline', 'SHA-256', '×'])

/** Attributes that a reader sees or hears. */
const TOLD = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'label',
  'placeholder',
  'text',
  'title',
  'words',
])

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node)
    .filter(([key]) => key !== 'parent')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
}

const hasWords = (text: string) => /\p{L}/u.test(text) && !ALLOWED.has(text.trim())
/** Two words in a row: prose, which no key, class or path is. */
const isProse = (text: string) => /\p{L}{2,}[,.:;]? \p{L}{2,}/u.test(text)

function textsOf(node: Node): string[] {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : []
  if (node.type !== 'TemplateLiteral') return []
  const quasis = Array.isArray(node['quasis']) ? node['quasis'].filter(isNode) : []
  return quasis.flatMap(({ value }) =>
    typeof value === 'object' && value !== null && 'cooked' in value ? [String(value.cooked)] : [],
  )
}

/** Texts that come out of an expression as they are: both ways of a condition, the parts of a template. */
function shown(node: Node): string[] {
  switch (node.type) {
    case 'Literal':
      return textsOf(node)
    case 'TemplateLiteral':
      return [...textsOf(node), ...childrenOf(node).flatMap(shown)]
    case 'ConditionalExpression':
      return [node['consequent'], node['alternate']].filter(isNode).flatMap(shown)
    case 'LogicalExpression':
      return [node['right']].filter(isNode).flatMap(shown)
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return [node['expression']].filter(isNode).flatMap(shown)
    default:
      return []
  }
}

function attributeName(node: Node): string {
  const { name } = node
  return isNode(name) && typeof name['name'] === 'string' ? name['name'] : ''
}

/** Calls that take selectors, names of browser events and the like. */
const MUTE_CALLS = new Set([
  'Error',
  'Path2D',
  'within',
  'querySelector',
  'querySelectorAll',
  'closest',
  'matchMedia',
  'on',
  'off',
])

/** Where prose is no word of the interface: what is thrown is for programmers, selectors and styles are for the browser. */
function isMute(node: Node): boolean {
  if (node.type === 'ThrowStatement' || node.type.startsWith('Import') || node.type.startsWith('TS'))
    return true
  if (node.type === 'AssignmentExpression') {
    const { left } = node
    const property = isNode(left) && isNode(left['property']) ? left['property']['name'] : ''
    return property === 'className'
  }
  if (node.type === 'JSXAttribute') return !TOLD.has(attributeName(node))
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false
  const { callee } = node
  if (!isNode(callee)) return false
  const named = isNode(callee['property']) ? callee['property'] : callee
  const { name } = named
  return typeof name === 'string' && MUTE_CALLS.has(name)
}

/** Words that stand in the code itself. */
function literals(node: Node): string[] {
  if (isMute(node)) return []
  const inner = childrenOf(node)
  if (node.type === 'JSXText') return [String(node['value'])].filter(hasWords)
  if (node.type === 'JSXAttribute') {
    const value = node['value']
    return (isNode(value) ? shown(value) : []).filter(hasWords)
  }
  const here = node.type === 'JSXElement' || node.type === 'JSXFragment'
  const children = here && Array.isArray(node['children']) ? node['children'].filter(isNode) : []
  const told = children.flatMap(shown).filter(hasWords)
  const prose = textsOf(node).filter(isProse)
  return [...told, ...prose, ...inner.flatMap(literals)]
}

function literalsIn(file: string, code: string): string[] {
  const { program } = parseSync(file, code)
  const tree: unknown = program
  if (!isNode(tree)) throw new Error(`${file} could not be read as code.`)
  return [...new Set(literals(tree))]
}

function files(): string[] {
  return ROOMS.flatMap(room => {
    if (/\.tsx?$/u.test(room)) return [join(ROOT, room)]
    return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/u.test(name))
      .map(name => join(ROOT, room, name))
  })
}

describe('the words of the interface', () => {
  it('are nowhere but in the catalogue', () => {
    const found = files().flatMap(file =>
      literalsIn(file, readFileSync(file, 'utf8')).map(text => `${relative(ROOT, file)}: ${text.trim()}`),
    )
    expect(found).toEqual([])
  })

  it.each([
    ['text', '<p>Close it</p>'],
    ['one word', '<p>Close</p>'],
    ['a condition', "<p>{open ? 'Close' : 'Open'}</p>"],
    ['a template', '<p>{`${n} events`}</p>'],
    ['a label', '<button aria-label="Close" />'],
    ['a label in braces', '<button title={open ? `Close ${name}` : other} />'],
    ['a fragment', '<>Close</>'],
  ])('would be found as %s', (_what, code) => {
    expect(literalsIn('part.tsx', `const part = ${code}`)).not.toEqual([])
  })

  it('would be found in a sentence of a function', () => {
    expect(literalsIn('words.ts', 'const w = (n: number) => `${n} events in all`')).not.toEqual([])
    expect(literalsIn('words.ts', "announce('The map moved on.')")).not.toEqual([])
  })

  it.each([
    ['<p className="tag quiet" data-kind="a b">{say().parts.quoted}</p>'],
    ['<p dir="auto">{event.title}</p>'],
    ["<p>{kind === 'known' && <b>{words.known}</b>}</p>"],
    ['<path d="M4 4 L 8 8" />'],
  ])('are not taken for %s', code => {
    expect(literalsIn('part.tsx', `const part = ${code}`)).toEqual([])
  })

  it('are not taken for what a programmer is told', () => {
    expect(literalsIn('part.ts', "if (!root) throw new Error('The page has no element.')")).toEqual([])
  })
})
