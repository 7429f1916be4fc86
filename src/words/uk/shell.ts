import type { Words } from '../say.ts'
import { UK } from './grammar.ts'

const { count, number } = UK

export const SHELL: Words['shell'] = {
  map: 'Карта',
  failed: 'Цей набір даних не вдається відкрити',
  tryAgain: 'Спробувати ще раз',
  openShipped: 'Відкрити набір даних цього сайту',
  opening: 'Відкривається {file} …',
  openingShare: percent => `Відкривається {file} …, ${number(percent)} %`,
  cancel: 'Скасувати',
  noWorker: 'Браузер не запустив фонового потоку, тож сторінка читала набір сама й могла на мить завмерти.',
  count: 'Кількість',
  view: 'Цей вигляд',
  summary: {
    dated: (shown, dates) => `${shown}, ${dates}.`,
    undated: shown => `${shown}, жодна не має дати.`,
    place: (place, events) => `${place} (${events})`,
    places: places => `Місця, де подій найбільше: ${places.join('; ')}.`,
    unsure: events =>
      count(events, {
        one: 'Дата {n} події відома неточно.',
        few: 'Дати {n} подій відомі неточно.',
        many: 'Дати {n} подій відомі неточно.',
        other: 'Дати {n} події відомі неточно.',
      }),
    disputed: events =>
      count(events, {
        one: 'Твердження про {n} подію суперечать одне одному.',
        few: 'Твердження про {n} події суперечать одне одному.',
        many: 'Твердження про {n} подій суперечать одне одному.',
        other: 'Твердження про {n} події суперечать одне одному.',
      }),
  },
  announcement: 'Повідомлення',
  search: 'Пошук подій і цитат',
  wholeWord: word => `Багато слів починається з «${word}»: шукаємо його як ціле слово.`,
  voiceFailed: why =>
    `Не вдалося отримати, що цей голос каже про дати й місця: ${why}. Виберіть його ще раз трохи згодом.`,
  searchFailed: why => `Пошук не дав відповіді: ${why}. Спробуйте трохи згодом.`,
  colours: { system: 'як у системі', light: 'світлі', dark: 'темні' },
  coloursAre: now => `Кольори: ${now}`,
  changeColours: (now, next) => `Кольори: ${now}. Змінити на: ${next}`,
  language: 'Мова',
  languageFailed: name =>
    `Не вдалося завантажити слова мови «${name}». Перевірте з’єднання і спробуйте ще раз.`,
  keys: 'Клавіші',
  keysWithKey: 'Клавіші (?)',
  closeKeys: 'Закрити клавіші',
  space: 'Пробіл',
  keyWords: {
    search: 'пошук подій і цитат; Enter відкриває першу знайдену',
    quote: 'показати наступну цитату в її документі',
    walk: 'попередня або наступна подія',
    window: 'пересунути часове вікно назад або вперед',
    play: 'відтворити або призупинити',
    close: 'закрити відкрите',
    keys: 'показати ці клавіші',
  },
  singleKeys: 'Окремі клавіші діють на сторінці',
  ownKeys: {
    list: 'У списку ↑ і ↓ ведуть від події до події, Page Up і Page Down – на екран, Home і End – до країв; Enter відкриває.',
    timeline: 'На часовій шкалі два повзунки рухаються стрілками, із Shift – по десять кроків.',
    map: 'На карті стрілки та + і − рухають вигляд; «Намалювати рамку» – теж стрілками та Enter.',
  },
  share: 'Поділитися',
  linkToView: 'посилання на цей вигляд',
  notices: 'Сповіщення',
  dismiss: 'Прибрати',
  refused: (problems, accepted, given) =>
    `${count(problems, {
      one: '{n} проблема',
      few: '{n} проблеми',
      many: '{n} проблем',
      other: '{n} проблеми',
    })} у цьому наборі даних: збережено записів – ${number(accepted)} з ${number(given)}`,
  panels: 'Панелі',
  sheets: { events: 'Список', filters: 'Фільтри', reader: 'Читання' },
  toldBy: 'За версією',
  toldByBar: (speaks, total) =>
    `За версією: {name}. Подій, про які йдеться: ${number(speaks)} з ${number(total)}. Їхні дати й місця – на першому плані, решту притлумлено.`,
  comingBar: (speaks, total) =>
    `За версією: {name}. Подій, про які йдеться: ${number(speaks)} з ${number(total)}. Решту притлумлено; власні дати й місця цього голосу ще завантажуються.`,
  dimmedBar: (speaks, total) =>
    `За версією: {name}. Подій, про які йдеться: ${number(speaks)} з ${number(total)}. Решту притлумлено; власних дат і місць цього голосу немає під рукою.`,
  allVoices: 'Усі голоси',
  walkedTo: (title, date, howSure) => `${date}: ${title}. ${howSure}`,
  walkedToUndated: title => `${title}. Дата невідома.`,
}
