import type { Words } from '../say.ts'
import { AR, OF_EVENTS } from './grammar.ts'

export const PARTS: Words['parts'] = {
  ofEvents: total => `{shown} من ${AR.count(total, OF_EVENTS)}`,
  possiblyCertainly: (possibly, certainly) => `${possibly} احتمالًا، ${certainly} يقينًا`,
  withAside: (count, aside) => `${count}، ${aside}`,
  fromTo: (from, to) => `${from} إلى ${to}`,
  dayAndTime: (day, time) => `${day}، ${time}`,
  placeWithTag: (place, tag) => `${place} (${tag})`,
  noDateKnown: 'تاريخ غير معروف',
  showMore: more => `عرض ${AR.number(more)} أخرى`,
  noPlaceKnown: 'مكان غير معروف',
  quoted: 'فيه اقتباس',
  claimsContradict: 'إفادات متعارضة',
  evidence: {
    quoted: 'مقتبَس حرفيًا',
    cited: 'إحالة بلا اقتباس',
    none: 'لا أدلة محفوظة',
  },
  standing: {
    contradict: 'إفادات متعارضة',
    compatible: 'إفادات متوافقة',
    agree: 'إفادات متفقة',
    'not-comparable': 'إفادات لا بد من قراءتها',
    single: 'إفادة واحدة على الأكثر عن كل أمر',
  },
  copied: what => `نُسخ: ${what}.`,
  cannotCopy: text => `لا يسمح المتصفح لهذه الصفحة بالنسخ. انسخه يدويًا: ${text}`,
}
