import { bothPresent } from '../counter/presence.ts'
import type { Circumstances, Finding } from '../log/rule.ts'
import { partyIds } from '../shared/person.ts'
import { type Application, applicantsOf, applicationOf, type ReissueRule, wantedOf } from './application.ts'
import { parameter } from './parameters.ts'
import type { ReissueState } from './state.ts'

/** 婚姻登记工作规范: who applies in person is there in person. */
export const applicantsPresent = bothPresent('reissue-present', {
  P2021: '婚姻登记工作规范（2015年）补发婚姻登记证',
  P2025: '婚姻登记条例（2025年）补领婚姻登记证',
})

/**
 * 婚姻登记工作规范: a marriage certificate both ask for, or one of them; a divorce certificate each asks for his own, in
 * a case of its own. Nobody gets a booklet that he does not ask for, and one representative acts for one party.
 */
export const whoMayApply: ReissueRule = {
  id: 'reissue-applicant',
  cite: '婚姻登记工作规范 补发婚姻登记证；民法典 第一百四十三条',
  broken: (state, act, circumstances) => findingsOf(applicationOf(state, act), state, circumstances),
}

function findingsOf(
  application: Application,
  state: ReissueState,
  circumstances: Circumstances,
): readonly Finding[] {
  const { applies, booklets, answers } = application
  if (applies?.man === undefined || applies.woman === undefined) return []
  const applicants = applicantsOf(application)
  const wanted = partyIds.filter((party) => booklets?.[party] === true)
  const strangers = wanted.filter((party) => !applicants.includes(party))
  const mayTakeBoth = wantedOf(state) === 'marriage' && parameter('reissue-alone', circumstances) === 'both'
  const isDecided = booklets?.man !== undefined && booklets.woman !== undefined
  return [
    ...(applicants.length === 0 ? [at('applies', 'nobody')] : []),
    ...(applicants.length === 2 && wantedOf(state) === 'divorce' ? [at('applies', 'each-for-his-own')] : []),
    ...(partyIds.every((party) => applies[party] === 'by-proxy') ? [at('applies', 'one-proxy-for-two')] : []),
    ...(isDecided && wanted.length === 0 ? [at('booklets', 'none')] : []),
    ...(mayTakeBoth ? [] : strangers.map((party) => at(`booklets.${party}`, 'does-not-apply'))),
    ...applicants
      .filter((party) => answers?.[party]?.capable === false)
      .map((party) => at(`answers.${party}.capable`, 'not-capable')),
  ]
}

const at = (place: string, ground: string): Finding => ({ at: place, facts: { ground } })
