import { expect, it } from 'vitest'
import { contentPolicy } from '../../src/pipeline/content-policy.ts'

const NOTHING = { tiles: null, dataHosts: [] }
const rule = (policy: string, name: string) => policy.split('; ').find(part => part.startsWith(`${name} `))

it('lets in what is on the site itself, nothing inline, and no text as code', () => {
  const policy = contentPolicy(NOTHING)
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
      "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
      "require-trusted-types-for 'script'; trusted-types default dateline-worker",
  )
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/u)
})

const TILES = {
  url: 'https://tile.example.org/{z}/{x}/{y}.png',
  kind: 'raster',
  attribution: 'x',
  cors: true,
} as const

it('lets images of the one host of tiles in, and asks hosts of data, and changes no other rule', () => {
  const policy = contentPolicy({
    tiles: TILES,
    dataHosts: ['https://data.example.org', 'https://more.example.org'],
  })
  expect(rule(policy, 'img-src')).toBe("img-src 'self' https://tile.example.org")
  expect(rule(policy, 'connect-src')).toBe(
    "connect-src 'self' https://data.example.org https://more.example.org",
  )
  const others = (text: string) => text.split('; ').filter(part => !/^(?:img|connect)-src/u.test(part))
  expect(others(policy)).toEqual(others(contentPolicy(NOTHING)))
})

it('asks a host of vector tiles for data and takes no image of it', () => {
  const policy = contentPolicy({
    tiles: { ...TILES, kind: 'vector' },
    dataHosts: ['https://tile.example.org'],
  })
  expect(rule(policy, 'img-src')).toBe("img-src 'self'")
  expect(rule(policy, 'connect-src')).toBe("connect-src 'self' https://tile.example.org")
})
