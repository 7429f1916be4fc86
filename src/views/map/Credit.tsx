/** Whose work the base map is. */
export function Credit() {
  return (
    <p className="map-credit">
      <a href="https://www.naturalearthdata.com/" rel="noreferrer">
        Natural Earth
      </a>
      , public domain ·{' '}
      <a href="https://www.geonames.org/" rel="noreferrer">
        GeoNames
      </a>
      , CC BY 4.0
    </p>
  )
}
