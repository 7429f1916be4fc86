import type { Words } from '../say.ts'

const quoted = (labels: readonly string[]) => labels.map(label => `«${label}»`).join(' або ')

export const PICTURE: Words['picture'] = {
  save: 'Зберегти зображення',
  saveTitle: 'Зберегти зображення карти й часової шкали',
  saved: name => `Зображення збережено як ${name}.`,
  failed: reason => `Не вдалося створити зображення. ${reason}`,
  print: 'Друк',
  events: 'Події',
  more: count => `і ще ${count}`,
  allDates: 'Усі дати',
  key: {
    known: 'відомий час або місце',
    approximate: 'приблизно',
    somewhere: 'десь у межах',
    contradict: 'твердження суперечливі',
  },
  countWithAside: (count, aside) => `${count} (${aside})`,
  only: parts => `Лише події ${parts.join('; ')}.`,
  ofCategory: labels => `категорії ${quoted(labels)}`,
  withClaimsBy: labels => `із твердженнями від: ${labels.join(' або ')}`,
  marked: labels => `з позначкою ${quoted(labels)}`,
  withWords: text => `зі словами «${text}»`,
  insideBox: 'в межах рамки на карті',
  toldBy: name => `За версією: ${name}.`,
  data: (authors, licence, version) =>
    `Дані: ${authors.length === 0 ? '' : `${authors.join(', ')}. `}${licence}. Версія ${version}.`,
}
