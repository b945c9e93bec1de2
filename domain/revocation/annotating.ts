import { annotationsInForce } from '../counter/taken-back.ts'
import type { CaseId } from '../log/action.ts'
import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { formatArchiveNumber } from '../shared/archive/archive-number.ts'
import { type FileToFill, neededIn } from '../shared/archive/completeness.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PartyId } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import type { Affected, DocumentType, RevocationActOf } from './action.ts'
import { isServed, lastServed } from './own-decision.ts'
import { isOwnDecision, type RevocationState, triggerOf } from './state.ts'

type AnnotateRule = Rule<RevocationState, RevocationActOf<'annotate'>>

const archives = '婚姻登记档案管理办法 第九条'

/** The 2021 opinion: what the registry itself revokes is decided and served on both before it is annotated. */
export const decidedAndServed: AnnotateRule = {
  id: 'decision-served',
  cite: '民法典 第一千零五十四条；婚姻登记条例 第三条',
  broken: (state) => {
    if (!isOwnDecision(triggerOf(state))) return []
    const decision = agreed(state.decision)?.decision ?? null
    const served = isServed(state, 'man') && isServed(state, 'woman')
    return decision === 'revoke' && served ? [] : [{ at: 'effect', facts: { decision, served } }]
  },
}

/** 民法典 1054: nullity and annulment make a marriage void from its beginning; a revocation takes back the act. */
export const effectOfItsGround: AnnotateRule = {
  id: 'effect-of-ground',
  cite: '民法典 第一千零五十四条',
  broken: (state, { effect }) => {
    const trigger = triggerOf(state)
    if (!trigger || !effect) return []
    const due = trigger === 'nullity' || trigger === 'annulment' ? 'void' : 'revoked'
    return effect === due ? [] : [{ at: 'effect', facts: { effect, due } }]
  },
}

/** The status of somebody whose identity was used is cleared as the decision says, and by no nullity. */
export const impersonatedAsDecided: AnnotateRule = {
  id: 'impersonated',
  cite: '民法典 第一千零五十四条；婚姻登记条例 第三条',
  broken: (state, { impersonated }) => {
    const trigger = triggerOf(state)
    if (!trigger || impersonated === undefined || trigger === 'administrative-judgment') return []
    const decided = isOwnDecision(trigger) ? (agreed(state.decision)?.impersonated ?? null) : null
    return impersonated === decided ? [] : [{ at: 'impersonated', facts: { impersonated, decided } }]
  },
}

/** No. 32 art. 9: the remark goes on every original form that the document is about. */
export const everyRegistration: AnnotateRule = {
  id: 'every-registration',
  cite: archives,
  broken: (state, { affected }) => {
    if (!affected) return []
    const named = affected.map((one) => one.case)
    return (agreed(state.reception)?.affected ?? [])
      .filter((one) => !named.includes(one.case))
      .map((one) => ({ at: 'affected', facts: { case: one.case } }))
  },
}

/** No. 32 art. 9: an annotation on a judgment is the head's decision, one for each; his own decision needs no other. */
export const approvedByHead: AnnotateRule = {
  id: 'annotation-approved',
  cite: archives,
  broken: (state) => {
    if (isOwnDecision(triggerOf(state))) return []
    const given = state.approvals.length
    const used = state.annotations.length
    return given > used ? [] : [{ at: 'affected', facts: { given, used } }]
  },
}

/** No. 32 arts. 9, 10: the file is one of the class of annulments, of the year in which it is annotated. */
export const numberOfItsClass: Rule<RevocationState, Pick<RevocationActOf<'file'>, 'archiveNumber'>> = {
  id: 'archive-class',
  cite: '婚姻登记档案管理办法 第九条、第十条',
  broken: (_state, { archiveNumber }, { on }) => {
    const { class: of, year } = archiveNumber ?? {}
    if (!of || !year) return []
    return of === 'CX' && year === Number(on.slice(0, 4))
      ? []
      : [{ at: 'archiveNumber', facts: { class: of, year } }]
  },
}

/** No. 32 art. 9: the file bears the number that the remark names. */
export const numberAsAnnotated: Rule<RevocationState, RevocationActOf<'file'>> = {
  id: 'archive-number',
  cite: archives,
  broken: (state, { archiveNumber }) => {
    const { fonds, year, class: of, volume } = archiveNumber ?? {}
    if (!fonds || !year || !of || !volume) return []
    const filed = formatArchiveNumber({ fonds, year, class: of, volume })
    return annotationsInForce(state)
      .map(({ value }) => formatArchiveNumber(value.archiveNumber))
      .filter((annotated) => annotated !== filed)
      .map((annotated) => ({ at: 'archiveNumber', facts: { filed, annotated } }))
  },
}

/** Which papers the file needs: the court's, or those of the registry's own decision. */
export const fileOf = (state: RevocationState): FileToFill | null => {
  const trigger = triggerOf(state)
  const last = state.stage
    .map(({ at }) => shanghaiDate(at))
    .toSorted()
    .at(-1)
  if (!trigger || !last) return null
  const isDecided = state.decision.length > 0
  const byCourt = !isOwnDecision(trigger) && annotationsInForce(state).length > 0
  return { class: 'CX', facts: byCourt ? ['by-court'] : isDecided ? ['by-decision'] : [], on: last }
}

/** The papers without which the file of a case is not complete, in their order. */
export const neededInFile = (state: RevocationState): readonly string[] => {
  const file = fileOf(state)
  return file ? neededIn(file).map(({ id }) => id) : []
}

/** As which paper of the file a document that was received is bound. */
const boundAs: Readonly<Record<DocumentType, string>> = {
  'civil-judgment': 'court-judgment',
  'administrative-judgment': 'court-judgment',
  'judicial-recommendation': 'authority-proof',
  'procuratorial-recommendation': 'authority-proof',
  'police-finding': 'authority-proof',
  application: 'revocation-application',
}

/** The papers that lie in the file: those that it needs, else what was received and the notice of the refusal. */
export function papersInFile(state: RevocationState): readonly string[] {
  const needed = neededInFile(state)
  const received = agreed(state.reception)?.document.type
  return needed.length > 0 || !received ? needed : [boundAs[received], 'other']
}

/** What a revocation does to one registration. */
export interface RevokedRegistration {
  /** The registration's own case, or the transcript's. */
  readonly case: CaseId
  readonly kind: Affected['kind']
  /** `void`: as if they had never married (Civil Code 1054); `revoked`: the act of registration is taken back. */
  readonly effect: 'void' | 'revoked'
  /** From which day: the judgment's effect, or the day the decision was served on the last of the two. */
  readonly from: PlainDate
  /** Whose identity was used by another: the status of this one is clear; the other's is for court and police. */
  readonly impersonated: PartyId | null
}

/** Which registrations a case declares void or revoked; nothing while its day of effect is not agreed. */
export function revokedIn(state: RevocationState): readonly RevokedRegistration[] {
  const served = state.services
    .flatMap(({ value }) => value.served)
    .filter(({ to }) => to === 'man' || to === 'woman')
  const from = isOwnDecision(triggerOf(state)) ? lastServed(served) : agreed(state.effectDate)?.effectiveOn
  if (!from) return []
  return annotationsInForce(state).flatMap(({ value: { affected, effect, impersonated } }) =>
    affected.map((one) => ({ case: one.case, kind: one.kind, effect, from, impersonated })),
  )
}
