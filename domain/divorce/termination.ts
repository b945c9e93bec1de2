import { isApproved } from '../counter/approvals.ts'
import type { Draft, Finding, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { DivorceActOf } from './action.ts'
import { endOf } from './file-contents.ts'
import type { DivorceState } from './state.ts'

type Terminate = DivorceActOf<'terminate'>

/**
 * Rules.md 1.8, K6: a death, incapacity, a court or an earlier application ends the process; the head looks at the
 * document first.
 */
export const terminationApproved: Rule<DivorceState, Terminate> = {
  id: 'termination-approved',
  cite: '民法典 第一千零八十条、第十三条；婚姻登记工作规范 婚姻登记机关负责人',
  broken: (state, { party }) =>
    isApproved(state, 'termination', party ?? null)
      ? []
      : [{ at: 'ground', facts: { subject: 'termination' } }],
}

/**
 * A death or an incapacity is somebody's; a judgment takes effect on a day that has come; a duplicate is the later of
 * two applications; what is deemed withdrawn has ended already, in the archive or not.
 */
export const terminationExplained: Rule<DivorceState, Terminate> = {
  id: 'termination-ground',
  cite: '民法典 第一千零八十条；民法典 第十三条、第二十四条；民发〔2020〕116号',
  broken: (state, { ground, party, effectiveOn, earlier }, circumstances) => [
    ...(state.applicationFile.length > 0 || endOf(state, circumstances) === 'deemed-withdrawn'
      ? [{ at: 'ground', facts: { ground: ground ?? null, problem: 'application-ended' } }]
      : []),
    ...((ground === 'death' || ground === 'incapacity') && party === null
      ? [{ at: 'party', facts: { ground, problem: 'nobody-named' } }]
      : []),
    ...(effectiveOn && effectiveOn > circumstances.on
      ? [{ at: 'effectiveOn', facts: { ground: ground ?? null, effectiveOn, problem: 'not-yet-in-force' } }]
      : []),
    ...(ground === 'duplicate-application'
      ? notTheLater(agreed(state.printedPeriod)?.receivedOn, earlier)
      : []),
  ],
}

/** 116号, rules.md K6: of two applications of one couple the first received counts. */
function notTheLater(receivedOn: string | undefined, earlier: Draft<Terminate>['earlier']): Finding[] {
  const first = earlier?.receivedOn
  if (!first || !receivedOn || first <= receivedOn) return []
  return [{ at: 'earlier.receivedOn', facts: { receivedOn, earlierOn: first, problem: 'not-the-later' } }]
}
