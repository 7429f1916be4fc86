import { once, weekdayNames } from '../counting.ts'
import type { Words } from '../say.ts'
import { UK } from './grammar.ts'

const { count, number } = UK

const events = (shown: number) =>
  count(shown, { one: '{n} подія', few: '{n} події', many: '{n} подій', other: '{n} події' })

export const TIMELINE: Words['timeline'] = {
  title: 'Часова шкала',
  weekdays: once(() => weekdayNames('uk')),
  nothing: 'Жодна подія не має дати, тож малювати нема чого.',
  lanes: 'Смуги',
  window: 'Вікно',
  windowAndPlayback: 'Вікно й відтворення',
  lengths: { day: 'День', week: 'Тиждень', month: 'Місяць', year: 'Рік' },
  lengthOfWindow: 'Довжина вікна',
  all: 'Усе',
  allOfTime: 'Вікно: увесь час',
  windowIs: window => `Вікно: ${window}`,
  inWindow: 'Події у вікні',
  possibly: 'Можливо',
  certainly: 'Напевно',
  playback: 'Відтворення',
  play: 'Відтворити',
  pause: 'Пауза',
  back: 'Вікно назад',
  forward: 'Вікно вперед',
  playing: (window, shown) => `Відтворюється: ${window}, ${events(shown)}`,
  paused: (window, shown) => `Пауза: ${window}, ${events(shown)}`,
  settings: 'Налаштування відтворення',
  speed: 'Швидкість',
  speedIs: times => `${number(times)}×`,
  whatPlayingDoes: 'Що відтворення робить із вікном',
  moves: 'рухає',
  grows: 'розширює',
  loop: 'По колу',
  axis: 'Вісь',
  zoomOut: 'Зменшити',
  zoomIn: 'Збільшити',
  showAll: 'Усе: показати весь час',
  home: 'Початок',
  showHome: 'Початок: показати, де найбільше подій',
  partOnAxis: 'Частина часу на осі',
  dates: 'Дати вікна',
  from: 'Від',
  to: 'До',
  anyDate: 'будь-яка дата',
  start: 'Початок часового вікна',
  end: 'Кінець часового вікна',
  noLimit: date => `${date}, без обмеження`,
  noneInWindow: 'У цьому вікні подій немає',
  undated: shown => `${events(shown)} без дати`,
  undatedBriefly: shown => `${number(shown)} без дати`,
  events,
  eventsOnTimeline: 'Події на часовій шкалі',
  more: shown =>
    count(shown, {
      one: 'тут іще {n} подія: показати списком',
      few: 'тут іще {n} події: показати списком',
      many: 'тут іще {n} подій: показати списком',
      other: 'тут іще {n} події: показати списком',
    }),
  withoutRoom: shown => `${events(shown)}, яким не вистачило місця у смугах`,
  crowded: shown => `На видноті ${events(shown)}, за категоріями. Збільште, щоб побачити кожну.`,
  byCategory: shown => `${events(shown)}, за категоріями`,
  earlier: what => `${what}: раніше, ніж показує вісь. Показати`,
  later: what => `${what}: пізніше, ніж показує вісь. Показати`,
  peak: (most, step) => `${most} за ${step}`,
  steps: {
    hour: steps =>
      count(steps, { one: '{n} годину', few: '{n} години', many: '{n} годин', other: '{n} години' }),
    day: steps => count(steps, { one: '{n} день', few: '{n} дні', many: '{n} днів', other: '{n} дня' }),
    week: steps =>
      count(steps, { one: '{n} тиждень', few: '{n} тижні', many: '{n} тижнів', other: '{n} тижня' }),
    month: steps =>
      count(steps, { one: '{n} місяць', few: '{n} місяці', many: '{n} місяців', other: '{n} місяця' }),
    year: steps => count(steps, { one: '{n} рік', few: '{n} роки', many: '{n} років', other: '{n} року' }),
    decade: steps =>
      count(steps, {
        one: '{n} десятиліття',
        few: '{n} десятиліття',
        many: '{n} десятиліть',
        other: '{n} десятиліття',
      }),
    century: steps =>
      count(steps, {
        one: '{n} століття',
        few: '{n} століття',
        many: '{n} століть',
        other: '{n} століття',
      }),
  },
  zone: city => `час: ${city}`,
  timesAre: zone => `Години подано за поясом: ${zone.replace(/^час: /u, '')}.`,
  sure: {
    known: 'дата відома',
    approximate: 'дата приблизна',
    somewhere: 'дата відома лише в межах',
  },
  named: (title, date, sure) => `${title}, ${date}, ${sure}`,
  titleAndDate: (title, date) => `${title}, ${date}`,
  typed: {
    unreadable: () =>
      'Цю дату не вдалося прочитати. Напишіть її, наприклад, так: 2023-12-26, 2023-12 або 2023.',
    noEnd: 'Ця дата з цього боку не має межі. Вкажіть таку, що має.',
    afterEnd: 'Це пізніше за кінець вікна. Вкажіть ранішу дату або спершу змініть кінець.',
    beforeStart: 'Це раніше за початок вікна. Вкажіть пізнішу дату або спершу змініть початок.',
  },
}
