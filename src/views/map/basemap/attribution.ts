/** What a page that shows the base map must say about it; GeoNames asks for it under CC BY 4.0. Plain text. */
export const BASE_MAP_ATTRIBUTION = 'Map: Natural Earth. Place names: GeoNames, CC BY 4.0.'
