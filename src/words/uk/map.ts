import type { Words } from '../say.ts'
import { UK } from './grammar.ts'

const { count, number } = UK

const events = (shown: number) =>
  count(shown, { one: '{n} подія', few: '{n} події', many: '{n} подій', other: '{n} події' })

export const MAP: Words['map'] = {
  title: 'Карта',
  skip: 'Оминути карту',
  kind: 'карта',
  howTo:
    'Карта подій. Стрілки рухають її, плюс і мінус змінюють масштаб, Enter починає обхід від події до події.',
  walking: 'Обхід: стрілки ведуть до наступної події в тому напрямку, Enter відкриває її, Escape зупиняє.',
  noneThatWay: 'У тому напрямку подій більше не видно. Карту пересунуто.',
  tools: {
    zoomIn: 'Збільшити',
    zoomOut: 'Зменшити',
    home: 'Початковий вигляд',
    fit: 'Охопити все показане',
    box: 'Намалювати рамку',
    view: 'Лише те, що видно',
    clear: 'Прибрати рамку',
    walk: 'Обхід подій стрілками',
  },
  drawBox: 'Протягніть по карті або натисніть стрілку, щоб лишити тільки події в рамці. Esc зупиняє.',
  box: {
    howTo:
      'Намалювати рамку: стрілки рухають перехрестя, із Shift – далі; Enter ставить один кут, потім протилежний; Escape зупиняє.',
    first: 'Стрілки рухають перехрестя, із Shift – далі; Enter ставить перший кут. Esc зупиняє.',
    second: 'Стрілки рухають протилежний кут; Enter лишає тільки події в рамці. Esc зупиняє.',
    cornerSet: place => `Перший кут: ${place}. Тепер стрілки рухають протилежний.`,
    drawn: (from, to) => `Рамка: від ${from} до ${to}.`,
    tooSmall: 'Рамка ще замала. Посуньте кут далі й натисніть Enter.',
    stopped: 'Рамку не намальовано.',
  },
  degrees: (lat, lng, decimals) =>
    `${number(Math.abs(lat), decimals)}° ${lat < 0 ? 'південної широти' : 'північної широти'}, ${number(Math.abs(lng), decimals)}° ${lng < 0 ? 'західної довготи' : 'східної довготи'}`,
  legend: 'Легенда',
  howSure: 'Наскільки певне місце',
  what: 'Що',
  baseMap: 'Основа карти',
  samples: {
    exact: 'точне місце',
    within: 'у межах цієї відстані',
    area: 'десь на цій території',
    moved: 'навмисно зміщено',
    inferred: 'місце – висновок, джерела його не подають',
    several: 'кілька подій',
    disputed: 'спірний кордон',
  },
  unplaced: shown => `${events(shown)} без місця`,
  unplacedWhy: 'Жодне джерело не каже, де саме, тож на карті їх немає',
  showOutside: 'Показати події поза вікном',
  closeList: 'Закрити список',
  inOrder: 'За порядком дат',
  inCell: 'Подій у клітинці',
  atLeast: least => `${number(least)}+`,
  step: shown => number(shown),
  cellColour: 'Колір: найчастіший вид; сіріше там, де види змішані',
  tooNear: 'Надто близько одна до одної, щоб розрізнити',
  claimsContradict: 'Твердження суперечливі',
  notToldBy: name => `Не за версією: ${name}`,
  outsideWindow: 'Поза часовим вікном',
  hit: (title, date, place) => `${title}. ${date}. ${place}`,
  hits: (found, where) => `${events(found)}, ${where}. Enter відкриває їх.`,
  eventsAt: (found, where) => `${events(found)}, ${where}`,
  atPlaces: places =>
    count(places, {
      one: 'у {n} місці',
      few: 'у {n} місцях',
      many: 'у {n} місцях',
      other: 'у {n} місця',
    }),
  atPlace: place => place,
  inPlace: place => `десь у межах: ${place}`,
  precision: {
    exact: 'точне місце',
    approximate: distance => `у межах приблизно ${distance}`,
    areas: {
      district: 'десь у цьому районі',
      city: 'десь у цьому місті',
      region: 'десь у цій області',
      country: 'десь у цій країні',
      sea: 'десь у цій частині моря',
    },
    displaced: (distance, reason) => `навмисно зміщено, не більше ніж на ${distance}: ${reason}`,
    unknown: 'місце невідоме',
  },
  beyondMap: precision => `${precision}; ближче до полюса, ніж сягає карта`,
  place: (name, precision) => `${name}, ${precision}`,
  placeInferred: (name, precision, why) => `${name}, ${precision}; висновок: ${why}`,
  credit: 'Карта: Natural Earth. Назви місць: GeoNames, CC BY 4.0.',
  baseMapUnread: why => `Не вдалося прочитати основу карти: ${why}`,
  tilesSlow: host => `Плитки карти з ${host} надходять повільно. Доти показано вбудовану карту.`,
  tilesFailed: host => `Деякі плитки карти з ${host} не надійшли. Замість них показано вбудовану карту.`,
  tiles: 'Плитки карти',
  offer:
    'Цей сайт може показувати плитки карти з {host}. Ваш браузер звертатиметься до того сервера по зображення.',
  offerVector:
    'Цей сайт може показувати плитки карти з {host}. Ваш браузер звертатиметься до того сервера по дані карти.',
  showTiles: 'Показувати плитки',
  keepEmbedded: 'Лишити вбудовану карту',
  tilesFrom: host => `Плитки карти з ${host}`,
  noCopy: host => `Плитки з ${host} не можна копіювати в зображення.`,
}
