import { applicationOf, type ReissueRule } from './application.ts'
import { bookletsOf } from './documents.ts'

/** 婚姻登记工作规范: a damaged certificate, or one that says something else, is cancelled (作废) and handed back. */
export const oldOnesCancelled: ReissueRule = {
  id: 'reissue-old-certificate',
  cite: '婚姻登记工作规范 补发婚姻登记证（原证作废后退还当事人）',
  broken: (state, act) => {
    const application = applicationOf(state, act)
    const { reason, cancelled } = application
    if (!cancelled || (reason !== 'damaged' && reason !== 'data-differ')) return []
    return bookletsOf(application).flatMap((party) => {
      const old = cancelled.find((certificate) => certificate?.party === party)
      if (old?.stamped === false)
        return [{ at: `cancelled.${party}`, facts: { party, ground: 'not-stamped' } }]
      return old?.handedBack === false
        ? [{ at: `cancelled.${party}`, facts: { party, ground: 'not-handed-back' } }]
        : []
    })
  },
}
