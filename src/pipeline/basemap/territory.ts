/**
 * Which country a piece of land is drawn in, what is drawn as disputed, and what regions are called.
 *
 * A polygon belongs to the country of its ISO 3166-2 code. For Crimea and Sevastopol (UA-43, UA-40) that is the view
 * of United Nations General Assembly resolution 68/262. Somebody who must publish under another view changes
 * `COUNTRY_OF` and runs the build again; nothing else in the project decides this.
 */

/** Codes whose country is not their prefix: all of ISO 3166's user-assigned codes, and Western Sahara. */
export const COUNTRY_OF: Readonly<Record<string, string>> = {
  '-99-X02~': 'FR', // Clipperton
  '-99-X03~': 'AU', // Coral Sea Islands
  '-99-X04~': 'CY', // the north of Cyprus
  '-99-X05~': 'KZ', // Baikonur, on lease
  '-99-X06~': '', // Siachen glacier
  '-99-X08~': '', // Spratly Islands
  '-99-X11~': 'SO', // Somaliland
  '-99-X13~': 'CU', // Guantanamo Bay, on lease
  '-99-X14~': 'CX',
  '-99-X15~': 'CC',
  '-99-X16~': 'GB', // Dhekelia
  '-99-X17~': 'GB', // Akrotiri
  'MA-15': 'EH', // Non-Self-Governing Territory on the list of the United Nations
  'MA-16': 'EH',
}

/** Land whose edges are drawn as disputed: a code, or a country for all of it. Pieces of one name are one piece. */
const DISPUTED: Readonly<Record<string, string>> = {
  'UA-40': 'crimea',
  'UA-43': 'crimea',
  'GE-AB': 'abkhazia',
  'MD-SN': 'transnistria',
  '-99-X04~': 'north-cyprus',
  '-99-X06~': 'siachen',
  '-99-X08~': 'spratly',
  '-99-X11~': 'somaliland',
  'IN-JK': 'kashmir',
  'IN-LA': 'kashmir',
  'IN-AR': 'arunachal',
  'PK-JK': 'kashmir',
  'PK-GB': 'kashmir',
  EH: 'western-sahara',
  PS: 'palestine',
  XK: 'kosovo',
}

/** Countries that are divided into their regions; every other country is one piece. */
export const DIVIDED: ReadonlySet<string> = new Set(['UA', 'RU', 'JP', 'US'])

/** The data has the codes of the city and the region of Moscow the wrong way round. */
const SWAPPED: Readonly<Record<string, string>> = { 'RU-MOW': 'RU-MOS', 'RU-MOS': 'RU-MOW' }

export interface Territory {
  /** ISO 3166-2 code, corrected. */
  readonly code: string
  /** ISO 3166-1 alpha-2 code, or empty where no state's claim is drawn. */
  readonly country: string
  /** Name of the dispute, or empty. */
  readonly dispute: string
  /** Pieces of one key become one polygon of the topology: a region's code, a country's, or one with a dispute. */
  readonly key: string
}

/** Where a polygon of Natural Earth belongs, by its `iso_3166_2`. */
export function territoryOf(iso: string): Territory {
  const code = SWAPPED[iso] ?? iso
  const country = COUNTRY_OF[code] ?? code.slice(0, 2)
  const dispute = DISPUTED[code] ?? DISPUTED[country] ?? ''
  const key = DIVIDED.has(country) ? code : dispute === '' ? country : `${country}:${dispute}`
  return { code, country, dispute, key }
}

