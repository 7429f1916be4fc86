/** How far a place is known. */
export const PLACES = {
  /** Figure and unit are never parted at the end of a line. */
  metres: (figure: string) => `${figure}\u00a0m`,
  kilometres: (figure: string) => `${figure}\u00a0km`,
  /** What kind of area a place is. */
  areas: { district: 'district', city: 'city', region: 'region', country: 'country', sea: 'sea' },
  exact: 'exact',
  within: (distance: string) => `within ${distance}`,
  displaced: 'displaced',
  unknown: 'unknown',
  explain: {
    exact: 'This very spot.',
    approximate: (distance: string) => `Within about ${distance} of the point shown.`,
    areas: {
      district: 'Somewhere in this district; no nearer spot is known.',
      city: 'Somewhere in this city; no nearer spot is known.',
      region: 'Somewhere in this region; no nearer spot is known.',
      country: 'Somewhere in this country; no nearer spot is known.',
      sea: 'Somewhere in this sea; no nearer spot is known.',
    },
    displaced: (distance: string, reason: string) => `Moved on purpose, by up to ${distance}: ${reason}`,
    unknown: 'Where this is on the map is not known.',
  },
}
