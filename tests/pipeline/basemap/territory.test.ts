import { describe, expect, it } from 'vitest'
import { countryName, placeName, regionName, territoryOf } from '../../../src/pipeline/basemap/territory.ts'

describe('territoryOf', () => {
  it('puts a polygon in the country of its ISO 3166-2 code', () => {
    expect(territoryOf('FR-75')).toEqual({ code: 'FR-75', country: 'FR', dispute: '', key: 'FR' })
  })

  it('keeps the regions of the divided countries apart', () => {
    expect(territoryOf('JP-17').key).toBe('JP-17')
    expect(territoryOf('UA-65')).toEqual({ code: 'UA-65', country: 'UA', dispute: '', key: 'UA-65' })
  })

  it('draws Crimea and Sevastopol in Ukraine, as one dispute', () => {
    for (const iso of ['UA-43', 'UA-40']) {
      expect(territoryOf(iso)).toEqual({ code: iso, country: 'UA', dispute: 'crimea', key: iso })
    }
  })

  it('keeps disputed land apart from the rest of its country', () => {
    expect(territoryOf('GE-AB').key).toBe('GE:abkhazia')
    expect(territoryOf('GE-TB').key).toBe('GE')
    expect(territoryOf('XK-X20~').dispute).toBe('kosovo')
  })

  it('does not take a user-assigned code for the code of a country', () => {
    expect(territoryOf('-99-X04~').country).toBe('CY')
    expect(territoryOf('-99-X06~').country).toBe('')
  })

  it('puts the codes of the city and the region of Moscow right', () => {
    expect(territoryOf('RU-MOW').code).toBe('RU-MOS')
    expect(territoryOf('RU-MOS').code).toBe('RU-MOW')
  })
})

describe('names', () => {
  it('writes Ukrainian places as English does today', () => {
    const names = [
      'Odesa',
      'Kryvyy Rih',
      'Mykolayiv',
      'Kyiv',
      'Kharkiv',
      'Zaporizhzhya',
      'Chornomors’k',
      'Vinnytsya',
    ]
    expect(names.map(name => placeName('UA', name))).toEqual([
      'Odesa',
      'Kryvyi Rih',
      'Mykolaiv',
      'Kyiv',
      'Kharkiv',
      'Zaporizhzhia',
      'Chornomorsk',
      'Vinnytsia',
    ])
  })

  it('writes Russian places without apostrophes and doubled endings', () => {
    const names = ['Nizhniy Novgorod', 'Groznyy', 'Stavropol’', 'Rostov-na-Donu', 'Taganrog']
    expect(names.map(name => placeName('RU', name))).toEqual([
      'Nizhny Novgorod',
      'Grozny',
      'Stavropol',
      'Rostov-on-Don',
      'Taganrog',
    ])
  })

  it('leaves names alone that need no change', () => {
    for (const name of ['Yalta', 'Sumy', 'Zhytomyr', 'Kamianets-Podilskyi', 'Chernivtsi', 'Enerhodar']) {
      expect(placeName('UA', name)).toBe(name)
    }
    expect(placeName('PL', 'Kraków')).toBe('Kraków')
  })

  it('calls regions and countries by their common names', () => {
    expect(regionName('UA-51', 'Odessa')).toBe('Odesa')
    expect(regionName('JP-26', 'Kyōto Prefecture')).toBe('Kyoto')
    expect(countryName('TZ', 'United Republic of Tanzania')).toBe('Tanzania')
    expect(countryName('FR', 'France')).toBe('France')
  })
})
