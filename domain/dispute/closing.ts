import type { Draft, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { conflictCode } from '../shared/conflict-codes.ts'
import type { DisputeActOf } from './action.ts'
import type { DisputeState } from './state.ts'

type Close = DisputeActOf<'close'>
type CloseRule = Rule<DisputeState, Close>

/**
 * Rules.md 8.1, O7: who decides depends on the conflict, and so does the document. Whether one of two marriages is
 * void only a court says, or a revocation decision on the evidence of police, procuratorate or court.
 */
export const decidedByWhoMay: CloseRule = {
  id: 'dispute-decider',
  cite: '民法典 第一千零五十一条；民法典婚姻家庭编解释（一）第九条；婚姻登记条例 第三条',
  broken: (state, { by, document, decided }) => {
    const code = agreed(state.opening)?.code
    const type = document?.type
    if (!code || !by || !type) return []
    const may = conflictCode(code)?.closedBy ?? []
    const isUnfounded =
      decided?.every(({ outcome }) => outcome === undefined || outcome === unfounded) ?? false
    return may.some(
      (pair) => pair.by === by && pair.document === type && (!pair.onlyUnfounded || isUnfounded),
    )
      ? []
      : [{ at: 'by', facts: { code, by, document: type, may: may.map((pair) => pair.document) } }]
  },
}

/** 民事诉讼法: a decision that does not yet have effect closes nothing. */
export const decisionInForce: CloseRule = {
  id: 'dispute-effect',
  cite: '民事诉讼法 发生法律效力的判决；婚姻登记条例 第三条',
  broken: (_state, { document }, { on }) => {
    const effectiveOn = document?.effectiveOn
    return effectiveOn && effectiveOn > on ? [{ at: 'document.effectiveOn', facts: { effectiveOn } }] : []
  },
}

/** Rules.md O3: the decision says something of each case in the dispute, and of no other. */
export const eachSideDecided: CloseRule = {
  id: 'dispute-each-side',
  cite: 'DB 6101/T 3163—2023 7.2.1',
  broken: (state, { decided }) => {
    const sides = agreed(state.opening)?.sides
    if (!sides || !decided) return []
    const said = casesIn(decided)
    const left = sides.filter((side) => !said.includes(side.case)).map((side) => side.case)
    const besides = said.filter((id, index) => !sides.some((s) => s.case === id) || said.indexOf(id) < index)
    return left.length + besides.length > 0 ? [{ at: 'decided', facts: { left, besides } }] : []
  },
}

/**
 * Rules.md 8.1, O7: where a record was put right or a document turned out forged there is nothing for a court to judge.
 * Whoever closes has looked: nothing shows the clash any more, in each of its cases as it stands.
 */
export const nothingFoundAnyMore: CloseRule = {
  id: 'dispute-unfounded',
  cite: '婚姻登记条例 第三条；DB 6101/T 3163—2023 7.2.1',
  broken: (state, { decided, lookUp }) => {
    if (!decided?.some(({ outcome }) => outcome === unfounded)) return []
    const mixed = decided.some(({ outcome }) => outcome !== undefined && outcome !== unfounded)
    if (mixed) return [{ at: 'decided', facts: { reason: 'mixed' } }]
    if (lookUp?.found !== false) return [{ at: 'decided', facts: { reason: 'still-found' } }]
    const looked = casesIn(lookUp.cases)
    const sides = agreed(state.opening)?.sides ?? []
    const left = sides.filter((side) => !looked.includes(side.case)).map((side) => side.case)
    return left.length > 0 ? [{ at: 'decided', facts: { reason: 'not-here', left } }] : []
  },
}

/** Civil Code 1041, 1042: a person has one spouse, so that of two marriages in dispute one at most goes on. */
export const oneSpouse: CloseRule = {
  id: 'dispute-one-spouse',
  cite: '民法典 第一千零四十一条、第一千零四十二条',
  broken: (state, { decided }) => {
    const code = agreed(state.opening)?.code
    if (!code || !aboutMarriages.includes(code) || !decided) return []
    const standing = casesIn(decided.filter(({ outcome }) => outcome === 'stands'))
    return standing.length > 1 ? [{ at: 'decided', facts: { standing } }] : []
  },
}

const aboutMarriages: readonly string[] = ['K1', 'K1a', 'K1b', 'K15']

const unfounded = 'unfounded'

const casesIn = (sides: Draft<readonly { readonly case: string }[]> | null | undefined): string[] =>
  sides?.flatMap((side) => side.case ?? []) ?? []
