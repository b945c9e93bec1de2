import { underEachLaw } from '../counter/law-of-the-day.ts'
import {
  checkMissing,
  countingCheck,
  statusCheckPolicy,
  statusFinding,
  whyNotChecked,
} from '../counter/status-check.ts'
import type { Circumstances } from '../log/rule.ts'
import { forEachApplicant, type Judging, type ReissueRule, wantedOf } from './application.ts'

/** What the certificate says of its holder, GB/T 2261.2. */
export const statusOnCertificate = { marriage: '20', divorce: '40' } as const

/**
 * What a check must not find: of a spouse, that the marriage has ended; of a divorced person, a marriage since. A
 * source that knows of no marriage at all (未婚) is silent about one that was registered before it.
 */
const changed = { marriage: ['30', '40'], divorce: ['20', '30'] } as const

/** 婚姻登记工作规范: who applies is still what the certificate says; otherwise the record certificate tells it (RR02). */
export const statusStillSo: ReissueRule = {
  id: 'RR02',
  cite: '婚姻登记工作规范 补发婚姻登记证（当事人现今仍然维持该状况）',
  broken: forEachApplicant((party, application, circumstances, state) => {
    const wanted = wantedOf(state)
    if (!wanted) return []
    const answered = application.answers?.[party]
    if (answered?.stillSo === false) return [statusFinding(party, { source: 'declared', ground: 'changed' })]
    if (answered?.status && answered.status.slice(0, 1) !== statusOnCertificate[wanted].slice(0, 1))
      return [statusFinding(party, { source: 'declared', found: answered.status })]
    const found = countingCheck(state, party, application, circumstances)?.found
    return changed[wanted].some((status) => status === found)
      ? [statusFinding(party, { source: 'check', found: found ?? '' })]
      : []
  }),
}

/** Whether the act waits for a check of each applicant, as at a marriage. */
export const isCheckNeeded = (act: Judging['type'], circumstances: Circumstances): boolean =>
  act !== 'accept' || statusCheckPolicy(circumstances) === 'online'

/** 条例（2025年）: the status is checked through the line; without it the case waits and is not refused. */
export const statusChecked = underEachLaw<Parameters<ReissueRule['broken']>[0], Judging>(
  'reissue-status-check',
  { P2021: '婚姻登记工作规范（2015年）', P2025: '婚姻登记条例（2025年）联网核对' },
  (state, act, circumstances) =>
    act.type && isCheckNeeded(act.type, circumstances)
      ? forEachApplicant((party, application, asked, before) => {
          // Before the question the check may still be on its way; the source's silence the archive explains.
          if (!application.answers?.[party]?.status) return []
          if (whyNotChecked(before, party, application, asked) === 'source-silent') return []
          return checkMissing(before, party, application, asked)
        })(state, act, circumstances)
      : [],
)
