import type { Words } from '../say.ts'
import { UK } from './grammar.ts'

const { count, number } = UK

const rest = (events: number) =>
  count(events, {
    one: 'На це джерело спирається {n} подія',
    few: 'На це джерело спираються {n} події',
    many: 'На це джерело спирається {n} подій',
    other: 'На це джерело спирається {n} події',
  })

export const SOURCE: Words['source'] = {
  kind: 'Вид',
  author: 'Автор',
  address: 'Адреса',
  archived: 'Архів',
  published: 'Опубліковано',
  dateNotKnown: 'Дата невідома',
  retrieved: 'Отримано',
  language: 'Мова',
  withheld: 'Приховано',
  held: 'Зберігається',
  length: 'Обсяг',
  note: 'Примітка',
  characters: length =>
    count(length, { one: '{n} знак', few: '{n} знаки', many: '{n} знаків', other: '{n} знака' }),
  kinds: {
    news: 'Новини',
    agency: 'Інформаційне агентство',
    official: 'Офіційне',
    social: 'Соціальні мережі',
    report: 'Звіт',
    reference: 'Довідкове видання',
    other: 'Інше',
  },
  rights: {
    full: 'Тут зберігається весь текст.',
    excerpts: 'Тут зберігаються лише уривки довкола цитат.',
    cited: 'Тексту тут немає; є лише посилання.',
    withheld: 'Тут нічого не зберігається: укладач набору даних приховує це джерело.',
  },
  states: {
    verified: 'дослівно',
    moved: 'знайдено в іншому місці джерела',
    differs: 'відрізняється пробілами або знаками',
    ambiguous: 'знайдено більше одного разу',
    missing: 'не знайдено в джерелі',
    'not-held': 'текст джерела не зберігається',
  },
  noEvents: 'Жодна подія не спирається на це джерело.',
  restCited: events => `${rest(events)}: посилання, без цитат.`,
  restQuoted: (events, quotes) =>
    `${rest(events)}; ${count(quotes, {
      one: '{n} цитата',
      few: '{n} цитати',
      many: '{n} цитат',
      other: '{n} цитати',
    })}.`,
  firstListed: (shown, total) => `Показано перші ${number(shown)} з ${number(total)} подій.`,
  asTold: 'Усе за версією цього джерела',
  heldText: 'Що зберігається з тексту',
  opens: title => `Відкриває «${title}»`,
  gapUnknown: '[… далі тексту немає, і його обсяг невідомий …]',
  gap: length =>
    count(length, {
      one: '[… пропущено {n} знак …]',
      few: '[… пропущено {n} знаки …]',
      many: '[… пропущено {n} знаків …]',
      other: '[… пропущено {n} знака …]',
    }),
  quotes: 'Цитати з нього',
  unused: 'Жодна подія не використовує цих слів.',
  citedIn: 'Посилання без цитати',
  forSummary: 'Для викладу.',
  cite: 'Цитувати',
  citeAs: 'Скопіювати бібліографічний опис як',
  forms: { plain: 'Простий текст', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  citation: form => `бібліографічний опис (${form})`,
  linkToSource: 'посилання на це джерело',
  linkToQuote: 'посилання на цю цитату',
  copyLinkToSource: 'Скопіювати посилання на джерело',
  copyLinkToQuote: 'Скопіювати посилання на цитату',
}
