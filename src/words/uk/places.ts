import type { Words } from '../say.ts'

export const PLACES: Words['places'] = {
  metres: figure => `${figure}\u00a0м`,
  kilometres: figure => `${figure}\u00a0км`,
  areas: { district: 'район', city: 'місто', region: 'область', country: 'країна', sea: 'море' },
  exact: 'точно',
  within: distance => `у межах ${distance}`,
  displaced: 'зміщено',
  unknown: 'невідомо',
  explain: {
    exact: 'Саме тут.',
    approximate: distance => `У межах приблизно ${distance} від показаної точки.`,
    areas: {
      district: 'Десь у цьому районі; точніше місце невідоме.',
      city: 'Десь у цьому місті; точніше місце невідоме.',
      region: 'Десь у цій області; точніше місце невідоме.',
      country: 'Десь у цій країні; точніше місце невідоме.',
      sea: 'Десь у цьому морі; точніше місце невідоме.',
    },
    displaced: (distance, reason) => `Навмисно зміщено, не більше ніж на ${distance}: ${reason}`,
    unknown: 'Де це на карті, невідомо.',
  },
}
