import type { Circumstances, Finding, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { type RevocationActOf, type RevocationRefusalCode, refusalCodes, type Trigger } from './action.ts'
import { onlyCourtsAnnul } from './parameters.ts'
import type { RevocationState } from './state.ts'

/** The citation of the four departments' opinion, for what the registry itself decides. */
export const fourDepartments =
  '最高人民法院、最高人民检察院、公安部、民政部2021年11月18日印发《关于妥善处理以冒名顶替或者弄虚作假的方式办理婚姻登记问题的指导意见》的通知'

/**
 * Why nothing is annotated, RV01–RV04 (our codes): each holds back the acts that would go on, and is what a refusal
 * names. A refusal that names a ground which the case does not show is refused itself.
 */
type Ground = Rule<RevocationState, unknown>

/** RV01: the sender, asked, says that the document is not his. */
export const notAuthentic: Ground = {
  id: 'RV01',
  cite: '民法典婚姻家庭编解释（一）第二十一条；婚姻登记档案管理办法 第九条',
  broken: (state) =>
    agreed(state.authenticity)?.authentic === false ? [{ at: 'authentic', facts: { authentic: false } }] : [],
}

/**
 * RV02, O7: the registry decides neither nullity nor annulment; since 2021 it accepts no application for it. What it
 * decided until then is still annotated.
 */
export const courtDecides: Ground = {
  id: 'RV02',
  cite: '民法典 第一千零五十一条至第一千零五十三条；民发〔2020〕116号 第一条',
  broken: (state, _act, { on }) => {
    const [decided] = state.decision
    return agreed(state.reception)?.trigger === 'application' &&
      onlyCourtsAnnul(decided ? shanghaiDate(decided.at) : on)
      ? [{ at: 'trigger', facts: { on } }]
      : []
  },
}

/** RV03: what has no effect yet is not annotated. */
export const notInForce: Ground = {
  id: 'RV03',
  cite: '民法典 第一千零五十四条；民事诉讼法 发生法律效力的判决',
  broken: (state, _act, { on }) => {
    const effectiveOn = agreed(state.effectDate)?.effectiveOn
    return effectiveOn && effectiveOn > on ? [{ at: 'effectiveOn', facts: { effectiveOn } }] : []
  },
}

/** What each trigger rests on: whose document, and which. */
const restsOn: Readonly<Record<Trigger, readonly string[]>> = {
  nullity: ['court civil-judgment'],
  annulment: ['court civil-judgment'],
  'administrative-judgment': ['court administrative-judgment'],
  'own-decision': [
    'court civil-judgment',
    'court administrative-judgment',
    'court judicial-recommendation',
    'procuratorate procuratorial-recommendation',
    'police police-finding',
  ],
  application: ['party application'],
}

/** RV04: the registry revokes on the evidence of a court, a procuratorate or the police, and annotates on a judgment. */
export const onEvidence: Ground = {
  id: 'RV04',
  cite: fourDepartments,
  broken: (state) => {
    const received = agreed(state.reception)
    if (!received) return []
    const { trigger, sender, document } = received
    return restsOn[trigger].includes(`${sender} ${document.type}`)
      ? []
      : [{ at: 'document.type', facts: { trigger, sender, document: document.type } }]
  },
}

const grounds: Readonly<Record<RevocationRefusalCode, Ground>> = {
  RV01: notAuthentic,
  RV02: courtDecides,
  RV03: notInForce,
  RV04: onEvidence,
}

/** Which of the grounds the case shows, in their order. */
export const groundsShown = (
  state: RevocationState,
  circumstances: Circumstances,
): readonly RevocationRefusalCode[] =>
  refusalCodes.filter((code) => grounds[code].broken(state, {}, circumstances).length > 0)

/** What stands in the way of the acts that go on before the day of effect is known. */
export const mayGoOn = [courtDecides, onEvidence] as const

/** 行政诉讼法, 婚姻登记条例: a refusal states the ground that the case shows, and no other. */
export const groundsAsFound: Rule<RevocationState, RevocationActOf<'refuse'>> = {
  id: 'refusal-ground',
  cite: '婚姻登记条例 不予办理应当说明理由',
  broken: (state, { codes }, circumstances) => {
    const shown = groundsShown(state, circumstances)
    return (codes ?? []).flatMap((code, index): Finding[] =>
      !code || shown.includes(code) ? [] : [{ at: `codes.${index}`, facts: { code } }],
    )
  },
}

/** The 2021 opinion: a lead on impersonation that comes without such evidence is passed on, not put away. */
export const leadPassedOn: Rule<RevocationState, RevocationActOf<'refuse'>> = {
  id: 'lead-passed-on',
  cite: fourDepartments,
  broken: (_state, { codes, passedOnTo }) =>
    codes?.includes('RV04') && passedOnTo === null ? [{ at: 'passedOnTo', facts: { code: 'RV04' } }] : [],
}
