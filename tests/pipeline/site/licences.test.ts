import { describe, expect, it } from 'vitest'
import { licenceFault } from '../../../src/pipeline/site/licences.ts'

describe('licenceFault', () => {
  it.each(['MIT', 'ISC', 'OFL-1.1', '(MIT OR CC0-1.0)', 'MIT OR GPL-3.0-only', 'MIT AND ISC'])(
    'lets %s ship',
    licence => {
      expect(licenceFault('some-package', licence)).toBeNull()
    },
  )

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0',
    'ODbL-1.0',
    'MIT AND GPL-2.0-only',
    'Hippocratic-2.1',
    'SEE LICENSE',
    '',
  ])('stops %s, naming package and licence', licence => {
    expect(licenceFault('some-package', licence)).toContain(`some-package is under ${licence}`)
  })

  it('stops what says nothing', () => {
    expect(licenceFault('some-package', null)).toContain('does not say its licence')
  })

  it('lets react-leaflet ship under the licence that was decided on, and no other', () => {
    expect(licenceFault('react-leaflet', 'Hippocratic-2.1')).toBeNull()
    expect(licenceFault('react-leaflet', 'GPL-3.0-only')).not.toBeNull()
  })
})
