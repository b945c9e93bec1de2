import { isApproved } from '../counter/approvals.ts'
import { forBoth, given } from '../counter/evidence-item.ts'
import type { Draft, Evidence, Presence } from '../log/rule.ts'
import type { EachParty } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import type { DivorceState } from './state.ts'

type Finger = DivorceActOf<'apply'>['fingerprints']['man']
type Pen = DivorceActOf<'apply'>['signatures']['man']

interface WithFingers {
  readonly fingerprints: EachParty<Finger>
}

/** Rules.md 6.3: a finger of each, or the reason why there is none, which the head approves. */
export const fingersGiven = <A extends WithFingers>(): readonly Evidence<DivorceState, A>[] => [
  ...forBoth<WithFingers, DivorceState>(
    'fingerprint',
    (party) => `fingerprints.${party}`,
    (party, { fingerprints }): Presence => {
      const taken = fingerprints?.[party]
      if (taken?.given === true) return given(taken.image?.sha256)
      return taken?.given === false ? given(taken.reason) : 'missing'
    },
  ),
  ...forBoth<WithFingers, DivorceState>(
    'no-fingerprint',
    (party) => `fingerprints.${party}`,
    (party, { fingerprints }, state) => {
      if (fingerprints?.[party]?.given !== false) return 'not-needed'
      return isApproved(state, 'no-fingerprint', party) ? 'present' : 'to-confirm'
    },
  ),
]

/** Whether a text was signed with the pen and confirmed by the red key. */
export const penGiven = (pen: Draft<Pen> | null | undefined): Presence =>
  pen?.text && pen.strokes?.sha256 && pen.picture?.sha256 ? given(pen.confirmedAt) : 'missing'

/** Both signed a text with the pen; `place` is where the act has the signatures. */
export const pensGiven = <A>(
  id: string,
  place: 'signatures' | 'declarations',
): readonly Evidence<DivorceState, A>[] =>
  forBoth<A, DivorceState>(
    id,
    (party) => `${place}.${party}`,
    (party, act) =>
      penGiven((act as { readonly [P in typeof place]?: Draft<EachParty<Pen>> | null })[place]?.[party]),
  )
