import { describe, expect, it } from 'vitest'
import { finestLevel, tileHost, tileOrigin } from '../../src/model/site-setting.ts'
import { parseSiteSetting, readSiteSetting } from '../../src/pipeline/site-setting.ts'

const TILES = { url: 'https://tile.example.org/{z}/{x}/{y}.png', attribution: 'Somebody' }
const read = (tiles: unknown) => parseSiteSetting(JSON.stringify({ tiles }), 'dateline.config.json')

describe('what a site sets', () => {
  it('sets no tiles where the file says null, is empty, or is not there', () => {
    expect(read(null).tiles).toBeNull()
    expect(parseSiteSetting('{}', 'x').tiles).toBeNull()
    expect(readSiteSetting('there-is-no-such-file.json', false).tiles).toBeNull()
  })

  it('is committed without tiles', () => {
    expect(readSiteSetting('dateline.config.json', true).tiles).toBeNull()
  })

  it('refuses a file that was named on purpose and is not there', () => {
    expect(() => readSiteSetting('there-is-no-such-file.json', true)).toThrow(/DATELINE_CONFIG/u)
  })

  it('fills in that tiles are images that pictures may hold, and their finest zoom by their kind', () => {
    const { tiles } = read(TILES)
    expect(tiles).toEqual({ ...TILES, kind: 'raster', cors: true })
    expect(tiles && finestLevel(tiles)).toBe(19)
    expect(finestLevel({ kind: 'vector' })).toBe(14)
    expect(finestLevel({ kind: 'vector', maxZoom: 12 })).toBe(12)
  })

  it.each([
    ['a subdomain placeholder', { ...TILES, url: 'https://{s}.example.org/{z}/{x}/{y}.png' }, /\{s\}/u],
    [
      'a missing placeholder',
      { ...TILES, url: 'https://tile.example.org/{z}/{x}.png' },
      /tiles\.url.*\{y\}/u,
    ],
    [
      'a placeholder in the host',
      { ...TILES, url: 'https://{x}.example.org/{z}/{y}' },
      /host is written out/u,
    ],
    ['a path without a host', { ...TILES, url: '/tiles/{z}/{x}/{y}.png' }, /whole address/u],
    ['a script', { ...TILES, url: 'javascript:{z}{x}{y}' }, /whole address/u],
    ['a password', { ...TILES, url: 'https://me:pw@example.org/{z}/{x}/{y}.png' }, /whole address/u],
    [
      'what would end the policy',
      { ...TILES, url: 'https://a.org;script-src *;/{z}/{x}/{y}' },
      /whole address/u,
    ],
    ['a host that anybody can listen to', { ...TILES, url: 'http://tile.example.org/{z}/{x}/{y}' }, /https/u],
    ['an attribution of blanks', { ...TILES, attribution: '  ' }, /whose work/u],
    ['a zoom that no map has', { ...TILES, maxZoom: 40 }, /tiles\.maxZoom.*22/u],
    ['a kind of tiles that there is not', { ...TILES, kind: 'pmtiles' }, /tiles\.kind/u],
    [
      'vector tiles that a page may not read',
      { ...TILES, kind: 'vector', cors: false },
      /tiles\.cors.*vector/u,
    ],
    ['a word that it does not know', { ...TILES, subdomains: 'abc' }, /subdomains/u],
  ])('refuses %s and says where', (_name, tiles, words) => {
    expect(() => read(tiles)).toThrow(words)
  })

  it('names the file that is not JSON, and what to do', () => {
    expect(() => parseSiteSetting('{', 'mine.json')).toThrow(/mine\.json is not JSON.*remove the file/u)
  })
})

describe('the hosts of data that a site sets', () => {
  const hosts = (dataHosts: unknown) =>
    parseSiteSetting(JSON.stringify({ dataHosts }), 'dateline.config.json').dataHosts

  it('are none where the file does not name any', () => {
    expect(parseSiteSetting('{}', 'x').dataHosts).toEqual([])
    expect(readSiteSetting('dateline.config.json', true).dataHosts).toEqual([])
  })

  it('are origins, kept as written', () => {
    const given = ['https://data.example.org', 'https://data.example.org:8443', 'http://127.0.0.1:4000']
    expect(hosts(given)).toEqual(given)
  })

  it.each([
    'https://data.example.org/',
    'https://data.example.org/folder',
    'https://Data.example.org',
    'https://data.example.org:443',
    'https://*.example.org',
    'https://a.org;script-src *',
    "https://a.org 'unsafe-inline'",
    'http://data.example.org',
    'data.example.org',
    '*',
    'https:',
    'data:',
    "'self'",
    '',
  ])('are refused where one is %j', host => {
    expect(() => hosts([host])).toThrow(/dataHosts\.0: must be a scheme and a host/u)
  })
})

describe('the origin that the policy of the page lets in', () => {
  it.each([
    [TILES.url, 'https://tile.example.org', 'tile.example.org'],
    [
      'https://Tile.Example.org:8443/a/{z}/{x}/{y}?k=1',
      'https://tile.example.org:8443',
      'tile.example.org:8443',
    ],
    ['http://127.0.0.1:4000/{z}/{x}/{y}.png', 'http://127.0.0.1:4000', '127.0.0.1:4000'],
  ])('is of %s only scheme, host and port', (url, origin, host) => {
    expect(read({ ...TILES, url }).tiles?.url).toBe(url)
    expect(tileOrigin({ url })).toBe(origin)
    expect(tileHost({ url })).toBe(host)
  })
})