/** Names that the data spells in an older or longer way than English writes about these places today. */
const REGION_NAMES: Readonly<Record<string, string>> = {
  'UA-05': 'Vinnytsia',
  'UA-21': 'Zakarpattia',
  'UA-23': 'Zaporizhzhia',
  'UA-30': 'Kyiv City',
  'UA-40': 'Sevastopol',
  'UA-43': 'Crimea',
  'UA-51': 'Odesa',
  'RU-AD': 'Adygea',
  'RU-AL': 'Altai Republic',
  'RU-ALT': 'Altai Krai',
  'RU-BU': 'Buryatia',
  'RU-CE': 'Chechnya',
  'RU-CU': 'Chuvashia',
  'RU-DA': 'Dagestan',
  'RU-IN': 'Ingushetia',
  'RU-KDA': 'Krasnodar',
  'RU-KC': 'Karachay-Cherkessia',
  'RU-KHA': 'Khabarovsk',
  'RU-KHM': 'Khanty-Mansi',
  'RU-KK': 'Khakassia',
  'RU-KL': 'Kalmykia',
  'RU-KO': 'Komi',
  'RU-KYA': 'Krasnoyarsk',
  'RU-ME': 'Mari El',
  'RU-MO': 'Mordovia',
  'RU-MOS': 'Moscow Region',
  'RU-MOW': 'Moscow',
  'RU-PER': 'Perm',
  'RU-PRI': 'Primorye',
  'RU-SA': 'Sakha (Yakutia)',
  'RU-SE': 'North Ossetia',
  'RU-STA': 'Stavropol',
  'RU-TA': 'Tatarstan',
  'RU-TY': 'Tuva',
  'RU-UD': 'Udmurtia',
  'RU-YAN': 'Yamalo-Nenets',
  'RU-YEV': 'Jewish Autonomous Oblast',
  'US-DC': 'District of Columbia',
}

const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  AX: 'Åland',
  BS: 'Bahamas',
  CC: 'Cocos Islands',
  CD: 'DR Congo',
  CG: 'Congo',
  CI: "Côte d'Ivoire",
  CX: 'Christmas Island',
  CZ: 'Czechia',
  FM: 'Micronesia',
  GS: 'South Georgia',
  GW: 'Guinea-Bissau',
  HK: 'Hong Kong',
  MK: 'North Macedonia',
  MO: 'Macau',
  NL: 'Netherlands',
  PS: 'Palestine',
  RS: 'Serbia',
  SS: 'South Sudan',
  ST: 'São Tomé and Príncipe',
  SZ: 'Eswatini',
  TF: 'French Southern Territories',
  TK: 'Tokelau',
  TZ: 'Tanzania',
  UM: 'US Minor Outlying Islands',
  US: 'United States',
  VI: 'US Virgin Islands',
}

/** English name of a region: ours where the table has one, else the data's without its common noun and accents. */
export function regionName(code: string, english: string): string {
  const own = REGION_NAMES[code]
  if (own !== undefined) return own
  const short = english.replace(/ (?:Prefecture|Krai|Oblast|Republic|Autonomous Okrug)$/u, '')
  return withoutAccents(short)
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/[\u0300-\u036f]/gu, '')
}

/** English name of a country: ours where the table has one, else the data's. */
export function countryName(code: string, admin: string): string {
  return COUNTRY_NAMES[code] ?? admin
}

/** English names of places that GeoNames keeps in an older spelling, by the spelling of GeoNames. */
const PLACE_NAMES: Readonly<Record<string, string>> = {
  'RU:Rostov-na-Donu': 'Rostov-on-Don',
  'UA:Feodosiya': 'Feodosia',
  'UA:Uzhgorod': 'Uzhhorod',
  'UA:Yevpatoriya': 'Yevpatoria',
  'UA:Volodymyr-Volynskyi': 'Volodymyr',
}

/** English name of a populated place of a country. */
export function placeName(country: string, geonames: string): string {
  const own = PLACE_NAMES[`${country}:${geonames}`]
  if (own !== undefined) return own
  if (country === 'UA') return ukrainian(geonames)
  if (country === 'RU') return geonames.replaceAll(/[ʼ’']/gu, '').replaceAll(/[iy]y\b/gu, 'y')
  if (country === 'JP') return withoutAccents(geonames).replace(/-shi$/u, '')
  if (country === 'KR') return withoutAccents(geonames).replace(/-(?:si|dong)$/u, '')
  return geonames
}

/** GeoNames mixes romanisations of Ukrainian; Ukraine's own of 2010, which English has taken up, writes i where others write y. */
function ukrainian(name: string): string {
  return name
    .replaceAll(/[ʼ’']/gu, '')
    .replaceAll(/yy\b/gu, 'yi')
    .replaceAll(/([aeiou])yi/gu, '$1i')
    .replaceAll(/([aeou])y(?=[^aeiouy\W])/gu, '$1i')
    .replaceAll(/([^aeiouy\W])y(?=[aeu])/gu, '$1i')
}
