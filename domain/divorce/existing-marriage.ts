import { underEachLaw } from '../counter/law-of-the-day.ts'
import { checkMissing, countingCheck, statusCheckPolicy } from '../counter/status-check.ts'
import type { Circumstances, Rule } from '../log/rule.ts'
import { parseCertificateNumber } from '../numbers/certificate-number.ts'
import { partyIds } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import { type Application, applicationOf, forEachParty, type Judging } from './application.ts'
import type { DivorceState } from './state.ts'

type Accept = DivorceActOf<'accept'>

/** 条例（2003年）第十二条第三项: the marriage was registered on the mainland or by a Chinese mission (DR03). */
export const registeredHere: Rule<DivorceState, Accept> = {
  id: 'DR03',
  cite: '婚姻登记条例（2003年）第十二条第三项；民发〔2020〕116号',
  broken: (_state, { marriage }) => {
    const by = marriage?.issuedBy
    return by === 'abroad' || by === 'hong-kong-macao-taiwan'
      ? [{ at: 'marriage.issuedBy', facts: { issuedBy: by, refer: 'court' } }]
      : []
  },
}

/**
 * 116号: one certificate lost is stated in writing; both lost, only the archive's stamped copy will do. What was
 * registered on a day still to come, or under the number of a divorce certificate, is no marriage (DR05).
 */
export const marriageProved: Rule<DivorceState, Accept> = {
  id: 'DR05',
  cite: '民发〔2020〕116号；婚姻登记条例（2003年）第十一条',
  broken: (_state, { marriage }, { on }) => {
    const { certificates, archiveCopy, registeredOn, certificate } = marriage ?? {}
    const areLost = partyIds.every((party) => certificates?.[party]?.shown === false)
    return [
      ...(areLost && !archiveCopy ? [{ at: 'marriage.archiveCopy', facts: { lost: 'both' } }] : []),
      ...(registeredOn && registeredOn > on
        ? [{ at: 'marriage.registeredOn', facts: { registeredOn, ground: 'not-yet-registered' } }]
        : []),
      ...(certificate && isDivorceNumber(certificate)
        ? [{ at: 'marriage.certificate', facts: { ground: 'other-certificate' } }]
        : []),
    ]
  },
}

/** Whether a number is of a divorce certificate; numbers of old have no common form and stand as they are. */
function isDivorceNumber(text: string): boolean {
  const read = parseCertificateNumber(text)
  return read.ok && (read.value.kind === 'L' || read.value.kind === 'BL')
}

/** 条例: another authority has a live application of the couple; the one there goes on, or is withdrawn first (DR04). */
export const noOtherApplication: Rule<DivorceState, Accept> = {
  id: 'DR04',
  cite: '民发〔2020〕116号；婚姻登记条例（2025年）',
  broken: (_state, { elsewhere }) =>
    elsewhere?.found === true
      ? [{ at: 'elsewhere', facts: { office: elsewhere.office ?? null, receipt: elsewhere.receipt ?? null } }]
      : [],
}

/**
 * Whether the marriage is proved by something better than a source that is silent or knows of none: an original
 * certificate, the archive's stamped copy, or the own case. Sources do not hold every marriage of old.
 */
export const isMarriageProved = ({ marriage }: Application): boolean =>
  partyIds.some((party) => marriage?.certificates?.[party]?.shown === true) ||
  Boolean(marriage?.archiveCopy?.length) ||
  marriage?.known?.from === 'own-case'

/** Civil Code 1080: a marriage that is dissolved, void or ended by death cannot be ended again (DR08). */
export const undissolved: Rule<DivorceState, Judging> = {
  id: 'DR08',
  cite: '民法典 第一千零八十条；婚姻登记条例（2025年）联网核对',
  broken: forEachParty((party, application, circumstances, state) => {
    const check = countingCheck(state, party, application, circumstances)
    if (!check || check.found === '20' || check.found === 'unknown') return []
    if (check.found === '10' && isMarriageProved(application)) return []
    return [{ at: `statusChecks.${party}`, facts: { party, found: check.found } }]
  }),
}

/**
 * Whether the act waits for a check of both parties: the receipt, from which a period runs, the examination and the
 * printing always, the acceptance under the office's policy of the day.
 */
export const isCheckNeeded = (act: Judging['type'], circumstances: Circumstances): boolean =>
  act === 'accept'
    ? statusCheckPolicy(circumstances) === 'online'
    : act === 'issue-receipt' || act === 'examine' || act === 'print'

/** 条例（2025年）: identity and marital status are checked through the line; without a check the case waits. */
export const statusChecked = underEachLaw<DivorceState, Judging>(
  'status-check',
  { P2021: '婚姻登记工作规范（2015年）', P2025: '婚姻登记条例（2025年）联网核对' },
  (state, act, circumstances) => {
    if (!act.type || !isCheckNeeded(act.type, circumstances)) return []
    const application = applicationOf(state, act)
    return partyIds.flatMap((party) =>
      application.answers?.[party]?.voluntary === undefined
        ? []
        : checkMissing(state, party, application, circumstances, () => isMarriageProved(application)),
    )
  },
)
