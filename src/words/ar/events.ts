import type { Words } from '../say.ts'

export const EVENTS: Words['events'] = {
  title: 'الأحداث',
  order: 'مرتبة زمنيًا',
  howTo: 'ينتقل السهمان إلى أعلى وإلى أسفل من حدث إلى حدث، ويفتح Enter الحدث.',
  none: 'لا حدث يجتاز التصفية كلها.',
  showAll: 'عرض كل الأحداث',
  aside: 'غير محسوبة أعلاه: لا تستطيع النافذة الزمنية أن تشملها ولا أن تستبعدها.',
  withoutDate: 'بلا تاريخ',
  startUnknown: 'البداية غير معروفة',
  pending: date => `حدث، ${date}؛ عنوانه قيد التحميل`,
}
