import type { Words } from '../say.ts'

export const EVENTS: Words['events'] = {
  title: 'Події',
  order: 'у порядку часу',
  howTo: 'Стрілки вгору та вниз ведуть від події до події, Enter відкриває.',
  none: 'Жодна подія не проходить усі фільтри.',
  showAll: 'Показати всі події',
  aside: 'Вище не враховано: часове вікно не може ні охопити їх, ні відкинути.',
  withoutDate: 'Без дати',
  startUnknown: 'Початок невідомий',
  pending: date => `Подія, ${date}; назва завантажується`,
}
