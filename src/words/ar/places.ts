import type { Words } from '../say.ts'

export const PLACES: Words['places'] = {
  metres: figure => `${figure}\u00a0م`,
  kilometres: figure => `${figure}\u00a0كم`,
  areas: { district: 'حي', city: 'مدينة', region: 'إقليم', country: 'بلد', sea: 'بحر' },
  exact: 'موقع دقيق',
  within: distance => `ضمن ${distance}`,
  displaced: 'مُزاح',
  unknown: 'غير معروف',
  explain: {
    exact: 'هذه النقطة بعينها.',
    approximate: distance => `ضمن نحو ${distance} من النقطة المعروضة.`,
    areas: {
      district: 'في مكان ما من هذا الحي؛ ولا يُعرف موضع أدق.',
      city: 'في مكان ما من هذه المدينة؛ ولا يُعرف موضع أدق.',
      region: 'في مكان ما من هذا الإقليم؛ ولا يُعرف موضع أدق.',
      country: 'في مكان ما من هذا البلد؛ ولا يُعرف موضع أدق.',
      sea: 'في مكان ما من هذا البحر؛ ولا يُعرف موضع أدق.',
    },
    displaced: (distance, reason) => `أُزيح عمدًا بما لا يزيد على ${distance}: ${reason}`,
    unknown: 'لا يُعرف أين يقع هذا على الخريطة.',
  },
}
