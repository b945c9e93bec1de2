import type { DisputeActOf } from '../dispute/action.ts'

type Closing = DisputeActOf<'close'>

/** What an invented court decided of cases in dispute, as a head records it (民事判决书). */
export const judgmentOn = (
  decided: Closing['decided'],
  effectiveOn: Closing['document']['effectiveOn'] = '2026-09-28',
): Closing => ({
  type: 'close',
  by: 'court',
  document: {
    type: 'court-judgment',
    title: '民事判决书',
    number: null,
    issuedBy: '西安市碑林区人民法院',
    effectiveOn,
    scans: [],
  },
  decided,
  why: '据生效判决记录',
})
