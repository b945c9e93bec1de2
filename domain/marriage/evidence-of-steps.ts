import { forBoth, given, item } from '../counter/evidence-item.ts'
import type { Evidence } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { MarriageAct, MarriageActOf } from './action.ts'
import { applicationOf } from './application.ts'
import { checkPresence } from './evidence-of-acceptance.ts'
import type { MarriageState } from './state.ts'

/** One item of the checklist of an act of a marriage case. */
type Item<T extends MarriageAct['type']> = Evidence<MarriageState, MarriageActOf<T>>

/** The papers that both sign by hand and press their fingers on (Appendix B). */
export const signedPapers = ['marriage-examination', 'marriage-declaration', 'honesty-notice'] as const

/** A6: both declarations, read, confirmed and signed before the oath witness. */
export const evidenceOfDeclaration: readonly Item<'declare'>[] = [
  ...forBoth<MarriageActOf<'declare'>>(
    'declaration',
    (party) => `declarations.${party}`,
    (party, { declarations }) => {
      const signed = declarations?.[party]
      const parts = [signed?.status, signed?.text, signed?.strokes?.sha256, signed?.picture?.sha256]
      return parts.every(Boolean) ? given(signed?.confirmedAt) : 'missing'
    },
  ),
  item('witness', ({ witness }) => given(witness)),
]

/** A7: the declarations of both, a check of both, and the opinion. */
export const evidenceOfExamination: readonly Item<'examine'>[] = [
  ...forBoth<MarriageActOf<'examine'>, MarriageState>(
    'declaration',
    (party) => `declarations.${party}`,
    (_party, _act, { declarations }) => given(agreed(declarations)),
  ),
  ...forBoth<MarriageActOf<'examine'>, MarriageState>(
    'status-check',
    (party) => `answers.${party}.status`,
    (party, _act, state, circumstances) =>
      checkPresence('examine', party, applicationOf(state, { type: 'examine' }), state, circumstances),
  ),
  item('opinion', ({ opinion }) => given(opinion)),
]
