import type { Words } from '../say.ts'

export const FILTERS: Words['filters'] = {
  title: 'التصفية',
  reset: 'إلغاء التصفية',
  facets: {
    category: 'الفئة',
    claims: 'الإفادات المتنازعة',
    claimant: 'صاحب الإفادة',
    evidence: 'الأدلة',
  },
  chosen: count => `اختير ${count}`,
  findIn: facet => `البحث في «${facet}»`,
  findInCount: count => `البحث في ${count}`,
  noneFound: 'لا شيء هنا بهذا الاسم.',
  showAll: count => `عرض الكل (${count})`,
  clear: 'مسح',
}
